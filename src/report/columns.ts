import { columnsOfAnyText } from './columns-of-any-text.ts';

/** How many columns a terminal shows a text in. */
export function columnsOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : columnsOfAnyText(text);
}
