import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lint } from '../catalog.ts';

function found(text: string): string[] {
  return lint(text)
    .diagnostics.filter(({ ruleId }) => ruleId === 'no-duplicate-field')
    .map((diagnostic) => `${diagnostic.position.start.line}: ${wordingOf(diagnostic).what}`);
}

const entry = '# Disk\n\n**Signature:** `No space left`\n\n';

test('names the field as written, how often it stands there, and where the first is', () => {
  expect(found(`${entry}**Fix:** a\n\n**FIX**: b\n\n**fix:** c\n`)).toEqual([
    '7: Entry "Disk" has the field "FIX" 3 times; the first is on line 5.',
  ]);
});

describe('is silent on', () => {
  test.each([
    ['one field under two names', '**Fix:** a\n\n**Mitigation:** b\n'],
    ['numbered fields', '**Fix (short term):** a\n\n**Fix (long term):** b\n'],
    ['sub-headings of two entries', '## A\n\n**Fix:** a\n\n## B\n\n**Fix:** b\n'],
    [
      'outputs after commands',
      '**Command:** `a`\n\n**Output:** b\n\n**Command:** `c`\n\n**Output:** d',
    ],
    ['expected outputs', '**Expected output:** a\n\n**Expected output:** b\n'],
    ['examples', '**Example:**\n\n    No space left\n\n**Example:**\n\n    No space left 2\n'],
    ['a list of fixes', '- Fix: a\n- Fix: b\n- Fix: c\n'],
  ])('%s', (_name, text) => {
    expect(found(entry + text)).toEqual([]);
  });
});

test('a list in which two failures take turns is two failures', () => {
  const list = '- **Artifacts:** `a.log`\n- **Fix:** a\n- **Artifacts:** `b.log`\n- **Fix:** b\n';
  expect(found(entry + list)).toHaveLength(2);
});

test.each([
  ['a field that comes again is a slip', '**Fix:** a\n\n**Owner:** c\n\n**Fix:** b\n', ['error']],
  [
    'several that do tell of several failures',
    '**Artifacts:** a\n\n**Fix:** a\n\n**Artifacts:** b\n\n**Fix:** b\n',
    ['info', 'info'],
  ],
])('%s', (_name, text, severities) => {
  const own = lint(entry + text).diagnostics.filter(
    ({ ruleId }) => ruleId === 'no-duplicate-field',
  );
  expect(own.map(({ severity }) => severity)).toEqual(severities);
});

test.each([
  ['side by side is one field', '**Fix:** a\n\n**Fix:** b\n', 'info'],
  ['around another one is a slip', '**Fix:** a\n\n**Owner:** b\n\n**Fix:** c\n', 'error'],
])('a label twice %s', (_name, text, severity) => {
  const { diagnostics } = lint(entry + text);
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-duplicate-field');
  expect(own.map((one) => one.severity)).toEqual([severity]);
});

test('the words of a heading in a block below it are no label', () => {
  const block = '```plaintext\nERROR: kiln is cold: 12 degrees\n```\n';
  const text = `# Kilns\n\n## \`ERROR: kiln is cold\`\n\nIt fails with this:\n\n${block}\nTo fix it, heat it.\n`;
  const { diagnostics } = lint(text);
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-duplicate-field');
  expect(own.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
