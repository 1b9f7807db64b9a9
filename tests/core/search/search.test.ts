import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../src/core/model.ts';
import type { SearchEntry, SearchIndex } from '../../../src/core/search/index-data.ts';
import { searchEntries } from '../../../src/core/search/search.ts';
import { rankSimilar } from '../../../src/core/search/similar.ts';
import fixture from '../../fixtures/match/search.json' with { type: 'json' };

const index: SearchIndex = {
  entries: fixture.entries.map(
    (entry): SearchEntry => ({
      id: entry.id,
      title: entry.title,
      kind: (entry.kind ?? 'signatures') as Kind,
      runbook: 'Runbook',
      url: `/${entry.id}`,
      patterns: entry.patterns.map((source) => ({ steps: [{ type: 'text', source, flags: '' }] })),
      observed: entry.observed ?? '',
      terms: entry.terms ?? [],
      replay: [],
      artifacts: [],
    }),
  ),
};

describe('searchEntries', () => {
  test.each(fixture.queries)('$query', ({ query, results }) => {
    const found = searchEntries(index, query).map(({ kind, entry }) => `${kind} ${entry.id}`);
    expect(found.slice(0, Math.max(1, results.length))).toEqual(results);
  });

  test('says what a pattern caught', () => {
    const [result] = searchEntries(index, 'x\nOut of memory: Killed process 4242 (java)');
    expect(result).toMatchObject({
      kind: 'match',
      match: { captures: { pid: '4242' }, lines: [2] },
    });
  });

  test('says what was alike', () => {
    const [result] = searchEntries(index, 'non complaince regression');
    expect(result).toMatchObject({
      kind: 'similar',
      entry: { id: 'ci#mock' },
      why: ['non in the pattern', 'complaince is like compliance in the pattern'],
    });
  });

  test('takes no more than so many similar entries', () => {
    expect(searchEntries(index, 'gate failure', { similar: 1 })).toHaveLength(1);
  });

  test('does not hang on a long query', () => {
    for (const part of ['ab', 'ab ', 'aB', '_', 'Ab1', 'x\n', 'error '])
      searchEntries(index, part.repeat(100_000));
  });
});

describe('rankSimilar', () => {
  const document = { patterns: [], observed: '', terms: [] };

  test('prefers rare words, better places, and all of a signature', () => {
    const documents = [
      { ...document, title: 'Disk check', observed: 'a replica is lost' },
      { ...document, title: 'Replica check', observed: '' },
      { ...document, title: 'Replica check of the standby', observed: '' },
      { ...document, title: 'Memory check', observed: '' },
    ];
    const ranked = rankSimilar('replica check', documents, 3).map((one) => one.document.title);
    expect(ranked).toEqual(['Replica check', 'Replica check of the standby', 'Disk check']);
  });

  test('keeps the order of equals, and gives the same answer again', () => {
    const documents = ['a', 'b', 'c'].map((id) => ({ ...document, id, title: 'Disk full' }));
    const ids = () => rankSimilar('disk full', documents, 9).map((one) => one.document.id);
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  test('scores between 0 and 1', () => {
    const documents = [{ ...document, title: 'Disk full', patterns: ['disk full'] }];
    expect(rankSimilar('disk full', documents, 1)).toMatchObject([{ score: 1 }]);
    expect(rankSimilar('disk', documents, 1)[0]?.score).toBeLessThan(1);
  });

  test.each([
    ['most of a signature', 'dialing unix containerd.sock: refused by the kubelet', 1],
    ['another socket', 'no unix postgres.sock for the pooler', 0],
    ['words of the whole catalog', 'the kubelet of the pod waits for the volume', 0],
  ])('a line of a log with %s', (_, line, found) => {
    const kubelet = Array.from({ length: 40 }, (_, i) => ({
      ...document,
      title: `Kubelet, pod and volume, case ${'abcdefghij'[i % 10]}${i % 7}x`,
    }));
    const socket = {
      ...document,
      title: 'Runtime gone',
      patterns: ['dialing unix containerd.sock: refused'],
    };
    expect(rankSimilar(line, [...kubelet, socket], 5, true)).toHaveLength(found);
  });
});
