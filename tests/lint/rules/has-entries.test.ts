import { expect, test } from 'vitest';
import { lint } from '../catalog.ts';

function found(files: Record<string, string>): string[] {
  return lint(files, { config: { rules: {} } })
    .diagnostics.filter(({ ruleId }) => ruleId === 'has-entries')
    .map(({ path, position }) => `${path}:${position.start.line}`);
}

test.each([
  ['a page without labels', 'disk.md', 'Prose.\n', 1],
  ['its title is underlined', 'disk.md', 'Prose.\n\n# Disk\n', 3],
  ['a kind that is stated', 'disk.md', '---\nkind: signatures\n---\n', 1],
  ['an index with a kind', 'README.md', '---\nkind: signatures\n---\n\n# All\n', 5],
])('reports %s', (_name, path, text, line) => {
  expect(found({ [path]: text })).toEqual([`${path}:${line}`]);
});

test.each([
  ['a README', 'README.md', '# Runbooks\n'],
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
