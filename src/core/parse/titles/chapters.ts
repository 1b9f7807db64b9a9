import { fitsText } from '../../text/fits-text.ts';
import { hasWords } from '../../text/word-table.ts';
import { alertWord } from './identifiers.ts';
import { ofTitles } from './of-titles.ts';
import {
  afterwards,
  alertGroups,
  chapters,
  facts,
  framing,
  generalities,
  genericChapters,
  overviews,
  references,
  toolboxes,
} from './words/chapters.ts';
import { failureGroups, issueGroups, issueLists, lessons, uncertainLists } from './words/groups.ts';
import { grades, labels, stateNames } from './words/parts.ts';

/** Whether a title says that what stands below it are failures, each with a heading of its own. */
export const groupsFailures = ofTitles((title: string): boolean => {
  const isOther = hasWords(lessons, title) || hasWords(labels, title);
  return hasWords(failureGroups, title) && !isOther;
});

/** Whether what opens a line below a title is an issue: `Troubleshooting`, `Common errors`. */
export function groupsIssues(title: string): boolean {
  return hasWords(issueGroups, title) && groupsFailures(title);
}

/** Whether a title groups issues by their state or version: `Unresolved`, `5.1.0`. */
export function isState(title: string): boolean {
  return hasWords(stateNames, title);
}

/** Whether a title only says how grave something is: `Warning (> 80 %)`. */
export function isGrade(title: string): boolean {
  return hasWords(grades, title);
}

/** Whether each heading below a title is an alert, whatever its words. */
export function groupsAlerts(title: string): boolean {
  return hasWords(alertGroups, title);
}

/** Whether a title is that of a chapter that a page of alerts has, too. */
export function isChapterTitle(title: string): boolean {
  return hasWords(chapters, title);
}

/** Whether each heading below a title is an issue: surely (`# Known issues`), or if others of them say so. */
export function listsIssues(title: string): 'surely' | 'maybe' | null {
  if (!hasWords(issueLists, title) || hasWords(lessons, title)) return null;
  return hasWords(uncertainLists, title) ? 'maybe' : 'surely';
}

/**
 * Whether what stands below a title is no failure, whatever stands around it: `## Useful queries`,
 * `## Troubleshooting commands`.
 */
export function endsFailures(title: string): boolean {
  return hasWords(toolboxes, title) || (hasWords(references, title) && !groupsFailures(title));
}

/** Whether a title is that of a chapter with all that a page about one failure says. */
export function isGenericTitle(title: string): boolean {
  return hasWords(genericChapters, title);
}

/** Whether a section says more of the entry around it: `## Alert details`. */
export function tellsFacts(title: string): boolean {
  return hasWords(facts, title);
}

/** Whether a section says in general what the one around it is about: `## Overview`, `## Alert details`. */
export function isOverview(title: string): boolean {
  return tellsFacts(title) || hasWords(overviews, title);
}

/** Whether a section says where something happens: `## Affected products and versions`. */
export function namesVersions(title: string): boolean {
  return /^\W*(?:version compatibility\b.*|(?:affected|supported|compatible) (?:\w+ (?:and )?)?versions?)\W*$/i.test(
    title,
  );
}

const oneAlert = new RegExp(String.raw`^\P{L}*${alertWord}(?:\s*[:：].*)?$`, 'iu');

/** Whether a section only names the alert that its page is about: `## Alert: StoreDown`. */
export function namesPageAlert(title: string): boolean {
  return fitsText(oneAlert, title);
}

/** Whether a section says what to do once a failure is over, or shows something: `## Post-incident review`. */
export function tellsAfterwards(title: string): boolean {
  return hasWords(afterwards, title);
}

/** Whether a section says what must be so beforehand, what for, or what must not be done: it is no step. */
export function framesSteps(title: string): boolean {
  return hasWords(framing, title);
}

/** Whether a title speaks of failures in general, so that its page is about none: `Failure modes`. */
export function speaksInGeneral(title: string): boolean {
  return hasWords(generalities, title);
}
