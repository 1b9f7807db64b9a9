import { describe, expect, test } from 'vitest';
import { buildLinkGraph } from '../../../src/core/links/graph.ts';
import { catalogOf, pageOf, projectOf } from './catalog.ts';

const catalog = catalogOf({
  'runbooks/ci.md':
    '# CI\n\nSee [disk](storage/disk.md#disk-full), [it](#ci) and [policy](/p.md).\n',
  'runbooks/network.md': '# Network\n\nSee [disk](storage/disk.md) and [ci](CI.md#ci).\n',
  'runbooks/storage/disk.md': '# Disk\n\n## Disk full\n\n## Inodes\n',
  'runbooks/storage/quota.md': '# Quota\n',
  'runbooks/web/quota.md': '# Quota of the web\n',
});

function urls(links: readonly { from: { id: string }; link: { url: string } }[]): string[] {
  return links.map(({ from, link }) => `${from.id}: ${link.url}`);
}

describe('links of a catalog', () => {
  const graph = buildLinkGraph(catalog, projectOf(['p.md']));

  test('each link of a page with its target, in order', () => {
    const links = graph.linksOf(pageOf(catalog, 'runbooks/ci.md'));
    expect(links.map(({ target }) => target.kind)).toEqual(['page', 'page', 'path']);
    expect(urls(links)).toEqual(['ci: storage/disk.md#disk-full', 'ci: #ci', 'ci: /p.md']);
  });

  test('runbooks by id and path', () => {
    expect(graph.runbookById('storage/disk')?.title).toBe('Disk');
    expect(graph.runbookByPath('./runbooks/ci.md')?.title).toBe('CI');
    expect(graph.runbookById('nowhere')).toBeNull();
  });

  test('each path of the project is asked for once, and pages not at all', () => {
    const asked: string[] = [];
    const counting = buildLinkGraph(catalog, {
      pathType(path) {
        asked.push(path);
        return null;
      },
    });
    for (const runbook of [...catalog.runbooks, ...catalog.runbooks]) counting.linksOf(runbook);
    counting.resolve('/p.md', pageOf(catalog, 'runbooks/network.md'));
    expect(asked.filter((path) => path === 'p.md')).toHaveLength(1);
    expect(asked).not.toContain('runbooks/storage/disk.md');
  });
});

describe('did you mean', () => {
  const graph = buildLinkGraph(catalog, projectOf());

  test.each([
    ['of the same name elsewhere', 'runbooks/disk.md', 'runbooks/storage/disk.md'],
    ['without regard to case', 'runbooks/DISK.markdown', 'runbooks/storage/disk.md'],
    ['misspelt in the same folder', 'runbooks/netwrok.md', 'runbooks/network.md'],
    ['misspelt, and the folder decides', 'runbooks/web/qouta.md', 'runbooks/web/quota.md'],
    ['misspelt in another folder', 'runbooks/storage/nettwork.md', 'runbooks/network.md'],
    ['by an address without extension', 'runbooks/storage/dsk', 'runbooks/storage/disk.md'],
    ['of a misspelt folder', 'runbooks/sotrage/quota.md', 'runbooks/storage/quota.md'],
  ])('a page %s', (_name, wanted, path) => {
    expect(graph.suggestPage(wanted)?.path).toBe(path);
  });

  test.each([
    ['nothing alike', 'runbooks/postgres-failover.md'],
    ['two of that name, both far away', 'runbooks/postgres/quota.md'],
    ['an image', 'runbooks/disk.png'],
    ['another folder, with a name less alike', 'runbooks/web/nt-wrk.md'],
  ])('no page for %s', (_name, wanted) => {
    expect(graph.suggestPage(wanted)).toBeNull();
  });

  test.each([
    ['disk--full', 'disk-full'],
    ['DiskFull', 'disk-full'],
    ['disc-full', 'disk-full'],
    ['inode', 'inodes'],
    ['full', 'disk-full'],
    ['is', null],
    ['fu', null],
    ['network', null],
    ['---', null],
  ])('anchor %j: %j', (wanted, expected) => {
    expect(graph.suggestAnchor(wanted, 'runbooks/storage/disk.md')).toBe(expected);
  });
});
