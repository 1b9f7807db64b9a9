import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../src/core/parse/read-runbook.ts';
import type { Contract } from '../../../src/core/quarantine/contract.ts';
import { readContract } from '../../../src/core/quarantine/read-contract.ts';
import { referenceParser } from '../../../src/node/markdown/satteri-parser.ts';

function contractOf(body: string): Contract | null {
  const text = `---\nkind: policy\n---\n\n# Policy\n\n${body}`;
  const options = { fields: {}, markdown: referenceParser() };
  return readContract(readRunbook({ id: 'p', path: 'p.md', text }, options));
}

const section = (body: string): Contract | null =>
  contractOf(`## Quarantine manifest\n\n${body}\n`);

describe('a contract', () => {
  it.each([
    ['Quarantine manifest', true],
    ['The quarantine contract', true],
    ['Register of quarantined suites', true],
    ['Quarantine', false],
    ['Manifest', false],
  ])('below the heading "%s": %s', (heading, isOne) => {
    expect(contractOf(`## ${heading}\n\nIn the file.\n`) !== null).toBe(isOne);
  });

  it('below a heading about quarantine that names a manifest', () => {
    expect(contractOf('## Quarantine\n\nIn `q.json`.\n')?.manifest).toBe('q.json');
  });

  it.each<[form: string, body: string, expected: Partial<Contract>]>([
    ['path in a sentence', 'It is `ops/q.yaml`.', { manifest: 'ops/q.yaml' }],
    ['path in a list', 'Manifest path:\n\n- `ops/q.json`', { manifest: 'ops/q.json' }],
    ['path as a link', 'See [the list](../ops/q.yml).', { manifest: '../ops/q.yml' }],
    ['no path', 'See `make list`.', { manifest: null }],
    ['version after is', 'Its `schema_version` is `q-2`.', { schemaVersion: 'q-2' }],
    ['version in an item', '- `schema_version = q-v1`', { schemaVersion: 'q-v1' }],
    [
      'version in a table',
      '| key | value |\n|-|-|\n| `schema_version` | `q-3` |',
      { schemaVersion: 'q-3' },
    ],
    ['name of the list', 'Each of `suites[]` has an owner.', { list: 'suites' }],
    ['fields in a sentence', 'Required fields: `id`, `owner`.', { fields: ['id', 'owner'] }],
    [
      'fields in a list',
      'Each has these fields:\n\n- `id`, `owner`\n- `status`: where it stands',
      { fields: ['id', 'owner', 'status'] },
    ],
    [
      'fields in a nested list',
      '- Schema:\n  - `entries[]` required fields:\n    - `id`\n    - `owner`',
      { fields: ['id', 'owner'] },
    ],
    [
      'fields as plain words',
      'Required fields:\n\n- id, owner\n- status – where it stands',
      { fields: ['id', 'owner', 'status'] },
    ],
    [
      'fields in a table',
      '| field | required |\n|-|-|\n| `id` | yes |\n| `note` | no |\n| owner | always |',
      { fields: ['id', 'owner'] },
    ],
    ['fields below a heading', '### Fields\n\n- `id`\n- `owner`', { fields: ['id', 'owner'] }],
    [
      'statuses in a sentence',
      'The `status` is one of `open`, `fixed`.',
      { statuses: ['open', 'fixed'] },
    ],
    [
      'statuses as words',
      'Statuses: open, fixed and restored.',
      { statuses: ['open', 'fixed', 'restored'] },
    ],
    [
      'statuses in a list',
      'Allowed status values:\n\n- open\n- fixed',
      { statuses: ['open', 'fixed'] },
    ],
    [
      'statuses in a table',
      '| status | meaning |\n|-|-|\n| `open` | a |\n| `fixed` | b |',
      { statuses: ['open', 'fixed'] },
    ],
    [
      'SLA in a table',
      '| severity | SLA |\n|-|-|\n| `a` | 24 |\n| b | 3 days |\n| c | 1 week |',
      {
        slaHours: new Map([
          ['a', 24],
          ['b', 72],
          ['c', 168],
        ]),
      },
    ],
    [
      'SLA in days',
      '| severity | SLA in days |\n|-|-|\n| a | 2 |',
      { slaHours: new Map([['a', 48]]) },
    ],
    [
      'SLA in a list',
      'Severity SLAs (hours):\n\n- `a`: 24\n- b = 30 min',
      {
        slaHours: new Map([
          ['a', 24],
          ['b', 0.5],
        ]),
      },
    ],
    [
      'fields in an example',
      '```json\n{"v": 1, "suites": [{"id": "a", "owner": "b"}]}\n```',
      { fields: ['id', 'owner'] },
    ],
    [
      'statuses in the row of the field',
      '| field | values |\n|-|-|\n| id | |\n| status | `open`, `fixed` |',
      { statuses: ['open', 'fixed'] },
    ],
    [
      'statuses in words of that row',
      '| field | meaning |\n|-|-|\n| id | |\n| status | one of open, fixed |',
      { statuses: ['open', 'fixed'] },
    ],
    [
      'SLA in a sentence',
      'The SLA is: critical 24 h, high within 3 days and low 1 week.',
      {
        slaHours: new Map([
          ['critical', 24],
          ['high', 72],
          ['low', 168],
        ]),
      },
    ],
    ['a warning', 'A warning begins 2 days before.', { warnHours: 48 }],
  ])('has its %s', (_, body, expected) => {
    expect(section(body)).toMatchObject(expected);
  });

  const sla = '\n\n| severity | SLA |\n|-|-|\n| low | 1 |\n| high | 1 |\n| top | 1 |\n';
  const all = ['low', 'high', 'top'];
  it.each<[sentence: string, blocks: Contract['blocks']]>([
    [
      'Open entries exceeding SLA or unresolved high/top entries block release.',
      { overdue: all, unresolved: ['high', 'top'] },
    ],
    ['A release stops for any overdue entry.', { overdue: all, unresolved: [] }],
    [
      'Release is blocked if any entry is overdue or any high/top entry is unresolved.',
      { overdue: all, unresolved: ['high', 'top'] },
    ],
    ['An SLA breach prevents a release.', { overdue: all, unresolved: [] }],
    ['No release goes out while a top entry is open.', { overdue: [], unresolved: ['top'] }],
    ['An open `top` entry blocks a release.', { overdue: [], unresolved: ['top'] }],
    ['A `top` entry past its deadline blocks the release.', { overdue: ['top'], unresolved: [] }],
    [
      'These block:\n\n- an entry whose SLA has run out;\n- an unresolved `top` entry, even inside its SLA.',
      { overdue: all, unresolved: ['top'] },
    ],
    ['Open entries have an SLA. High is worse than low.', { overdue: [], unresolved: [] }],
  ])('blocks by "%s"', (sentence, blocks) => {
    expect(section(`${sentence}${sla}`)?.blocks).toEqual(blocks);
  });

  it.each<[form: string, body: string, expected: [string, string, number][]]>([
    [
      'a table',
      '| threshold | value |\n|-|-|\n| `max_a` | `0.5` |\n| `min_b` | 99 % |',
      [
        ['max_a', 'most', 0.5],
        ['min_b', 'least', 99],
      ],
    ],
    [
      'operators',
      '| metric | limit |\n|-|-|\n| a | >= 5 |\n| b | at most 3 |',
      [
        ['a', 'least', 5],
        ['b', 'most', 3],
      ],
    ],
    ['a column of minima', '| metric | minimum |\n|-|-|\n| a | 5 |', [['a', 'least', 5]]],
    [
      'a list',
      '## Release thresholds\n\n- `max_a = 0.0`\n- min_b: 9\n- `c_d` <= 2\n- other',
      [
        ['max_a', 'most', 0],
        ['min_b', 'least', 9],
        ['c_d', 'most', 2],
      ],
    ],
  ])('has the thresholds of %s', (_, body, expected) => {
    const found = contractOf(`## Quarantine manifest\n\n\`q.json\`\n\n${body}\n`)?.thresholds;
    expect(found?.map(({ name, limit, value }) => [name, limit, value])).toEqual(expected);
  });

  it.each([
    ['## Reactivation\n\n1. Green.\n2. Known.'],
    ['## How a suite leaves quarantine\n\n- [ ] Green.\n- [ ] Known.'],
  ])('has criteria: %s', (body) => {
    expect(section(`\`q.json\`\n\n${body}`)?.criteria).toEqual(['Green.', 'Known.']);
  });
});
