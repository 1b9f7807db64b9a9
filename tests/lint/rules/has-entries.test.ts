import { expect, test } from 'vitest';
import { lint } from '../catalog.ts';

function found(files: Record<string, string>): string[] {
  return lint(files, { config: { rules: {} } })
    .diagnostics.filter(({ ruleId }) => ruleId === 'has-entries')
    .map(({ path, position, severity }) => `${path}:${position.start.line} ${severity}`);
}

test.each([
  [
    'a table of patterns',
    'disk.md',
    '# Known failures\n\n| Regex | Kind |\n|---|---|\n| `x` | a |\n',
    '3 info',
  ],
  [
    'an error in the front matter',
    'disk.md',
    '---\nerror_message: disk almost full\nkind: reference\n---\n\nProse.\n',
    '2 info',
  ],
  ['a label that is nearly one', 'disk.md', '# Disk\n\n**Mitigaton:** x\n', '1 info'],
  ['a kind that is stated', 'disk.md', '---\nkind: signatures\n---\n', '1 warning'],
  ['an index with a kind', 'README.md', '---\nkind: signatures\n---\n\n# All\n', '5 warning'],
])('reports %s', (_name, path, text, place) => {
  expect(found({ [path]: text })).toEqual([`${path}:${place}`]);
});

test.each([
  ['a page without labels', 'disk.md', 'Prose.\n\n# Disk\n'],
  ['chapters of a manual', 'disk.md', '# Tool\n\n## Commands\n\na\n\n## Errors\n\nb\n'],
  ['a README', 'README.md', '# Runbooks\n'],
  ['a README in another language', 'README.de.md', '# Handbuch\n'],
  ['how to take part', 'CONTRIBUTING.md', '# Contributing\n'],
  ['a list of changes', 'docs/CHANGELOG.md', '# 1.0\n\n- Fix: x\n'],
  ['what is expected of people', 'CODE_OF_CONDUCT.md', '# Be kind\n'],
  ['an index page of Hugo', 'storage/_index.md', '# Storage\n'],
  ['the list of a book', 'SUMMARY.md', '# Summary\n'],
  ['an empty file', 'later.md', ''],
  ['a file of comments', 'later.md', '<!-- to be written -->\n'],
  ['an entry', 'disk.md', '# Disk\n\n**Fix:** Delete logs.\n'],
  ['another kind', 'disk.md', '---\nkind: incident\n---\n\n# Disk\n'],
  ['alerts', 'A.md', '# KubeDown\n\n## Meaning\n\na\n\n## Mitigation\n\nb\n'],
])('is silent on %s', (_name, path, text) => {
  expect(found({ [path]: text })).toEqual([]);
});
