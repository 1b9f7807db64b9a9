import { describe, expect, it } from 'vitest';
import { namedByWord, searchFacts } from '../../../src/site/client/search/fact-search.ts';
import { namedEntries } from '../../../src/site/client/search/named-entries.ts';
import { readSummary, wordSummary } from '../../../src/site/client/search/search-summary.ts';
import type { Tree, TreePage } from '../../../src/site/client/tree/tree-file.ts';

function page(path: string, facts: Partial<TreePage> = {}): TreePage {
  const title = path.split('/').at(-1) ?? '';
  const none = { owners: [], severities: [], tags: [], aliases: [], kind: 'alert' };
  return { title, path, url: `/runbooks/${path}/`, ...none, ...facts };
}

const disk = page('storage/disk-full', {
  title: 'Disk Full',
  owners: ['Storage Team', '@sre'],
  severities: ['high'],
  tags: ['disk'],
});
const queue = page('queue', { owners: ['storage team'], tags: ['disk', 'queue'] });
const tree: Tree = {
  title: 'Runbooks',
  path: '',
  url: '/',
  folders: [
    { title: 'storage', path: 'storage', url: '/runbooks/storage/', folders: [], pages: [disk] },
  ],
  pages: [queue],
  lists: [{ facet: 'owner', name: 'Storage Team', url: '/owners/storage-team/', pages: 2 }],
  proseParts: 1,
  kinds: {},
};

describe('words that name runbooks', () => {
  it.each([
    ['disk full', 'title Disk Full: disk-full'],
    ['storage/disk-full.md', 'file storage/disk-full.md: disk-full'],
    ['docs/runbooks/queue.md', 'title queue: queue'],
    ['disk-full', 'file storage/disk-full.md: disk-full'],
    ['STORAGE  team', 'owner Storage Team: disk-full, queue (/owners/storage-team/)'],
    ['sre', 'owner @sre: disk-full'],
    ['disk', 'tag disk: disk-full, queue'],
    ['high', 'severity high: disk-full'],
    ['storage', 'folder storage: disk-full (/runbooks/storage/)'],
    ['ful', ''],
  ])('%s', (words, expected) => {
    const found = searchFacts(tree, words).exact.map(({ what, value, pages, url }) => {
      const names = pages.map(({ path }) => path.split('/').at(-1)).join(', ');
      return `${what.join('+')} ${value}: ${names}${url === null ? '' : ` (${url})`}`;
    });
    // The title of a page may be the name of its file.
    expect(found.join('; ').replace(/^file queue\.md: queue$/, 'title queue: queue')).toBe(
      expected,
    );
  });

  it('name something each, where nothing has all of them', () => {
    const named = namedByWord(tree, 'queue high nothing').map(({ what, value }) => [what, value]);
    expect(named).toEqual([
      [['title', 'tag'], 'queue'],
      [['severity'], 'high'],
    ]);
    expect(namedByWord(tree, 'queue')).toEqual([]);
  });

  it('find what has all of them in its names and front matter, titles first', () => {
    expect(searchFacts(tree, 'full storage').words.map(({ title }) => title)).toEqual([
      'Disk Full',
    ]);
    expect(searchFacts(tree, 'queue disk').words).toEqual([queue]);
  });
});

const entry = {
  ...{ id: 'a#b', title: 'Gate is red', kind: 'signatures' as const, runbook: 'A', url: '/a#b' },
  ...{ patterns: [], observed: '', terms: [], replay: [], artifacts: ['out/gate.json'] },
};

describe('words that name entries', () => {
  it.each([
    ['gate is RED', 'title'],
    ['gate.json', 'artifact'],
    ['out/gate.json', 'artifact'],
    ['json', undefined],
    [' ', undefined],
  ])('%s', (words, what) => {
    expect(namedEntries([entry], words)[0]?.what).toBe(what);
  });
});

describe('what a search says', () => {
  const none = { exact: [], words: [] };
  const nothing = { results: [], lines: 1, bytes: 1, miss: null };
  const miss = {
    ...{ leftOut: 0, nearest: [] },
    failures: [{ log: '', line: 1, count: 1, text: 'x', draft: null }],
  };
  const similar = { kind: 'similar' as const, entry, score: 1, why: [] };
  it.each([
    [nothing, { facts: none, places: 0, isDone: false }, ''],
    [nothing, { facts: none, places: 0, isDone: true }, 'Nothing found.'],
    [nothing, { facts: none, places: 2, isDone: true }, '2 places in the text.'],
    [{ ...nothing, miss }, { facts: none, places: 0, isDone: true }, 'No entry matches.'],
    [
      { ...nothing, miss, results: [similar] },
      { facts: none, places: 1, isDone: true },
      '1 similar entry and 1 place in the text. No signature is in this line.',
    ],
    [
      {
        ...nothing,
        results: [{ kind: 'named' as const, entry, what: 'title' as const, value: '' }],
      },
      { facts: { exact: [], words: [disk] }, places: 3, isDone: true },
      'One entry matches.',
    ],
    [
      nothing,
      { facts: searchFacts(tree, 'disk'), places: 3, isDone: true },
      '2 runbooks: tag disk.',
    ],
  ])('of words: %#', (search, found, expected) => {
    expect(wordSummary(search, found)).toBe(expected);
  });

  it('of a log, how much of it was read', () => {
    expect(readSummary(1200, 'job.log', true)).toBe('1,200 lines read in job.log, then stopped. ');
    expect(readSummary(1, '', false)).toBe('1 line read. ');
  });
});
