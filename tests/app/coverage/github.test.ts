import { describe, expect, it } from 'vitest';
import { githubTargets } from '../../../src/app/coverage/sources/github.ts';
import { filesOf } from './files.ts';

/** An expression of GitHub Actions. */
const of = (inner: string): string => `\${{ ${inner} }}`;
const workflow = (jobs: string, head = 'on: push'): string => `${head}\njobs:\n${jobs}`;
const names = (jobs: string): string[] =>
  githubTargets(filesOf({ '.github/workflows/ci.yml': workflow(jobs) })).targets.map(
    ({ name }) => name,
  );

describe('names of checks', () => {
  it.each<[what: string, jobs: string, expected: string[]]>([
    ['the id without a name', '  lint: { steps: [] }', ['lint']],
    ['the name', '  lint: { name: Lint it, steps: [] }', ['Lint it']],
    [
      'the values of a matrix',
      '  q: { name: Quality checks, strategy: { matrix: { python: ["3.11", "3.12"] } }, steps: [] }',
      ['Quality checks (3.11)', 'Quality checks (3.12)'],
    ],
    [
      'a number as YAML reads it',
      '  q: { strategy: { matrix: { python: [3.10] } }, steps: [] }',
      ['q (3.1)'],
    ],
    [
      'two axes',
      '  t: { strategy: { matrix: { os: [linux, mac], node: [20, 22] } }, steps: [] }',
      ['t (linux, 20)', 't (linux, 22)', 't (mac, 20)', 't (mac, 22)'],
    ],
    [
      'include and exclude',
      `  t:
    strategy:
      matrix:
        os: [linux, mac]
        node: [20, 22]
        exclude: [{ os: mac, node: 20 }]
        include:
          - { os: linux, node: 22, slow: true }
          - { os: windows, node: 22 }
    steps: []`,
      ['t (linux, 20)', 't (linux, 22, true)', 't (mac, 22)', 't (windows, 22)'],
    ],
    [
      'nothing but include',
      '  t: { strategy: { matrix: { include: [{ a: x }, { a: y }] } }, steps: [] }',
      ['t (x)', 't (y)'],
    ],
    [
      'values that are maps',
      '  t: { strategy: { matrix: { on: [{ os: linux, arch: arm }] } }, steps: [] }',
      ['t (linux, arm)'],
    ],
    [
      'a name made of values',
      `  t: { name: 'On ${of('matrix.on.os')}', strategy: { matrix: { on: [{ os: linux }] } }, steps: [] }`,
      ['On linux'],
    ],
    [
      'what only a run knows',
      `  t: { strategy: { matrix: '${of('fromJSON(needs.a.outputs.m)')}' }, steps: [] }`,
      ['t'],
    ],
    [
      'anchors and merged maps',
      '  a: &base { name: A, steps: [] }\n  b: { <<: *base, name: B }\n  c: *base',
      ['A', 'B', 'A'],
    ],
  ])('take %s', (_what, jobs, expected) => {
    expect(names(jobs)).toEqual(expected);
  });

  it('are cut as GitHub cuts them', () => {
    const [name = ''] = names(
      `  t: { strategy: { matrix: { a: [${'x'.repeat(120)}] } }, steps: [] }`,
    );
    expect(name).toMatch(/^t \(x+\.\.\.$/);
    expect(name).toHaveLength(100);
  });
});

describe('workflows', () => {
  const reusable = workflow(
    '  unit:\n    name: Unit\n    steps:\n      - name: Test\n        run: make test',
    'on:\n  workflow_call:',
  );

  it('are followed where they are called, and stand alone where not', () => {
    const { targets, problems } = githubTargets(
      filesOf({
        '.github/workflows/ci.yml': `name: CI\n${workflow('  build: { uses: ./.github/workflows/unit.yml }')}`,
        '.github/workflows/unit.yml': reusable,
        '.github/workflows/shared.yaml': reusable,
        '.github/workflows/README.md': 'no workflow',
      }),
    );
    expect(problems).toEqual([]);
    expect(targets.map(({ id, name, group, files }) => [id, name, group, files])).toEqual([
      [
        '.github/workflows/ci.yml#build/unit',
        'build / Unit',
        'CI',
        ['.github/workflows/ci.yml', '.github/workflows/unit.yml'],
      ],
      [
        '.github/workflows/ci.yml#build/unit/Test',
        'Test',
        'CI',
        ['.github/workflows/ci.yml', '.github/workflows/unit.yml'],
      ],
      [
        '.github/workflows/shared.yaml#unit',
        'Unit',
        '.github/workflows/shared.yaml',
        ['.github/workflows/shared.yaml'],
      ],
      [
        '.github/workflows/shared.yaml#unit/Test',
        'Test',
        '.github/workflows/shared.yaml',
        ['.github/workflows/shared.yaml'],
      ],
    ]);
    const [job, step] = targets;
    expect([job?.path, job?.position.start.line]).toEqual(['.github/workflows/unit.yml', 4]);
    expect([step?.parent, step?.position.start.line]).toEqual([job?.id, 7]);
  });

  it('have steps once, however often a matrix calls them', () => {
    const { targets } = githubTargets(
      filesOf({
        '.github/workflows/ci.yml': workflow(
          '  build: { strategy: { matrix: { os: [a, b] } }, uses: ./.github/workflows/unit.yml }',
        ),
        '.github/workflows/unit.yml': reusable,
      }),
    );
    expect(targets.map(({ name }) => name)).toEqual([
      'build (a) / Unit',
      'Test',
      'build (b) / Unit',
    ]);
  });

  it.each<[what: string, jobs: string, notes: string[][]]>([
    ['a job', '  a: { continue-on-error: true, steps: [] }', [['continue-on-error']]],
    [
      'a value of the matrix',
      `  a: { continue-on-error: '${of('matrix.new')}', strategy: { matrix: { new: [true, false] } }, steps: [] }`,
      [['continue-on-error'], []],
    ],
    [
      'a workflow of another repository',
      '  a: { uses: acme/ci/.github/workflows/x.yml@v1 }',
      [['calls acme/ci/.github/workflows/x.yml@v1']],
    ],
    [
      'a matrix of an expression',
      `  a: { strategy: { matrix: { os: '${of('inputs.os')}' } }, steps: [] }`,
      [['the matrix is known in a run only']],
    ],
  ])('note %s', (_what, jobs, notes) => {
    const { targets } = githubTargets(filesOf({ '.github/workflows/ci.yml': workflow(jobs) }));
    expect(targets.map((target) => target.notes)).toEqual(notes);
  });

  it.each<[what: string, text: string, problem: object]>([
    ['no YAML', 'on: push\njobs:\n  a: [\n', { messageId: 'no-yaml' }],
    ['a repeated job', workflow('  a: {}\n  a: {}'), { messageId: 'repeated-key', line: 4 }],
    ['no jobs', 'on: push\n', { messageId: 'no-jobs' }],
    [
      'a call of nothing',
      workflow('  a: { uses: ./.github/workflows/okk.yml }'),
      { messageId: 'no-file', line: 3, data: { suggestion: '.github/workflows/ok.yml' } },
    ],
    [
      'a call of itself',
      workflow('  a: { uses: ./.github/workflows/ci.yml }'),
      { messageId: 'cycle', line: 3 },
    ],
  ])('with %s are told at their place, and the others count', (_what, text, expected) => {
    const { targets, problems } = githubTargets(
      filesOf({
        '.github/workflows/ci.yml': text,
        '.github/workflows/ok.yml': workflow('  ok: { steps: [] }'),
      }),
    );
    expect(problems.map((one) => ({ ...one, line: one.position.start.line }))).toMatchObject([
      { path: '.github/workflows/ci.yml', ...expected },
    ]);
    expect(targets.map(({ name }) => name)).toContain('ok');
  });

  it('are called through ten workflows at most', () => {
    const chain = (most: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: most }, (_, at) => {
          const jobs =
            at === most - 1
              ? '  last: { steps: [] }'
              : `  call: { uses: ./.github/workflows/w${at + 1}.yml }`;
          const head = at === 0 ? 'on: push' : 'on: workflow_call';
          return [`.github/workflows/w${at}.yml`, workflow(jobs, head)];
        }),
      );
    expect(githubTargets(filesOf(chain(10)))).toMatchObject({
      problems: [],
      targets: [{ name: `${'call / '.repeat(9)}last` }],
    });
    expect(githubTargets(filesOf(chain(11))).problems).toMatchObject([
      {
        findingId: 'broken-reference',
        messageId: 'too-deep',
        path: '.github/workflows/w9.yml',
        data: { name: '.github/workflows/w10.yml' },
        position: { start: { line: 3, column: 17 } },
      },
    ]);
  });

  it.each(['.github', '.github/workflows'])(
    'in %s that is a link are named, not left out silently',
    (path) => {
      expect(githubTargets(filesOf({ [path]: '', 'a.md': '' })).problems).toMatchObject([
        {
          findingId: 'readable-source',
          path,
          data: { reason: 'it is no folder, or a link that leads out of the repository' },
        },
      ]);
    },
  );
});
