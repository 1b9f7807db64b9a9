import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldNames } from '../../../src/core/parse/fields/field-names.ts';
import { isFieldName } from '../../../src/core/parse/fields/label-name.ts';
import { normalizeLabel } from '../../../src/core/parse/fields/normalize-label.ts';
import { vocabularyOf } from '../../../src/core/parse/fields/vocabulary.ts';

const guide = readFileSync(new URL('../../../docs/writing-runbooks.md', import.meta.url), 'utf8');

/** The rows of the guide's table with this head. */
function guideTable(head: string): Map<string, string> {
  const [, table = ''] = guide.split(`| field | ${head} |\n|---|---|\n`);
  const rows = table.split('\n\n')[0]?.split('\n') ?? [];
  return new Map(
    rows.map((row): [string, string] => {
      const [, field = '', names = ''] = row
        .split(' | ')
        .flatMap((cell) => cell.split(/^\| | \|$/));
      return [field, names];
    }),
  );
}

test('every name stands once', () => {
  const names = fieldNames.map(({ name }) => normalizeLabel(name));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('the guide lists every Chinese name', () => {
  const chinese = fieldNames.filter(({ language }) => language === 'zh');
  const byField = Map.groupBy(chinese, ({ field }) => field);
  const expected = [...byField].map(([field, named]) => [
    field,
    named.map(({ name }) => name).join(', '),
  ]);
  expect([...guideTable('Chinese names')]).toEqual(expected);
});

test('the guide names every field', () => {
  const named = [...guideTable('names').keys()].flatMap((cell) => cell.split(', '));
  const fields = fieldNames.map(({ field }) => field).filter(isFieldName);
  expect(new Set(named)).toEqual(new Set(fields));
});

const words = vocabularyOf();

describe('how surely a name marks a failure', () => {
  test.each([
    { name: 'Signature', distinctive: 'own' },
    { name: '复现命令', distinctive: 'own' },
    { name: 'Symptoms', distinctive: 'clear' },
    { name: 'Fix', distinctive: 'clear' },
    { name: 'Troubleshooting', distinctive: 'label' },
    { name: '解决', distinctive: 'label' },
    { name: 'Commands', distinctive: 'vague' },
    { name: '告警', distinctive: 'vague' },
  ])('$name: $distinctive', ({ name, distinctive }) => {
    expect(words.isOwn(name)).toBe(distinctive === 'own');
    expect(words.isVague(name)).toBe(distinctive === 'vague');
    expect(words.isChapter(name)).toBe(distinctive !== 'clear');
  });
});
