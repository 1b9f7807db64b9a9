import { describe, expect, test } from 'vitest';
import type { Runbook } from '../../../src/core/model.ts';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function read(text: string, fields = {}): Runbook {
  return parseRunbook({ id: 'x', path: 'x.md', text }, { fields }).runbook;
}

function titles(heads: string, rows: string[], fields = {}): string[] {
  const rule = heads.replace(/[^|]+/g, '---');
  const text = ['# T', '', heads, rule, ...rows].join('\n');
  return read(text, fields).entries.map(({ form, title }) => `${form} ${title}`);
}

describe('heads that make a table a list of failures', () => {
  test.each([
    '| Symptom | Fix |',
    '| Symptom | Likely cause |',
    '| Error | Cause / fix |',
    '| Error message | Reason |',
    '| Alert | Diagnosis |',
    '| **Symptoms** | **Resolution** |',
    '| `Symptom` | Solution |',
    '| Symptom | Check |',
    '| Symptom | First checks |',
    '| Symptom | What to do |',
    '| Alert | Safe mitigation |',
    '| Alert | Replay |',
    '| Problem | Solution |',
    '| Issue | Workaround |',
    '| Symptom (what you see) | Fix (what to do) |',
    '| 🔥 Symptom | 🔧 Fix |',
    '| 1. Symptom | 2. Fix |',
    '| Symptom / error | Cause and fix |',
  ])('%s', (heads) => {
    expect(titles(heads, ['| E1 | wait |'])).toEqual(['table-row E1']);
  });

  test('are names of the configuration too', () => {
    const heads = '| 兆候 | 対処 |';
    expect(titles(heads, ['| E1 | x |'])).toEqual([]);
    const fields = { signature: ['兆候'], remediation: ['対処'] };
    expect(titles(heads, ['| E1 | x |'], fields)).toEqual(['table-row E1']);
  });
});

describe('is no list of failures', () => {
  test.each([
    '| Symptom | Where |',
    '| Fix | Version |',
    '| Cause | Fix |',
    '| Issue | Action |',
    '| Trigger | Command |',
    '| Trigger | Action |',
    '| Exception | Check |',
    '| Alert | Severity |',
    '| Error | Description |',
    '| Field | What it tells you |',
    '| Recipe | Failure | Root cause |',
    '| | |',
  ])('%s', (heads) => {
    expect(titles(heads, ['| E1 | wait | x |'])).toEqual([]);
  });
});

describe('rows', () => {
  const heads = '| Symptom | Fix |';

  test.each([
    ['| [E1](#e1) | x |', []],
    ['| E1 | [there](#e1) |', []],
    ['| E1 | see [there](e1.md) |', []],
    ['| E1 | [restart](https://example.org/) it |', ['E1']],
    ['| E1 | restart, see [there](e1.md) |', ['E1']],
    ['| E1 | |', ['E1']],
    ['| E1 |', ['E1']],
    ['| | x |', []],
    ['| - | x |', []],
    ['| E1<br>E2 | x |', ['E1 E2']],
    ['| **E1** | x | too | many |', ['E1']],
  ])('%s', (row, expected) => {
    expect(titles(heads, [row])).toEqual(expected.map((title) => `table-row ${title}`));
  });

  test('take the scope of the section around them', () => {
    const text = `# T\n\n**Applies to:** job a\n\n## U\n\n${heads}\n|---|---|\n| E1 | x |\n`;
    expect(read(text).entries).toMatchObject([{ scope: { text: 'job a', inherited: true } }]);
  });

  test('of each line of a cell give a pattern, a step, a command, a path', () => {
    const text = `# T

| Error | Logs | Command | Fix |
|---|---|---|---|
| \`a b\`<br>\`c \\| d\` | \`a.log\`<br>\`b.log\` | \`ls <x>\`<br>\`ps\` | stop<br>start |
`;
    const [entry] = read(text).entries;
    expect(entry?.signature?.patterns.map(({ steps }) => steps[0]?.source)).toEqual([
      'a b',
      'c | d',
    ]);
    expect(entry?.artifacts.map(({ path }) => path)).toEqual(['a.log', 'b.log']);
    expect(entry?.replay.map(({ code, shell }) => [code, shell])).toEqual([
      ['ls <x>', null],
      ['ps', null],
    ]);
    expect(entry?.remediation.map(({ text: step }) => step)).toEqual(['stop', 'start']);
  });

  test('are none in a template that nobody has filled in', () => {
    const rows = [
      'Cause 1 | What to look for | How to fix',
      '... | ... | ...',
      '<cause> | - | TODO',
    ];
    const text = `# T\n\n| Cause | Symptoms | Fix |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
    expect(read(text).entries).toEqual([]);
    expect(read(`${text}| no gas | cold | open it |\n`).entries).toHaveLength(1);
  });

  test('leave the anchors of headings as they are on GitHub', () => {
    const text = `# T\n\n${heads}\n|---|---|\n| Timeout | x |\n\n## Timeout\n`;
    const { anchors, entries } = read(text);
    expect(anchors.map(({ slug }) => slug)).toEqual(['t', 'timeout']);
    expect(entries.map(({ id }) => id)).toEqual(['x#timeout-1']);
  });
});
