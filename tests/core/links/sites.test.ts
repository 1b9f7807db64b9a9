import { expect, test } from 'vitest';
import { buildLinkGraph, type LinkOptions } from '../../../src/core/links/graph.ts';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function kindOf(url: string, from: string, files: Record<string, string>, options: LinkOptions) {
  const runbooks = Object.entries({ [from]: '', ...files }).map(([path, text]) => {
    const id = path.replace(/\.md$/, '');
    return parseRunbook({ id, path, text }).runbook;
  });
  const graph = buildLinkGraph({ folder: '', runbooks }, { pathType: () => null }, options);
  const page = graph.runbookByPath(from);
  const target = page === null ? null : graph.resolve(url, page);
  return target?.kind === 'page' ? target.runbook.path : target?.kind;
}

const sites = [
  { name: 'Hugo', folder: '.', slug: 'hugo', content: 'content', address: '/' },
  { name: 'MkDocs', folder: 'manual', slug: 'mkdocs', content: 'manual/docs', address: '/' },
] as const;

test.each([
  ['an address of the site', '/storage/disk/', 'content/a.md', 'content/storage/disk.md'],
  ['of the site around the page', '/disk/', 'manual/docs/a.md', 'manual/docs/disk.md'],
  ['a path in lower case', './movedisk/', 'content/a.md', 'content/MoveDisk.md'],
  ['an address that the tool may make', '/tags/disk/', 'content/a.md', 'route'],
  ['a file that is not there', 'gone.md', 'content/a.md', 'missing'],
  ['a page of no site', 'gone/', 'notes/a.md', 'missing'],
])('%s', (_name, url, from, expected) => {
  const files = {
    'content/storage/disk.md': '# Disk\n',
    'manual/docs/disk.md': '# Disk\n',
    'content/MoveDisk.md': '# Move\n',
  };
  expect(kindOf(url, from, files, { sites })).toBe(expected);
});

test('an override says it for a folder', () => {
  const options: LinkOptions = {
    overrides: [{ isFor: (path) => path.startsWith('ops/'), routes: { '/ops/': 'ops' } }],
  };
  const files = { 'ops/disk.md': '# Disk\n' };
  expect(kindOf('/ops/disk/', 'ops/a.md', files, options)).toBe('ops/disk.md');
});

test.each([
  ['/docs/parcel/<VERSION>/configure/', 'template'],
  ['/docs/board/latest/alerting/', 'route'],
  ['/docs/gone', 'missing'],
])('%s is %s', (url, kind) => {
  expect(kindOf(url, 'docs/a.md', {}, {})).toBe(kind);
});
