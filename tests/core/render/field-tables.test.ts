import { describe, expect, it } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { readFieldTables } from '../../../src/core/render/tables/field-tables.ts';

const rows = '| Field | Says |\n|---|---|\n| `a.b` | *one* thing |\n| `c` | two | \n';

function tablesOf(text: string) {
  const parsed = parseRunbook({ id: 'page', path: 'page.md', text });
  return readFieldTables(parsed).map(({ files, slug }) => [files, slug]);
}

describe('tables that explain the fields of a file', () => {
  it.each([
    ['in code in the heading', '## `summary.json`\n\n', [[['summary.json'], 'summaryjson']]],
    [
      'in the heading',
      '## The file out/summary.json\n\n',
      [[['out/summary.json'], 'the-file-outsummaryjson']],
    ],
    [
      'in the text right above',
      '## Limits\n\nThey are in `.github/limits.json`.\n\n',
      [[['.github/limits.json'], 'limits']],
    ],
    [
      'in a heading of two',
      '## `a.json` and `b.json`\n\nText.\n\n',
      [[['a.json', 'b.json'], 'ajson-and-bjson']],
    ],
  ])('name it %s', (_, before, found) => {
    expect(tablesOf(before + rows)).toEqual(found);
  });

  it.each([
    ['names no file', `## Fields\n\n${rows}`],
    ['does not begin with code', '## `a.json`\n\n| Who | What |\n|---|---|\n| me | `x` |\n'],
    ['stands below another text', `## Limits\n\nSee \`a.json\`.\n\nOr this:\n\n${rows}`],
  ])('are none where the table %s', (_, text) => {
    expect(tablesOf(text)).toEqual([]);
  });

  it('give fields and meanings as text', () => {
    const parsed = parseRunbook({ id: 'p', path: 'p.md', text: `## \`a.json\`\n\n${rows}` });
    expect(readFieldTables(parsed)[0]?.rows).toEqual([
      { field: 'a.b', meaning: 'one thing' },
      { field: 'c', meaning: 'two' },
    ]);
  });
});
