import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { hasWords, type Row, type WordTable } from '../../../src/core/text/word-table.ts';

const folder = new URL('../../../src/core/parse/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\bwords[\\/][^\\/]+\.ts$/.test(file),
);

/** A row of a table, at a place, beside all others of the table. */
interface Placed {
  table: string;
  place: keyof WordTable;
  row: Row;
  alone: WordTable;
  others: Placed[];
}

const rows: Placed[] = [];
for (const file of files) {
  const exported: Record<string, WordTable | Row> = await import(new URL(file, folder).href);
  for (const [table, content] of Object.entries(exported)) {
    if (isTable(content)) rows.push(...placed(table, content));
  }
}

/** A row alone has words that two tables share. */
function isTable(exported: WordTable | Row): exported is WordTable {
  return !Array.isArray(exported);
}

function placed(table: string, content: WordTable): Placed[] {
  const all = Object.entries(content).flatMap(([key, rowsThere]) =>
    rowsThere.map((row): Placed => {
      const place = key as keyof WordTable;
      return { table, place, row, alone: { [place]: [row] }, others: [] };
    }),
  );
  for (const one of all) one.others = all.filter((other) => other !== one);
  return all;
}

/** The words that a row spells out, with what is in brackets and without. */
function spelled({ row: [, words] }: Placed): string[] {
  if (typeof words !== 'string') return [];
  return words.split(',').flatMap((word) => {
    const bare = word.trim().replace('*', '');
    return [bare.replace(/[()]/g, ''), bare.replace(/\([^()]*\)/g, '')];
  });
}

describe.each(rows)('$table, $place: $row.0', ({ row: [, , ...examples], alone, others }) => {
  it('has examples', () => {
    expect(examples).not.toEqual([]);
  });

  test.each(examples)('%s', (example) => {
    expect(hasWords(alone, example)).toBe(true);
    const twice = others.filter((other) => hasWords(other.alone, example));
    expect(twice.map((other) => other.row[0])).toEqual([]);
  });
});

it('has each word in one row', () => {
  const twice = rows.flatMap((one) =>
    [...new Set(spelled(one))].flatMap((word) =>
      one.others
        .filter((other) => hasWords(other.alone, word))
        .map((other) => `${one.table}: "${word}" of ${one.row[0]} is in ${other.row[0]}`),
    ),
  );
  expect(twice).toEqual([]);
});

it('has each word once in its row', () => {
  const twice = rows.flatMap(({ table, row: [name, words] }) =>
    typeof words === 'string'
      ? covered(words.split(',').map((word) => word.trim())).map(
          (word) => `${table}: "${word}" of ${name}`,
        )
      : [],
  );
  expect(twice).toEqual([]);
});

/** The words of a list that others of it cover. */
function covered(list: string[]): string[] {
  return list.filter((word, index) =>
    list.some(
      (other, at) => at !== index && hasWords({ whole: [['', other]] }, word.replace(/[()*]/g, '')),
    ),
  );
}
