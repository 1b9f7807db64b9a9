import { expect, test } from 'vitest';
import { buildLinkGraph } from '../../../src/core/links/graph.ts';
import type { LinkOptions } from '../../../src/core/links/link-settings.ts';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function kindOf(
  url: string,
  from: string,
  files: Record<string, string>,
  options: LinkOptions,
  others: readonly string[] = [],
) {
  const runbooks = Object.entries({ [from]: '', ...files }).map(([path, text]) => {
    const id = path.replace(/\.md$/, '');
    return parseRunbook({ id, path, text }).runbook;
  });
  const pathType = (path: string) => (others.includes(path) ? 'file' : null);
  const graph = buildLinkGraph({ folder: '', runbooks }, { pathType }, options);
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
  ['a name with a dot', '../fast.ai', 'content/a/b.md', 'content/fast.ai.md'],
  ['the reading with the heading', '../heat#full', 'content/kiln/api.md', 'content/kiln/heat.md'],
  ['not the folder itself', '../oven/#door', 'content/oven/log.md', 'content/oven/oven.md'],
  ['the whole site in one file', '../kiln.pdf', 'manual/docs/a/b.md', 'route'],
  ['a file beside a page', 'kiln.pdf', 'manual/docs/a/b.md', 'missing'],
  ['a feed', 'feed_rss_created.xml', 'manual/docs/a.md', 'route'],
  ['an address that the tool may make', '/tags/disk/', 'content/a.md', 'route'],
  ['a file that is not there', 'gone.md', 'content/a.md', 'missing'],
  ['a page of no site', 'gone/', 'notes/a.md', 'missing'],
])('%s', (_name, url, from, expected) => {
  const files = {
    'content/storage/disk.md': '# Disk\n',
    'manual/docs/disk.md': '# Disk\n',
    'content/MoveDisk.md': '# Move\n',
    'content/fast.ai.md': '# Fast\n',
    'content/heat.md': '# Heat\n',
    'content/kiln/heat.md': '# Heat\n\n## Full\n',
    'content/oven/_index.md': '# Ovens\n',
    'content/oven/oven.md': '# Oven\n\n## Door\n',
  };
  expect(kindOf(url, from, files, { sites })).toBe(expected);
});

test.each([
  ['manaul.pdf', 'missing'],
  ['manuual.pdf', 'missing'],
  ['kiln.pdf', 'route'],
])('%s is a slip in the name of a file, or the whole site', (url, expected) => {
  const others = ['manual/docs/manual.pdf'];
  expect(kindOf(url, 'manual/docs/a.md', {}, { sites }, others)).toBe(expected);
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

test.each([
  ['a path in lower case', '/runbooks/diskfull/', 'content/runbooks/DiskFull.md'],
  ['an alias of the bundler', '@assets/flow.png', 'route'],
  ['a folder alias', '~/flow.png', 'route'],
])('Starlight writes addresses in lower case and has aliases: %s', (_name, url, expected) => {
  const sites = [
    { name: 'Starlight', folder: '.', slug: 'docusaurus', content: 'content', address: '/' },
  ] as const;
  const files = { 'content/runbooks/DiskFull.md': '# Disk\n' };
  expect(kindOf(url, 'content/a.md', files, { sites })).toBe(expected);
});

test.each([
  ['a page of another folder', 'glaze.md', 'route'],
  ['the whole site', 'Kiln.epub', 'route'],
  ['a file that is copied', 'pictures/door.png', 'route'],
  ['a page that no folder has', 'glazing.md', 'missing'],
  ['a picture that is not there', 'pictures/lock.png', 'missing'],
  ['a path to no file', 'heat/glaze.md', 'missing'],
])('ExDoc has its pages in one folder: %s', (_name, url, expected) => {
  const sites = [
    {
      name: 'ExDoc',
      folder: '.',
      slug: 'github',
      content: 'guides',
      address: '/',
      copied: { pictures: 'guides/assets' },
    },
  ] as const;
  const files = { 'guides/finish/glaze.md': '# Glaze\n' };
  const others = ['guides/assets/door.png'];
  expect(kindOf(url, 'guides/start/heat.md', files, { sites }, others)).toBe(expected);
});

test('a label of MyST leads to its page from every page', () => {
  const files = { 'docs/disk.md': '(disk:full)=\n\n## Disk\n', 'docs/a.md': '# A\n' };
  const runbooks = Object.entries(files).map(([path, text]) => {
    return parseRunbook({ id: path.replace(/\.md$/, ''), path, text }).runbook;
  });
  const project = {
    pathType: () => null,
    textOf: (path: string) => new Map(Object.entries(files)).get(path) ?? '',
  };
  const graph = buildLinkGraph({ folder: '', runbooks }, project, { slug: 'myst' });
  const page = graph.runbookByPath('docs/a.md');
  const target = page === null ? null : graph.resolve('#disk:full', page);
  expect(target).toMatchObject({ kind: 'page', runbook: { path: 'docs/disk.md' } });
});

test('what git ignores may be written by a build', () => {
  const { runbook } = parseRunbook({ id: 'a', path: 'a.md', text: '# A\n' });
  const project = {
    pathType: () => null,
    isIgnored: (path: string) => path.startsWith('cmd/'),
  };
  const graph = buildLinkGraph({ folder: '', runbooks: [runbook] }, project);
  expect(graph.resolve('cmd/flow.md', runbook).kind).toBe('route');
  expect(graph.resolve('other/flow.md', runbook).kind).toBe('missing');
});

test('links from the root that mostly lead nowhere are addresses of a site', () => {
  const text = '[a](/guides/disk) [b](/guides/node) [c](/docs/gone)\n';
  const pages = ['docs/a.md', 'docs/b.md'].map((path) => {
    return parseRunbook({ id: path, path, text }).runbook;
  });
  const kindIn = (types: Record<string, 'file'>) => {
    const project = { pathType: (path: string) => types[path] ?? null };
    const graph = buildLinkGraph({ folder: 'docs', runbooks: pages }, project);
    const [page] = pages;
    return page === undefined ? null : graph.resolve('/docs/gone', page).kind;
  };
  expect(kindIn({})).toBe('route');
  expect(kindIn({ 'guides/disk': 'file' })).toBe('route');
  expect(kindIn({ 'guides/disk': 'file', 'guides/node': 'file' })).toBe('missing');
});

test('Docusaurus finds files from the folder of its pages and from its own', () => {
  const site = { name: 'Docusaurus', folder: 'web', slug: 'docusaurus', address: '/' } as const;
  const sites = [
    { ...site, content: 'web/docs' },
    { ...site, content: 'web/team' },
  ];
  const files = { 'web/team/duties/week.md': '# Week\n', 'web/docs/disk.md': '# Disk\n' };
  const from = 'web/team/duties/a.md';
  expect(kindOf('team/duties/week.md', from, files, { sites })).toBe('route');
  expect(kindOf('/duties/week.md', from, files, { sites })).not.toBe('missing');
  expect(kindOf('team/duties/gone.md', from, files, { sites })).toBe('missing');
});

test.each([
  ['web/versioned_docs/version-2.1/duties/a.md', 'team/week.md', 'route'],
  ['web/versioned_docs/version-2.1/duties/a.md', 'team/gone.md', 'missing'],
  ['web/team_versioned_docs/version-2/a/b.md', 'a/c.md', 'route'],
  ['web/i18n/zh/docusaurus-plugin-content-docs/current/a/b.md', 'a/c.md', 'route'],
])('and so do its older versions and translations: %s, %s', (from, url, expected) => {
  const sites = [
    { name: 'Docusaurus', folder: 'web', slug: 'docusaurus', content: 'web/docs', address: '/' },
  ] as const;
  const files = {
    'web/versioned_docs/version-2.1/team/week.md': '# Week\n',
    'web/team_versioned_docs/version-2/a/c.md': '# C\n',
    'web/i18n/zh/docusaurus-plugin-content-docs/current/a/c.md': '# C\n',
  };
  expect(kindOf(url, from, files, { sites })).toBe(expected);
});

test.each([
  ['week.md', 'page'],
  ['kiln.md', 'page'],
  ['gone.md', 'missing'],
])(
  'the links of a page behind a symbolic link count from both of its places: %s',
  (url, expected) => {
    const runbooks = ['team/a.md', 'team/week.md', 'kilns/kiln.md'].map((path) => {
      return parseRunbook({ id: path, path, text: '# A\n' }).runbook;
    });
    const [page] = runbooks;
    const linkedTo = (path: string) => (path === 'team/a.md' ? 'kilns/a.md' : null);
    const graph = buildLinkGraph({ folder: '', runbooks }, { pathType: () => null, linkedTo });
    expect(page && graph.resolve(url, page).kind).toBe(expected);
  },
);

test('a page that is named is that of the same language', () => {
  const sites = [
    { name: 'Hugo', folder: '.', slug: 'hugo', content: 'content', address: '/' },
  ] as const;
  const files = { 'content/heat.en.md': '# Heat\n', 'content/heat.fr.md': '# Chaleur\n' };
  const at = (from: string) => kindOf('page:heat.md', from, files, { sites });
  expect(at('content/a.fr.md')).toBe('content/heat.fr.md');
  expect(at('content/a.en.md')).toBe('content/heat.en.md');
});

test('a page that is named is the one nearest to the page that names it', () => {
  const files = {
    'cs/a/Kiln URI.md': '',
    'cs/b/Log.md': '',
    'de/c/Kiln URI.md': '',
    'de/Log.md': '',
  };
  const at = (from: string, name: string) => kindOf(`page:${name}`, from, files, {});
  expect(at('de/d/Start.md', 'Kiln URI')).toBe('de/c/Kiln URI.md');
  expect(at('cs/d/Start.md', 'Kiln URI')).toBe('cs/a/Kiln URI.md');
  expect(at('cs/a/Start.md', 'Log')).toBe('cs/b/Log.md');
  expect(at('Start.md', 'Log')).toBe('de/Log.md');
});

test('a folder that a site mounts joins the pages of that name', () => {
  const site = { name: 'Hugo', folder: 'site', slug: 'hugo' } as const;
  const sites = [
    { ...site, content: 'site/content', address: '/' },
    { ...site, content: 'plans', address: '/plans/', beside: 'site/content/plans' },
  ];
  const files = { 'site/content/plans/overview.md': '# Overview\n', 'plans/two/index.md': '' };
  const at = (url: string) => kindOf(url, 'plans/one/index.md', files, { sites });
  expect(at('../overview.md')).toBe('route');
  expect(at('../two/index.md')).toBe('plans/two/index.md');
  expect(at('../gone.md')).toBe('missing');
});

test('an address goes no higher than the root of its site', () => {
  const sites = [
    { name: 'Hugo', folder: 'site', slug: 'hugo', content: 'site/content/en', address: '/' },
  ] as const;
  const page = parseRunbook({ id: 'a', path: 'site/content/en/kiln/heat/_index.md', text: '' });
  const pathType = (path: string) => (path === 'site/static/images/heat.png' ? 'file' : null);
  const graph = buildLinkGraph({ folder: '', runbooks: [page.runbook] }, { pathType }, { sites });
  expect(graph.resolve('../../../images/heat.png', page.runbook).kind).toBe('route');
  expect(graph.resolve('../../../images/gone.png', page.runbook).kind).toBe('missing');
});
