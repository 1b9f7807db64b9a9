import { hasWords } from '../../text/word-table.ts';
import { failing } from './words/failing.ts';
import { failingInLanguages } from './words/failing-in-languages.ts';

/** Whether a text has words that say that something fails. */
export function saysFailing(text: string): boolean {
  return hasWords(failing, text) || hasWords(failingInLanguages, text);
}
