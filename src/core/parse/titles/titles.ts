/**
 * How a title is judged. The folder `words` has tables: words and expressions by subject and language, each row with
 * titles that have them. A judge asks whether a title has the words of a table where they have to stand (`hasWords`).
 * A title states a failure if it has words of failing (`says-failing.ts`) or a label of one, opens with no work and no
 * question, and does not end like a chapter. What stands in front of it, a number or a label, is taken away before.
 * `seen.ts` judges titles on pages about failures, where less will do; `chapters.ts` judges what holds several failures.
 */
import { fitsText } from '../../text/fits-text.ts';
import { hasWords } from '../../text/word-table.ts';
import { groupsFailures, isChapterTitle } from './chapters.ts';
import { ofTitles } from './of-titles.ts';
import { saysFailing } from './says-failing.ts';
import { endings } from './words/endings.ts';
import { openings } from './words/openings.ts';
import { cases, labels, matters, partsOfFailures } from './words/parts.ts';
import { whetherQuestions } from './words/questions.ts';
import { stopped } from './words/stopped.ts';
import { doing, happening, namesAhead, work } from './words/work.ts';

/** `3.`, `5a.`, `§F.`, an emoji ahead of a title. */
const numbering = /^[^\p{L}"'`[]*(?:(?:[A-Z]|(?<=\d)[a-z])[.)]\s+)?(?:[Oo]nly\s+(?=\p{Ll}))?/u;
/** `Q:`, `Problem 3:` ahead of a title. */
const label = /^(?:[\p{L} ]{2,12}\s*#?\d*|[qpfd])\s*[:：]\s*¿?/iu;

/** Whether a title begins with a label of what fails: `Problem: the map is stale`. */
export function labelsFailure(title: string): boolean {
  return hasWords(labels, bareOf(title));
}

/** Whether a title states that something fails: `Pods stuck in Pending`, `Error: listen EADDRINUSE`. */
export const statesFailure = ofTitles((title: string): boolean => {
  const bare = bareOf(title);
  if (hasWords(labels, bare)) return true;
  const named = bare.replace(/\s*\(not [^()]*\)$/i, '');
  const said = /[:：]/.test(named) ? named.replace(label, '') : named;
  if (!saysFailing(said) || isGeneral(bare)) return false;
  return hasWords(namesAhead, bare) || !(hasWords(openings, bare) || hasWords(openings, said));
});

/** Whether a title says in a sentence that something does not do what it should: `The store won't start`. */
export function saysSomethingStopped(title: string): boolean {
  return (
    hasWords(stopped, title) && statesFailure(title) && !/\bdon['’]t (?:do|use)\b/i.test(title)
  );
}

/** `Dask issues`: a name and that word, which says no more of a title with a verb. */
export function namesIssues(title: string): boolean {
  const bare = bareOf(title);
  const isOther =
    hasWords(openings, bare) ||
    /\b(?:current|open|github|known|common|possible|summary|fix|the|this|these|your|diagnos\w+|troubleshoot\w*)\b/i.test(
      bare,
    );
  return !isOther && /^\S+(?: \S+){0,3} (?:issues?|problems?)\P{L}*$/iu.test(bare);
}

/** `Errors` alone is a chapter; `RDS failures` is what a reader looks for. */
function isGeneral(title: string): boolean {
  // A sentence is the name of no chapter, whatever it ends with.
  if (/(?:\S+\s+){8}/.test(title)) return false;
  return (
    /^(?:errors?|failures?)$/i.test(title) ||
    (hasWords(endings, title.replace(/\s*\([^()]*\)\s*$/, '')) &&
      !/ (?:errors?|failures?)\s*(?:\([^()]*\))?$/i.test(title))
  );
}

/** Whether a title may name an issue beside others: not a chapter, and nothing to do. */
export function mayNameIssue(title: string): boolean {
  return /\S \S+ \S|[^\p{Script=Latin}\P{L}]{4}/u.test(bareOf(title)) && isName(title);
}

/** The same for two words, which name a product as often: `Split brain`, `Docker Desktop`. */
export function mayNameIssueShortly(title: string): boolean {
  return /\S \S/u.test(bareOf(title)) && isName(title);
}

/** The same for any words. */
export function isName(title: string): boolean {
  return !/^v?\d/i.test(bareOf(title)) && !tellsWork(title) && !hasWords(matters, title);
}

function bareOf(title: string): string {
  return title.replace(numbering, '');
}

/** Whether a title tells something to do, or heads a chapter. */
export const tellsWork = ofTitles((title: string): boolean => {
  const bare = bareOf(title);
  if (hasWords(namesAhead, bare)) return false;
  return (
    hasWords(work, bare) ||
    hasWords(openings, bare) ||
    isDoing(bare) ||
    isChapterTitle(bare) ||
    groupsFailures(bare)
  );
});

/** What a person does: `Switching back to the real store`, `Appeler l'API`. */
function isDoing(title: string): boolean {
  const isInProgress = /^\p{L}+ing\s[^:：]*$/iu.test(title) && !hasWords(happening, title);
  return isInProgress || hasWords(doing, title);
}

const fixing =
  /^\P{L}*(?:trouble-?shoot(?:ing)?|fix(?:ing)?|resolv(?:e|ing)|debug(?:ging)?|diagnos(?:e|ing)) (?!(?:the |these |your )?(?:common|known) |errors?$|failures?$|issues?$)\S/iu;

/** Whether a title says that it is about fixing one failure: `Troubleshoot a 403 response`. */
export function fixesFailure(title: string): boolean {
  const bare = bareOf(title);
  return (
    fitsText(fixing, bare) &&
    (saysFailing(bare) || /\b[45]\d\d\b/.test(bare)) &&
    !hasWords(endings, bare)
  );
}

/** Whether a title is that of a part of the failure around it: `Solution A: the lid is open`, `Cause: no lid`. */
export function isSolution(title: string): boolean {
  return hasWords(partsOfFailures, title);
}

/** Whether a title is that of one case of several: `Scenario A: corrupted store`, `场景二：节点宕机`. */
export function namesCase(title: string): boolean {
  return hasWords(cases, title);
}

/** Whether a title is a step on the way to what fails: `Is the app forwarding data?` */
export function asksWhether(title: string): boolean {
  return hasWords(whetherQuestions, title);
}

/** Whether a title is that of a failure that happened once, told to show how to work, or of how all are told: `Guide to our runbooks`. */
export function isExample(title: string): boolean {
  return /^\P{L}*(?:example\s*\d*\s*[:：]|(?:guide|page|entry|document|issue|alert) (?:structure|format|conventions?)\P{L}*$|(?:\S+ )?template\P{L}*$|(?:5|five) whys\P{L}*$|(?:guide (?:to|for) |writing |using |about )(?:\p{L}+ )?(?:run-?books|playbooks)\P{L}*$)/iu.test(
    title,
  );
}
