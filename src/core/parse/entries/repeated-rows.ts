import type { Entry } from '../../model.ts';

/** Longer words are no codes. */
const longestCode = 40;

/**
 * Leaves out rows of tables that repeat a failure which a section of the page tells at length, by its title or by
 * the code that the title begins with: `| E101 | ... |` beside `## E101: engine missing`.
 */
export function withoutRepeatedRows(entries: readonly Entry[]): Entry[] {
  const told = entries
    .filter(({ form }) => form !== 'table-row')
    .map(({ title }) => wordsOf(title));
  return entries.filter(({ form, title }) => {
    if (form !== 'table-row') return true;
    const row = wordsOf(title);
    const [code = ''] = row;
    const isCode = row.length === 1 && code.length < longestCode && /\d{3}|\p{L}.*\d/u.test(code);
    return !told.some(
      (words) =>
        (isCode && words.slice(0, 2).includes(code)) ||
        (row.length > 0 && words.join(' ') === row.join(' ')),
    );
  });
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? [];
}
