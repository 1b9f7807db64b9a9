import { expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lint } from '../catalog.ts';

function wording(files: Record<string, string>): string[] {
  return lint(files)
    .diagnostics.filter(({ ruleId }) => ruleId === 'unique-entry-id')
    .map((diagnostic) => `${diagnostic.path}: ${wordingOf(diagnostic).what}`);
}

const alias = (name: string) => `---\naliases: [${name}]\n---\n\n# Page\n`;

test('names the other place', () => {
  const entry = '# Disk\n\n**Fix:** Delete logs.\n';
  expect(wording({ 'disk.markdown': entry, 'disk.md': entry })).toEqual([
    'disk.md: The site would publish both this page and disk.markdown as "disk".',
  ]);
  expect(wording({ 'ci#disk.md': '**Fix:** x\n', 'ci.md': `# CI\n\n#${entry}` })).toEqual([
    'ci.md: The entry at ci#disk.md:1 already has the id "ci#disk".',
  ]);
  expect(wording({ 'a.md': alias('b'), 'b.md': '# B\n' })).toEqual([
    'a.md: The alias "b" is the address of b.md.',
  ]);
  expect(wording({ 'a.md': alias('old'), 'b.md': alias('old') })).toEqual([
    'b.md: The alias "old" is also an alias of a.md.',
  ]);
});

test.each(['a', '/a', 'a.md', 'a/'])('an alias of a page for itself: %s', (name) => {
  expect(wording({ 'a.md': alias(name) })).toEqual([
    'a.md: The alias "a" is the address of this page itself.',
  ]);
});

test('an alias written twice is one alias', () => {
  expect(wording({ 'a.md': alias('old, /old') })).toEqual([]);
});

test.each([
  ['a list in one line', '---\naliases: [x, "/old.md"]\n---\n', '/old.md'],
  ['a list', '---\r\nowner: old\r\naliases:\r\n  - x\r\n  - old\r\ntags: []\r\n---\r\n', 'old'],
  [
    'a list that names it in a way of YAML',
    '---\naliases: ["\\x6fld"]\n---\n',
    'aliases: ["\\x6fld"]',
  ],
])('an alias is underlined where it stands: %s', (_name, frontMatter, expected) => {
  const text = `${frontMatter}\n# Page\n`;
  const { diagnostics } = lint({ 'old.md': '# Old\n', 'page.md': text });
  const [place] = diagnostics.filter(({ ruleId }) => ruleId === 'unique-entry-id');
  expect(text.slice(place?.position.start.offset, place?.position.end.offset)).toBe(expected);
  const line = text.split(/\r?\n/)[(place?.position.start.line ?? 0) - 1];
  expect(line?.slice((place?.position.start.column ?? 0) - 1)).toMatch(expected.slice(0, 3));
});

test('notes may share a name that is no address', () => {
  const { diagnostics } = lint({ 'a.md': alias('Hot kilns'), 'b.md': alias('Hot kilns') });
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'unique-entry-id');
  expect(own.map(({ severity }) => severity)).toEqual(['info']);
});

test.each([
  ['de/oven.md', 'fr/oven.md', ['info']],
  ['docs/oven.md', 'docs/zh-TW/oven.md', ['info']],
  ['de/oven.md', 'de/kiln.md', ['error']],
])('translations may have one alias: %s, %s', (path, other, severities) => {
  const { diagnostics } = lint({ [path]: alias('old'), [other]: alias('old') });
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'unique-entry-id');
  expect(own.map(({ severity }) => severity)).toEqual(severities);
});
