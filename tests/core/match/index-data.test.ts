import { describe, expect, test } from 'vitest';
import {
  buildSignatureIndex,
  readSignatureIndex,
  type SignatureIndex,
} from '../../../src/core/match/index-data.ts';
import type { Catalog, Command, Entry, Runbook, Step } from '../../../src/core/model.ts';

const point = { line: 1, column: 1, offset: 0 };
const position = { start: point, end: point };

const command: Command = {
  code: 'cargo test <suite>',
  language: 'bash',
  shell: 'bash',
  field: 'replay',
  title: '',
  placeholders: [{ name: 'suite', raw: '<suite>', syntax: 'angle', start: 11, end: 18 }],
  position,
};

function step(text: string): Step {
  return { text, ordered: true, commands: [], position };
}

function entryOf(values: Partial<Entry>): Entry {
  return {
    id: 'ci#gate',
    slug: 'gate',
    form: 'section',
    title: 'Gate',
    depth: 2,
    position,
    titlePosition: position,
    fields: [],
    signature: null,
    scope: null,
    artifacts: [],
    noArtifacts: null,
    replay: [],
    otherCommands: [],
    diagnosis: [],
    remediation: [],
    verification: '',
    causes: [],
    context: '',
    examples: [],
    counterexamples: [],
    severity: null,
    owner: null,
    ...values,
  };
}

function runbookOf(values: Partial<Runbook>): Runbook {
  return {
    id: 'ci',
    path: 'runbooks/ci.md',
    title: 'CI',
    kind: 'signatures',
    meta: { tags: [], aliases: [] },
    summary: '',
    entries: [],
    links: [],
    references: [],
    anchors: [],
    diagrams: [],
    codeBlocks: [],
    directives: [],
    problems: [],
    ...values,
  } as Runbook;
}

const full = entryOf({
  signature: {
    patterns: [{ steps: [{ type: 'text', source: 'gate FAILED', flags: '', position }] }],
    observed: 'seen in words',
    terms: ['gate'],
    position,
  },
  artifacts: [{ path: 'out/gate.json', type: 'file', note: 'the verdict', position }],
  replay: [command],
  remediation: ['one', 'two', 'three', 'four'].map(step),
});

const catalog: Catalog = {
  folder: 'runbooks',
  runbooks: [
    runbookOf({
      entries: [full, entryOf({ id: 'ci#b', scope: { text: 'ci.yml', inherited: false } })],
    }),
    runbookOf({
      id: 'plan',
      title: 'Plan',
      kind: 'campaign',
      entries: [entryOf({ id: 'plan#x' })],
    }),
  ],
};

const index = buildSignatureIndex(catalog, (entry, { id }) => `/${id}/#${entry.slug}`);

describe('buildSignatureIndex', () => {
  test('holds what the browser needs, without positions', () => {
    expect(index.version).toBe(1);
    expect(index.entries[0]).toEqual({
      id: 'ci#gate',
      title: 'Gate',
      kind: 'signatures',
      runbook: 'CI',
      url: '/ci/#gate',
      patterns: [{ steps: [{ type: 'text', source: 'gate FAILED', flags: '' }] }],
      observed: 'seen in words',
      terms: ['gate'],
      replay: [{ code: 'cargo test <suite>', shell: 'bash', placeholders: command.placeholders }],
      artifacts: ['out/gate.json'],
      remediation: ['one', 'two', 'three'],
    });
  });

  test('describes an entry without a signature by its scope, and flags dated plans', () => {
    expect(index.entries[1]).toMatchObject({ id: 'ci#b', patterns: [], observed: 'ci.yml' });
    expect(index.entries[2]).toMatchObject({ id: 'plan#x', kind: 'campaign', runbook: 'Plan' });
  });
});

describe('readSignatureIndex', () => {
  test('takes what was built', () => {
    expect(readSignatureIndex(JSON.parse(JSON.stringify(index)))).toEqual({ ok: true, index });
  });

  test.each([
    ['nothing', undefined, 'not a JSON object'],
    ['a list', [], 'not a JSON object'],
    ['no version', { entries: [] }, 'of no version'],
    ['another version', { ...index, version: 2 }, 'is version 2, and this page reads version 1'],
    ['no entries', { version: 1 }, 'no list of entries'],
    ['a null entry', { version: 1, entries: [index.entries[0], null] }, 'damaged at entry 2'],
  ])('refuses %s', (_, data, reason) => {
    expect(readSignatureIndex(data)).toEqual({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });

  const damages: [string, (entry: SignatureIndex['entries'][number]) => object][] = [
    ['a title that is no text', () => ({ title: 1 })],
    ['a kind that does not exist', () => ({ kind: 'toString' })],
    ['patterns that are no list', () => ({ patterns: {} })],
    ['a pattern without steps', () => ({ patterns: [{}] })],
    ['a step of no type', () => ({ patterns: [{ steps: [{ source: 'a', flags: '' }] }] })],
    ['a term that is no text', () => ({ terms: [null] })],
    ['a command without code', () => ({ replay: [{ shell: null, placeholders: [] }] })],
    [
      'a placeholder at no place',
      ({ replay }) => ({
        replay: replay.map((one) => ({ ...one, placeholders: [{ name: 'x' }] })),
      }),
    ],
    ['an artifact that is no text', () => ({ artifacts: [1] })],
    ['no remediation', () => ({ remediation: undefined })],
  ];
  test.each(damages)('refuses an entry with %s', (_, damage) => {
    const entries = index.entries.map((entry, i) =>
      i === 0 ? { ...entry, ...damage(entry) } : entry,
    );
    expect(readSignatureIndex({ version: 1, entries })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('damaged at entry 1'),
    });
  });
});
