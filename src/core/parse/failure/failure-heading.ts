import { inlineText } from '../../markdown/plain-text.ts';
import type { FieldName } from '../../model.ts';
import { fitsText } from '../../text/fits-text.ts';
import { tellsWhatToDo } from '../content/acting.ts';
import { holdsOnlyLinks, leadsToPage } from '../content/link-list.ts';
import { quotedOutput } from '../content/quoted-output.ts';
import { tellsFixOfFailure } from '../content/remedy-sentence.ts';
import { toldError } from '../content/told-error.ts';
import type { Section } from '../document.ts';
import { fieldsOf, nodesOf, ordinaryNodes, sectionsOf } from '../outline/section-parts.ts';
import { isAside } from '../titles/asides.ts';
import { groupsAlerts, groupsFailures, isChapterTitle, listsIssues } from '../titles/chapters.ts';
import { namesAlert, statesThreshold } from '../titles/identifiers.ts';
import { saysFailing } from '../titles/says-failing.ts';
import { asksForRemedy, complains, quotesMessage, saysWhatIsSeen } from '../titles/seen.ts';
import {
  asksWhether,
  fixesFailure,
  isExample,
  isName,
  isSolution,
  mayNameIssue,
  mayNameIssueShortly,
  namesCase,
  namesIssues,
  statesFailure,
  tellsWork,
} from '../titles/titles.ts';
import { saysAllIsWell } from './all-is-well.ts';
import { isConditional, opensWithCondition } from './conditions.ts';
import { asksAboutDesign } from './design-question.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Whether a section without fields is a failure by its heading and its place: `## Pods stay pending`
 * below `# Troubleshooting`. A heading above such headings with nothing but prose only groups them.
 */
export function isFailureHeading(section: Section, around: Surroundings): boolean {
  const { title, parts } = section;
  if (
    section.depth === 0 ||
    asksWhether(title) ||
    isAside(title) ||
    isExample(title) ||
    isSolution(title) ||
    !hasText(section)
  ) {
    return false;
  }
  if (asksAboutDesign(section) || saysAllIsWell(section)) return false;
  if (fitsText(namedAlert, title)) return true;
  const names = fieldsOf(section).map(({ name }) => name);
  if (names.some((name) => ownFields.has(name))) {
    return (
      around !== null &&
      around !== 'alerts' &&
      names.some((name) => name === 'signature' || name === 'causes')
    );
  }
  if (around === null || (around === 'cases' && !namesCase(title) && !isConditional(section)))
    return false;
  const isNamed =
    around === 'alerts'
      ? namesOneAlert(section)
      : isConditional(section) ||
        opensWithCondition(section) ||
        tellsByTitle(title) ||
        tellsByText(section) ||
        tellsAmongIssues(section, around);
  if (!isNamed || isGroup(section)) return false;
  if (!sectionsOf(section).some((one) => isFailureHeading(one, 'failures'))) return true;
  return parts.some((part) => part.type === 'block' && part.nodes.some(tellsWhatToDo));
}

/** Whether a title on a page about failures says by itself that it is one. */
function tellsByTitle(title: string): boolean {
  const mayState = isName(title) || /[^\p{Script=Latin}\P{L}]{2}/u.test(title);
  return (
    statesFailure(title) ||
    fixesFailure(title) ||
    namesAlert(title) ||
    statesThreshold(title) ||
    namesCase(title) ||
    quotesMessage(title) ||
    complains(title) ||
    (mayState && saysWhatIsSeen(title)) ||
    asksForRemedy(title)
  );
}

/** Whether what a section says first tells it, below a heading of nearly any words. */
function tellsByText(section: Section): boolean {
  const told = !tellsWork(section.title) && toldError(ordinaryNodes(section)) !== null;
  return (
    told ||
    quotesError(section) ||
    announcesError(section) ||
    isAboutIssues(section) ||
    ((!tellsWork(section.title) || saysWhatIsSeen(section.title)) && tellsFix(section))
  );
}

/** `This error happens when ... To fix this, ...`: what the first paragraphs say of any heading. */
export function tellsFix(section: Section): boolean {
  const texts = ordinaryNodes(section)
    .slice(0, 4)
    .flatMap((node) => (node.type === 'paragraph' ? inlineText(node) : []));
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+|(?<=[。！？])/));
  const at = sentences.findIndex(tellsFixOfFailure);
  const told = sentences.slice(0, at + 1).join(' ');
  return at >= 0 && (saysFailing(told) || namesFailure.test(told));
}

/** `This issue happens when`, which says of its heading that it is one. */
const namesFailure =
  /^this (?:issue|error|problem)\b|\bthis (?:issue|error|problem) (?:happens|occurs|appears|is caused)\b/i;

/** Whether a heading beside others that name issues is one as they are. */
function tellsAmongIssues(section: Section, around: Surroundings): boolean {
  if (around !== 'issues' && around !== 'named') return false;
  const { title } = section;
  // A question among failures has to say that something fails.
  const asked = title.replace(/[?？]\P{L}*$/u, '');
  if (asked !== title && !saysWhatIsSeen(asked)) return false;
  if (showsExample(section)) return false;
  const isShort = around === 'named' && mayNameIssueShortly(title);
  return (
    mayNameIssue(title) ||
    (isShort && nodesOf(section).some(tellsWhatToDo)) ||
    (isName(title) && tellsOfFailure(section))
  );
}

/** `Example log entries:` above them, with nothing to do. */
function showsExample(section: Section): boolean {
  const nodes = nodesOf(section);
  const isShown = nodes.some(
    (node) =>
      node.type === 'paragraph' && /\bexamples?\b[^.]*[:：]$/i.test(inlineText(node).slice(-300)),
  );
  return isShown && !nodes.some((node) => node.type !== 'code' && tellsWhatToDo(node));
}

/** `Firing errors` above a heading for each; headings that tell something to do are steps of one. */
function isGroup(section: Section): boolean {
  const below = sectionsOf(section);
  if (groupsFailures(section.title)) return below.length > 0;
  const names = below.filter((one) => !tellsWork(one.title));
  return listsIssues(section.title) !== null && names.length >= 3 && names.length === below.length;
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
