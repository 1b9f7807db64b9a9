import { describe, expect, test } from 'vitest';
import type { Catalog, Command, Entry, Runbook, Step } from '../../../src/core/model.ts';
import { buildSignatureIndex } from '../../../src/core/search/index-data.ts';

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
      entries: [
        full,
        entryOf({ id: 'ci#b', scope: { text: 'ci.yml', inherited: false, names: [] } }),
      ],
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

test('a record of a terminal gives what was typed in it', () => {
  const code = '$ cargo test <suite>\nrunning 1 test\n$ rm -r out';
  const [placeholder] = command.placeholders;
  const session = {
    ...command,
    code,
    shell: 'console',
    placeholders: placeholder === undefined ? [] : [{ ...placeholder, start: 13, end: 20 }],
  };
  const at = code.indexOf('rm');
  const { entries } = buildSignatureIndex(
    { folder: 'runbooks', runbooks: [runbookOf({ entries: [entryOf({ replay: [session] })] })] },
    () => '/',
    () => [{ does: 'deletes', start: at, end: at + 5 }],
  );
  expect(entries[0]?.replay).toEqual([
    {
      code: 'cargo test <suite>\nrm -r out',
      shell: 'bash',
      placeholders: command.placeholders,
      dangers: [{ does: 'deletes', start: 19, end: 24 }],
    },
  ]);
});
