import type { RootContent } from 'mdast';
import { findAll, inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { tellsWhatToDo } from '../content/acting.ts';
import { cutAtRemedy } from '../content/sentences.ts';
import type { Section } from '../document.ts';
import { isFailureHeading } from '../failure/failure-heading.ts';
import { blocksOfTold, toldParts } from '../failure/told-parts.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { nodesOf, ordinaryNodes, sectionsOf } from '../outline/section-parts.ts';
import { framesSteps, namesVersions } from '../titles/chapters.ts';
import type { ImpliedFields } from './implied-fields.ts';
import { lookingAhead } from './looking.ts';
import { errorIn } from './seen-ahead.ts';

/** The parts of a section that is a failure by its heading, as fields, each by what it says. */
export function readFailureHeading(
  section: Section,
  { source }: ReadContext,
): Pick<ImpliedFields, 'blocks' | 'steps'> {
  const steps = sectionsOf(section).filter(
    (one) =>
      !isFailureHeading(one, 'failures') && !namesVersions(one.title) && !framesSteps(one.title),
  );
  const own = ordinaryNodes(section);
  // Its title, where that is written as HTML.
  if (section.heading === null && own[0]?.type === 'html') own.shift();
  const nodes = [...own, ...steps.flatMap((step) => nodesOf(step))];
  const told = toldParts(nodes, source);
  told.remediation = told.remediation.filter((node) => !statesFact(node));
  if (told.signature.length === 0) {
    // All of it may say what to do if a program prints something.
    const prose = told.context.length > 0 ? told.context : own.slice(0, 1);
    told.signature.push(...errorIn(section, own, prose, source));
  }
  const checks = told.remediation.splice(0, lookingAhead(told.remediation));
  return {
    blocks: blocksOfTold({ ...told, diagnosis: checks }, section.title, source),
    steps: findAll([...checks, ...told.remediation], 'heading').length > 0 ? steps : [],
  };
}

/** Whether a section without headings below it says what to do, be it in a sentence. */
export function actsInProse(section: Section, source: Source): boolean {
  return (
    sectionsOf(section).length === 0 &&
    ordinaryNodes(section).some(
      (node) =>
        tellsWhatToDo(node) ||
        (node.type === 'paragraph' && cutAtRemedy(node, source).remedy !== null),
    )
  );
}

/** `**Status:** open`, and a list of such labels with links: `- Runbook: https://wiki.example.org`. */
export function statesFact(node: RootContent): boolean {
  if (node.type === 'paragraph') {
    // `More: [FAQ](faq.md)`.
    const isMore = node.children.at(-1)?.type === 'link' && leadsOn.test(inlineText(node));
    return (
      isMore ||
      /^(?:status|fixed in|since|version|affected versions?|reported|ticket|issue|tracking|owner|last updated)\s*[:：]\s*\S.{0,60}$/i.test(
        inlineText(node),
      )
    );
  }
  return (
    node.type === 'list' &&
    node.children.every(({ children: [first, ...others] }) => {
      if (first?.type !== 'paragraph' || others.length > 0) return false;
      return /^\p{Lu}[\p{L} -]{1,24}[:：]\s*(?:https?:|[\w./-]+\.md$)\S*$/u.test(inlineText(first));
    })
  );
}

const leadsOn =
  /^\P{L}*(?:more|further|see also|related|更多|另见|相关|関連|その他|관련|más|mais|plus|weitere)[^:：.。]{0,30}[:：]/iu;
