import type { RootContent } from 'mdast';
import { findAll, inlineText } from '../../markdown/plain-text.ts';
import { quotedOutput } from '../content/quoted-output.ts';
import { paragraphOf, toldError } from '../content/told-error.ts';
import type { Section } from '../document.ts';
import { isFailureHeading } from '../failure/failure-heading.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { blockOf, nodesOf, ordinaryNodes, sectionsOf } from '../outline/section-parts.ts';
import type { ImpliedFields } from './implied-fields.ts';

/** The parts of a section that is a failure by its heading, as fields: the first paragraph says what happens, the rest what to do. */
export function readFailureHeading(
  section: Section,
  { source }: ReadContext,
): Pick<ImpliedFields, 'blocks' | 'steps'> {
  const steps = sectionsOf(section).filter((one) => !isFailureHeading(one, 'failures'));
  const own = ordinaryNodes(section);
  // Its title, where that is written as HTML.
  if (section.heading === null && own[0]?.type === 'html') own.shift();
  const nodes = [...own, ...steps.flatMap((step) => nodesOf(step))];
  const from = nodes[0]?.type === 'paragraph' && nodes.length > 1 ? 1 : 0;
  const lead = nodes.slice(0, from);
  const quoted = quotedOutput(nodes);
  const told = quoted === null ? toldError(own) : null;
  const error = told === null ? quoted : paragraphOf(told, source);
  const rest = nodes.slice(from).filter((node) => node !== quoted && !statesFact(node));
  const span = (part: readonly RootContent[]) => {
    const [first] = part;
    const last = part.at(-1);
    if (first === undefined || last === undefined) return section.position;
    return { start: source.positionOf(first).start, end: source.positionOf(last).end };
  };
  const says = section.title;
  const blocks = [
    ...(error ? [blockOf('signature', says, span([error]), [error])] : []),
    ...(lead.length > 0 ? [blockOf('context', says, span(lead), lead)] : []),
    ...(rest.length > 0 ? [blockOf('remediation', says, span(rest), rest)] : []),
  ];
  return { blocks, steps: findAll(rest, 'heading').length > 0 ? steps : [] };
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
