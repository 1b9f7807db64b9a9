import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/core/search/index-data.ts';
import { packIndex, readIndex } from '../../../src/core/search/index-file.ts';
import { statedCases } from '../log/stated-cases.ts';

const placeholder = { name: 'suite', raw: '<suite>', syntax: 'angle', start: 11, end: 18 } as const;

const full: SearchEntry = {
  id: 'ci#gate',
  title: 'Gate',
  kind: 'signatures',
  runbook: 'CI',
  url: '/ops/ci/#gate',
  patterns: [
    {
      steps: [
        { type: 'text', source: 'gate FAILED', flags: '' },
        { type: 'regex', source: 'exit \\d+', flags: 'i' },
      ],
    },
  ],
  observed: 'seen in words',
  terms: ['gate'],
  replay: [{ code: 'cargo test <suite>', shell: 'bash', placeholders: [placeholder] }],
  artifacts: ['out/gate.json'],
};

const bare: SearchEntry = {
  ...full,
  id: 'ci#b',
  url: '/ops/ci/#%E7%8E%B0',
  title: 'B',
  patterns: [],
  observed: '',
  terms: [],
  replay: [{ code: 'make', shell: null, placeholders: [] }],
  artifacts: [],
};

const plan: SearchEntry = { ...bare, id: 'plan#b', url: '/plan/#b', kind: 'campaign' };
const index = { entries: [full, bare, plan] };
const packed = () => JSON.parse(JSON.stringify(packIndex(index)));

describe('an index that was packed', () => {
  test('is the same when it is read', () => {
    expect(readIndex(packed())).toEqual(index);
  });

  test('names what entries share once, and nothing that is empty', () => {
    expect(packed()).toEqual({
      version: 2,
      runbooks: [
        {
          id: 'ci',
          title: 'CI',
          kind: 'signatures',
          url: '/ops/ci/',
          entries: [
            expect.objectContaining({ id: '#gate', title: 'Gate' }),
            { id: '#b', url: '#%E7%8E%B0', title: 'B', replay: [{ code: 'make' }] },
          ],
        },
        expect.objectContaining({ id: 'plan', kind: 'campaign' }),
      ],
    });
  });
});

test.each([
  ['nothing', undefined, 'of no version'],
  ['a list', [], 'of no version'],
  ['no version', { runbooks: [] }, 'of no version'],
  ['another version', { ...packed(), version: 9 }, 'is version 9, and this page reads version 2'],
  ['no runbooks', { version: 2 }, 'no list of runbooks'],
])('readIndex refuses %s', (_, data, reason) => {
  expect(() => readIndex(data)).toThrow(reason);
});

test.each(statedCases)('an index keeps what entries say: $name', ({ entries }) => {
  const { entries: read } = readIndex(JSON.parse(JSON.stringify(packIndex({ entries }))));
  const said = (all: readonly SearchEntry[]) =>
    all.map(({ id, patterns, noise, standing, derived }) => {
      return { id, patterns, noise, standing, derived };
    });
  expect(said(read)).toEqual(said(entries));
});
