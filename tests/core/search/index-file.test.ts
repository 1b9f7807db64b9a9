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
    expect(readIndex(packed())).toEqual({ ok: true, index });
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

describe('readIndex', () => {
  test.each([
    ['nothing', undefined, 'not a JSON object'],
    ['a list', [], 'not a JSON object'],
    ['no version', { runbooks: [] }, 'of no version'],
    ['another version', { ...packed(), version: 9 }, 'is version 9, and this page reads version 2'],
    ['no runbooks', { version: 2 }, 'no list of runbooks'],
    ['a null runbook', { version: 2, runbooks: [packed().runbooks[0], null] }, 'at runbook 2'],
  ])('refuses %s', (_, data, reason) => {
    expect(readIndex(data)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  test.each([
    ['a title that is no text', { title: 1 }],
    ['no id', { id: undefined }],
    ['patterns that are no list', { patterns: {} }],
    ['a pattern that is no list', { patterns: ['x'] }],
    ['a step without flags', { patterns: [[{ source: 'a' }]] }],
    ['a term that is no text', { terms: [null] }],
    ['a command without code', { replay: [{ shell: 'sh' }] }],
    ['a placeholder at no place', { replay: [{ code: 'x', placeholders: [{ name: 'x' }] }] }],
    ['an artifact that is no text', { artifacts: [1] }],
  ])('refuses an entry with %s', (_, damage) => {
    const data = packed();
    Object.assign(data.runbooks[0].entries[0], damage);
    expect(readIndex(data)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('runbook 1'),
    });
  });

  test.each([
    ['a kind that does not exist', { kind: 'toString' }],
    ['entries that are no list', { entries: {} }],
  ])('refuses a runbook with %s', (_, damage) => {
    const data = packed();
    Object.assign(data.runbooks[1], damage);
    expect(readIndex(data)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('runbook 2'),
    });
  });
});

test.each(statedCases)('an index keeps what entries say: $name', ({ entries }) => {
  const reading = readIndex(JSON.parse(JSON.stringify(packIndex({ entries }))));
  const read = reading.ok ? reading.index.entries : [];
  const said = (all: readonly SearchEntry[]) =>
    all.map(({ id, patterns, noise, standing, derived }) => {
      return { id, patterns, noise, standing, derived };
    });
  expect(said(read)).toEqual(said(entries));
});
