import { hasWords } from '../../text/word-table.ts';
import { ofTitles } from './of-titles.ts';
import {
  aroundFailures,
  captions,
  helpers,
  ofThePage,
  reading,
  records,
  reporting,
} from './words/asides.ts';

const joined =
  /\s*[&/+,、・]\s*|\s+(?:and|und|et|e|y|и)\s+|(?<=\p{Script=Han})[和与及](?=\p{Script=Han})/u;

/**
 * Whether a title is about the page, its readers or those who help them, and never states a failure, whatever its
 * section holds: `Contacts & escalation`, `Report a bug`, `How to read the error log`, `Severity levels`, `Start with`.
 */
export const isAside = ofTitles(
  (title: string) => tells(title) || (joined.test(title) && title.split(joined).every(tells)),
);

function tells(title: string): boolean {
  return [captions, helpers, reporting, reading, ofThePage, aroundFailures, records].some((words) =>
    hasWords(words, title),
  );
}

/** Whether a section holds no step and no failure, whatever stands in it: `Contacts`, `Report a bug`, `Fixed bugs`. */
export const isNoStep = ofTitles((title: string) =>
  [helpers, reporting, records].some((words) => hasWords(words, title)),
);
