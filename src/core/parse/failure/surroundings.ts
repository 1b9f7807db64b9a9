import type { RootContent } from 'mdast';
import { findAll } from '../../markdown/plain-text.ts';
import { fitsText } from '../../text/fits-text.ts';
import { tellsToAct, tellsWhatToDo } from '../content/acting.ts';
import type { Section } from '../document.ts';
import { ordersSomething } from '../outline/field-end.ts';
import { nodesOf, sectionsOf } from '../outline/section-parts.ts';
import {
  endsFailures,
  groupsAlerts,
  groupsFailures,
  isChapterTitle,
  listsIssues,
} from '../titles/chapters.ts';
import { asksWhatToDo } from '../titles/conditions.ts';
import { isCamel, soleName } from '../titles/identifiers.ts';
import { saysWhatIsSeen, tellsIssue } from '../titles/seen.ts';
import {
  labelsFailure,
  mayNameIssue,
  mayNameIssueShortly,
  namesCase,
  namesIssues,
  statesFailure,
  tellsWork,
} from '../titles/titles.ts';
import { isConditional } from './conditions.ts';

/**
 * What the headings around a section say of it: they lead to failures, list issues, list issues most of
 * which say by their words or fields that they are some (`named`), list alerts, or cases beside other things.
 */
export type Surroundings = 'failures' | 'issues' | 'named' | 'alerts' | 'cases' | null;

/** What a page is about by its title and the path without its extension. */
export function surroundingsOfPage(title: string, id: string): Surroundings {
  if (groupsAlerts(title)) return 'alerts';
  if (endsFailures(title)) return null;
  const isAbout = aboutFailures.test(id) && !/(?:^|\/)readme[^/]*$/i.test(id);
  return groupsFailures(title) || isAbout ? 'failures' : null;
}

const aboutFailures =
  /trouble-?shoot|known[-_ ]?issues|common[-_ ]?(?:errors|issues|problems)|faq|[-_]errors?$|d[ée]pannage|(?:re)?solu(?:ci[oó]n|[cç][aã]o)[-_]de[-_]problemas|fehler(?:behebung|suche)/i;

/** Whether a page is about one alert, by its folder. */
export function isAlertPage(title: string, id: string): boolean {
  return (
    /(?:^|\/)alerts?\/(?!_?index$|readme$)[^/]+$/i.test(id) &&
    !groupsAlerts(title) &&
    !isChapterTitle(title)
  );
}

const alertsOrSymptoms = /^\P{L}*(?:\p{L}+ ){0,2}(?:alerts|symptoms)$/iu;

/**
 * The same below a heading, `title` being that of the page for what stands below none. `isPlace` says
 * that the page is among pages about failures, and `isEntry` tells the sections that are entries by their
 * own fields.
 */
export function surroundingsBelow(
  section: Section,
  title: string,
  { around, isPlace }: { around: Surroundings; isPlace: boolean },
  isEntry: (section: Section) => boolean,
): Surroundings {
  if (groupsAlerts(title) || namesAlertsBelow(section, title)) return 'alerts';
  if (endsFailures(title)) return null;
  const listed = listsIssues(title);
  const below = sectionsOf(section);
  const leads = around === 'failures' || groupsFailures(title);
  if (listed !== null || leads || isMostlyEntries(below, isEntry)) {
    const failing = below.filter((one) => tellsIssue(one.title) || isEntry(one));
    const others = below.filter((one) => !failing.includes(one));
    // Below `# Known issues` what says nothing of failing is one more often than elsewhere.
    const share = /\bknown issues\b/i.test(title) ? 2 / 3 : 2;
    const named = others.filter((one) => mayNameIssueShortly(one.title));
    const least = listed === null ? 3 : 2;
    if (failing.length >= least && failing.length >= named.length * share) return 'named';
    if (listed === 'surely') return 'issues';
    const long = named.filter((one) => mayNameIssue(one.title));
    if (listed === 'maybe' && failing.length > 0 && failing.length * 2 >= long.length) {
      return 'issues';
    }
    if (leads && failing.length >= 2 && failing.length >= long.length) return 'issues';
  }
  const isOneOfThem =
    halfAreEntries(below, isEntry) || isOneLabelled(below, isEntry) || (isPlace && areNotes(below));
  if (around === null && isOneOfThem) return 'failures';
  if (around === null && areCases(below, isEntry)) return 'cases';
  if (groupsFailures(title) || (fitsText(alertsOrSymptoms, title) && !tellsWork(title))) {
    return 'failures';
  }
  // `How alerts work` among alerts is about none.
  if (around === 'alerts' && section.depth > 0 && isChapterTitle(title)) return null;
  if (around === 'cases') return null;
  return around === 'issues' || around === 'named' ? 'failures' : around;
}

/** Whether a title such as `Pump alerts` stands above the names of alerts. */
function namesAlertsBelow(section: Section, title: string): boolean {
  if (!fitsText(alertsOrSymptoms, title) || !/alerts$/i.test(title) || tellsWork(title))
    return false;
  const below = sectionsOf(section);
  const named = below.filter((one) => isCamel(soleName(one.title) ?? ''));
  return named.length > 0 && named.length * 2 >= below.length;
}

/** Whether the sections beside each other are failures by what they hold: at least three and most of them. */
function isMostlyEntries(below: readonly Section[], isEntry: (one: Section) => boolean): boolean {
  const entries = below.filter(isEntry);
  return entries.length >= 3 && entries.length * 3 >= below.length * 2;
}

/** The same of at least two and half of them: others have to state a failure. */
function halfAreEntries(below: readonly Section[], isEntry: (one: Section) => boolean): boolean {
  const entries = below.filter(isEntry);
  return entries.length >= 2 && entries.length * 2 >= below.length;
}

/** Whether one of several that fail has a label for it: `Disk full on the host` beside `Error: no host`. */
function isOneLabelled(below: readonly Section[], isEntry: (one: Section) => boolean): boolean {
  if (!below.some(({ title }) => labelsFailure(title))) return false;
  const failing = below.filter(
    (one) => isEntry(one) || (statesFailure(one.title) && orders(nodesOf(one))),
  );
  return failing.length >= 2 && failing.some(({ title }) => labelsFailure(title));
}

function orders(nodes: readonly RootContent[]): boolean {
  return (
    tellsToAct(nodes) || nodes.some((node) => node.type === 'paragraph' && ordersSomething(node))
  );
}

/** Whether sections are notes of what fails, at least three and nearly all, most of them with commands or points. */
function areNotes(below: readonly Section[]): boolean {
  const failing = below.filter(
    ({ title }) =>
      statesFailure(title) || namesIssues(title) || (saysWhatIsSeen(title) && !tellsWork(title)),
  );
  const answered = failing.filter(
    (one) => nodesOf(one).some(tellsWhatToDo) || findAll(nodesOf(one), 'inlineCode').length > 0,
  );
  const isMost = (some: readonly Section[], all: readonly Section[]) =>
    some.length >= 3 && some.length * 4 >= all.length * 3;
  return isMost(failing, below) && isMost(answered, failing);
}

/** Whether cases stand beside each other, half of which are failures: `Scenario 1: the broker fails`. */
function areCases(below: readonly Section[], isEntry: (one: Section) => boolean): boolean {
  const cases = below.filter((one) => namesCase(one.title) || isConditional(one));
  // The words `Case 1` alone say nothing of failing.
  const named = (title: string) => title.replace(/^[^:：–—-]*[:：–—-]\s*/u, '');
  const failing = cases.filter(
    (one) => asksWhatToDo(one.title) || tellsIssue(named(one.title)) || isEntry(one),
  );
  return cases.length >= 2 && failing.length * 2 >= cases.length;
}
