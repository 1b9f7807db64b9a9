import { describe, expect, it } from 'vitest';
import { fillWords } from '../../src/core/text/fill-words.ts';
import { contentOf, type Folder } from '../../src/site/content/browse/folders.ts';
import { type TreeItem, treeBranch } from '../../src/site/content/browse/tree-branch.ts';
import { treeJson } from '../../src/site/machine/tree-json.ts';
import { sitePages } from './site-pages.ts';

function page(title: string) {
  return `# ${title}\n\nText.\n`;
}

const { pages, folders, listings } = sitePages({
  'README.md': page('About'),
  'aws/_index.md': '---\ntitle: Amazon\n---\n\nText.\n',
  'aws/disk/full-10.md': page('Full 10'),
  'aws/disk/full-2.md': page('Full 2'),
  'gcp.md': page('Google'),
  'gcp/net.md': page('Net'),
  'zoo.md': '---\nowner: sre\nseverity: high\ntags: [a, b]\n---\n\n# Zoo\n',
});

describe('a folder around one page', () => {
  const alone = sitePages({
    'disk/full/README.md': '# Disk full\n\n## Diagnosis\n\nx\n\n## Mitigation\n\ny\n',
    'disk/slow/_index.md': page('Disk slow'),
    'net/README.md': '# Net\n\n## Diagnosis\n\nx\n\n## Mitigation\n\ny\n',
    'net/more.md': page('More'),
  });

  it('is that page', () => {
    expect(print(alone.folders.root)).toEqual({
      'Runbooks -': [{ 'disk -': ['Disk full', 'Disk slow'] }, { 'Net net/README.md': ['More'] }],
    });
    expect(alone.folders.all.map(({ path }) => path)).toEqual(['disk', 'net']);
    const full = alone.pages.find(({ path }) => path === 'disk/full');
    expect(full && alone.folders.of(full).path).toBe('disk');
  });

  it('counts, and so does the page of a folder that has a failure', () => {
    const titles = contentOf(alone.folders.root).map(({ runbook }) => runbook.title);
    expect(titles).toEqual(['Disk full', 'Disk slow', 'Net', 'More']);
  });
});

const print = ({ title, landing, folders: below, pages: own }: Folder): unknown => ({
  [`${title} ${landing?.file ?? '-'}`]: [
    ...below.map(print),
    ...own.map(({ runbook }) => runbook.title),
  ],
});

describe('folders', () => {
  it('have the title of their page, and list what is about the repository last', () => {
    expect(print(folders.root)).toEqual({
      'Runbooks -': [
        { 'Amazon aws/_index.md': [{ 'disk -': ['Full 2', 'Full 10'] }] },
        { 'Google gcp.md': ['Net'] },
        'Zoo',
        'About',
      ],
    });
  });

  it('order the pages of the site', () => {
    const titles = [];
    for (let at = pages.find(({ path }) => path === 'aws') ?? null; at !== null; ) {
      titles.push(at.runbook.title);
      at = folders.beside(at).next;
    }
    expect(titles).toEqual(['Amazon', 'Full 2', 'Full 10', 'Google', 'Net', 'Zoo', 'About']);
  });

  it('are in one file with what a filter needs', () => {
    const [title, path, below, own, lists, proseParts, kinds] = JSON.parse(
      treeJson({ folders, listings, pages, words: { t: fillWords } }),
    );
    expect([title, path, below[0].slice(0, 2)]).toEqual(['Runbooks', '', ['Amazon', 'aws']]);
    expect(below[0][3]).toEqual([['Amazon', 'aws', 'reference']]);
    expect(own[0]).toEqual(['Zoo', 'zoo', 'reference\nsre\nhigh\na\nb']);
    expect(lists).toContainEqual(['tag', 'a', 'tags/a', 1]);
    expect(proseParts).toBe(1);
    expect(kinds).toMatchObject({ signatures: 'Failures', alert: 'Alert' });
  });
});

describe('what has one title', () => {
  const alike = sitePages({
    '1.0/_index.md': page('Pump'),
    '1.0/start.md': page('Start'),
    '1.0/start-again.md': page('Start'),
    '2.0/_index.md': page('Pump'),
    '2.0/start.md': page('Start'),
    '_index.md': page('Pump'),
  });
  const [first] = alike.folders.root.folders;

  it('is told apart by its own name, among what is beside it', () => {
    expect(print(alike.folders.root)).toEqual({
      'Runbooks -': [
        { 'Pump (1.0) 1.0/_index.md': ['Start', 'Start'] },
        { 'Pump (2.0) 2.0/_index.md': ['Start'] },
        'Pump',
      ],
    });
    expect(first?.pages.map((one) => alike.folders.nameOf(one))).toEqual([
      'Start (start-again)',
      'Start',
    ]);
    expect(alike.folders.root.pages.map((one) => alike.folders.nameOf(one))).toEqual(['Pump']);
  });

  it('has its file where all of the site is listed', () => {
    const places = alike.pages.map((one) => alike.folders.placeOf(one));
    expect(places).toEqual(alike.pages.map(({ file }) => file));
    expect(pages.map((one) => folders.placeOf(one))).toEqual(pages.map(() => null));
  });
});

describe('the tree in a page', () => {
  const show = (items: readonly TreeItem[]): unknown[] =>
    items.map(({ title, isCurrent, items: below }) => {
      const shown = isCurrent ? `> ${title}` : title;
      return below.length === 0 ? shown : [shown, ...show(below)];
    });

  it('leads to the page, with its neighbours', () => {
    const disk = folders.all.find(({ path }) => path === 'aws/disk');
    const full = pages.find(({ runbook }) => runbook.title === 'Full 2');
    if (disk === undefined || full === undefined) throw new Error('no such page');
    expect(show(treeBranch(folders, disk, full, fillWords))).toEqual([
      ['Amazon', ['disk', '> Full 2', 'Full 10']],
      'Google',
      'Zoo',
      'About',
    ]);
    expect(show(treeBranch(folders, disk, null, fillWords))).toEqual([
      ['Amazon', ['> disk', 'Full 2', 'Full 10']],
      'Google',
      'Zoo',
      'About',
    ]);
  });

  it('is as small in a folder of thousands', () => {
    const files = Array.from({ length: 3000 }, (_, n) => [`p-${n}.md`, `# Page ${n}\n`]);
    const many = sitePages(Object.fromEntries(files));
    const at = many.folders.root.pages[1500] ?? null;
    const shown = show(treeBranch(many.folders, many.folders.root, at, fillWords));
    expect(shown).toHaveLength(12);
    expect(shown[5]).toBe('> Page 1500');
    expect(shown[11]).toBe('Show all');
  });
});
