import type { RootContent } from 'mdast';
import { findAll, inlineText, plainText } from '../../markdown/plain-text.ts';
import type { FieldName } from '../../model.ts';
import { fitsText } from '../../text/fits-text.ts';
import type { Section } from '../document.ts';
import type { ImpliedContext, ImpliedFields } from '../entry/implied-fields.ts';
import { blockOf, nodesOf, ordinaryNodes } from '../entry/section-blocks.ts';
import { holdsOnlyLinks, leadsToPage } from '../outline/link-list.ts';
import { groupsAlerts, groupsFailures, isChapterTitle, listsIssues } from './chapters.ts';
import { quotedOutput } from './quoted-output.ts';
import { asksForRemedy, saysWhatIsSeen } from './seen.ts';
import { type Surroundings, sectionsOf } from './surroundings.ts';
import { fieldsOf } from './tells-failure.ts';
import {
  asksWhether,
  fixesFailure,
  isExample,
  isName,
  isSolution,
  mayNameIssue,
  mayNameIssueShortly,
  namesAlert,
  namesIssues,
  statesFailure,
  tellsWork,
} from './titles.ts';
import { paragraphOf, toldError } from './told-error.ts';
import { saysFailing } from './words.ts';

/**
 * Whether a section without fields is a failure by its heading and its place: `## Pods stay pending`
 * below `# Troubleshooting`. A heading above such headings with nothing but prose only groups them.
 */
export function isFailureHeading(section: Section, around: Surroundings): boolean {
  const { title, parts } = section;
  if (
    section.depth === 0 ||
    asksWhether(title) ||
    isExample(title) ||
    isSolution(title) ||
    !hasText(section)
  ) {
    return false;
  }
  if (asksForReason.test(title) && !answersWithAct(section)) return false;
  if (fitsText(namedAlert, title)) return true;
  const names = fieldsOf(section).map(({ name }) => name);
  if (names.some((name) => ownFields.has(name))) {
    return (
      around !== null &&
      around !== 'alerts' &&
      names.some((name) => name === 'signature' || name === 'causes')
    );
  }
  if (around === null) return false;
  const isNamed =
    around === 'alerts'
      ? namesOneAlert(section)
      : statesFailure(title) ||
        fixesFailure(title) ||
        namesAlert(title) ||
        (saysWhatIsSeen(title) && (isName(title) || /[^\p{Script=Latin}\P{L}]{2}/u.test(title))) ||
        asksForRemedy(title) ||
        (!tellsWork(title) && toldError(ordinaryNodes(section)) !== null) ||
        quotesError(section) ||
        announcesError(section) ||
        isAboutIssues(section) ||
        ((around === 'issues' || around === 'named') && mayNameIssue(title)) ||
        (around === 'named' &&
          mayNameIssueShortly(title) &&
          nodesOf(section).some(tellsWhatToDo)) ||
        ((around === 'issues' || around === 'named') && isName(title) && tellsOfFailure(section));
  if (!isNamed || isGroup(section)) return false;
  if (!sectionsOf(section).some((one) => isFailureHeading(one, 'failures'))) return true;
  return parts.some((part) => part.type === 'block' && part.nodes.some(tellsWhatToDo));
}

/** `Firing errors` above a heading for each; headings that tell something to do are steps of one. */
function isGroup(section: Section): boolean {
  const below = sectionsOf(section);
  if (groupsFailures(section.title)) return below.length > 0;
  const names = below.filter((one) => !tellsWork(one.title));
  return listsIssues(section.title) !== null && names.length >= 3 && names.length === below.length;
}

const asksForReason =
  /^\P{L}*why (?:can(?:['’]?t| ?not)? (?:I|we|you)|do(?:n['’]t| not) you|(?:is|are) there no)\b/iu;

/** The answer to `Why can't I use my own host?` may only state why. */
function answersWithAct(section: Section): boolean {
  const nodes = nodesOf(section).filter(({ type }) => type !== 'heading');
  return nodes.some(
    (node) =>
      tellsWhatToDo(node) ||
      findAll([node], 'inlineCode').length > 0 ||
      plainText([node])
        .split(/(?<=[.!?,:;])\s+/)
        .some((sentence) => tellsWork(sentence)),
  );
}

/** `Alert: ParcelStoreDown`. */
const namedAlert = /^\P{L}*alert(?: name)?\s*[:：]\s*\S+$/iu;
/** A section with such a field says by it what it is about. */
const ownFields: ReadonlySet<FieldName> = new Set(['signature', 'causes', 'artifacts', 'replay']);

/** Whether the first words below a heading say that something fails, and what stands behind them what to do. */
function tellsOfFailure(section: Section): boolean {
  const [, first, ...rest] = nodesOf(section);
  return (
    first?.type === 'paragraph' &&
    saysFailing(inlineText(first).slice(0, 160)) &&
    rest.some(tellsWhatToDo)
  );
}

/** A heading that is nothing but code of several words: what a log says. */
function quotesError({ heading }: Section): boolean {
  const [code, ...others] = heading?.children ?? [];
  return code?.type === 'inlineCode' && others.length === 0 && /\S \S+ \S/.test(code.value);
}

/** A heading of any words, below which a sentence announces what the log says, and there it is. */
function announcesError(section: Section): boolean {
  return !tellsWork(section.title) && quotedOutput(nodesOf(section).slice(1)) !== null;
}

/** `Dask issues` with text and nothing below it. */
function isAboutIssues(section: Section): boolean {
  return namesIssues(section.title) && sectionsOf(section).length === 0;
}

/** Not a chapter, nor the name of a group with a table of them. */
function namesOneAlert(section: Section): boolean {
  const { title } = section;
  if (isChapterTitle(title) || groupsFailures(title) || groupsAlerts(title)) return false;
  // `## Critical alerts`, `## Slack alerts`.
  if (/\balerts\P{L}*$/iu.test(title) && !namesAlert(title)) return false;
  return nodesOf(section).some(({ type }) => type !== 'heading' && type !== 'table');
}

/** Whether a section holds more than headings, HTML, links, and words about a page that it links. */
export function hasText(section: Section): boolean {
  const nodes = nodesOf(section).filter((node) => node.type !== 'heading' && node.type !== 'html');
  return nodes.length > 0 && !holdsOnlyLinks(nodes) && !leadsToPage(nodes);
}

/** `**Status:** open`, and a list of such labels with links: `- Runbook: https://wiki.example.org`. */
export function statesFact(node: RootContent): boolean {
  if (node.type === 'paragraph') {
    return /^(?:status|fixed in|since|version|affected versions?|reported|ticket|issue|tracking|owner|last updated)\s*[:：]\s*\S.{0,60}$/i.test(
      inlineText(node),
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

export function tellsWhatToDo({ type }: RootContent): boolean {
  return type === 'list' || type === 'code';
}

/** The parts of such a section as fields: the first paragraph says what happens, the rest what to do. */
export function readFailureHeading(
  section: Section,
  { source }: ImpliedContext,
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
