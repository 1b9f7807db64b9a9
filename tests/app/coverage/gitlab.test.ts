import { describe, expect, it } from 'vitest';
import { gitlabTargets } from '../../../src/app/coverage/sources/gitlab.ts';
import { filesOf } from './files.ts';

const found = (files: Readonly<Record<string, string>>) => gitlabTargets(filesOf(files));

describe('jobs of a pipeline', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    [
      'are those that run something',
      'stages: [a]\nvariables: { X: 1 }\ndefault: { image: x }\nlint: { script: make }\nnothing: { stage: a }\n',
      ['lint'],
    ],
    ['are not hidden', '.base: { script: make }\nlint: { extends: .base }\n', ['lint']],
    [
      'extend what extends',
      '.a: { script: x }\n.b: { extends: .a }\nlint: { extends: [.b] }\n',
      ['lint'],
    ],
    [
      'run what they refer to',
      '.a: { script: [x] }\nlint: { script: !reference [.a, script] }\n',
      ['lint'],
    ],
    ['are counted', 'test: { script: x, parallel: 3 }\n', ['test 1/3', 'test 2/3', 'test 3/3']],
    [
      'have a matrix',
      'deploy:\n  script: x\n  parallel:\n    matrix:\n      - { to: aws, part: [web, db] }\n      - { to: gcp }\n',
      ['deploy: [aws, web]', 'deploy: [aws, db]', 'deploy: [gcp]'],
    ],
    [
      'take over a matrix',
      '.many: { script: x, parallel: 2 }\nt: { extends: .many }\n',
      ['t 1/2', 't 2/2'],
    ],
    [
      'stand behind the inputs of the file',
      'spec: { inputs: {} }\n---\nlint: { script: x }\n',
      ['lint'],
    ],
  ])('%s', (_what, text, expected) => {
    const { targets, problems } = found({ '.gitlab-ci.yml': text });
    expect(problems).toEqual([]);
    expect(targets.map(({ name }) => name)).toEqual(expected);
  });

  it('come from included files and child pipelines, with their place', () => {
    const { targets, problems } = found({
      '.gitlab-ci.yml':
        "include:\n  - local: /ci/base.yml\n  - 'ci/jobs/*.yml'\n  - project: a/b\n    file: x.yml\nchild: { trigger: { include: [{ local: ci/child.yml }] } }\n",
      'ci/base.yml': '.base: { script: x, allow_failure: true }\n',
      'ci/jobs/a.yml': '\na: { extends: .base }\n',
      'ci/jobs/b.yml': 'b: { extends: .elsewhere }\n',
      'ci/child.yml': 'inner: { script: x }\n',
      'ci/other.yml': 'other: { script: x }\n',
    });
    expect(problems).toEqual([]);
    const rows = targets.map(({ id, path, position, notes }) => [
      id,
      `${path}:${position.start.line}`,
      notes,
    ]);
    expect(rows).toEqual([
      ['.gitlab-ci.yml#a', 'ci/jobs/a.yml:2', ['allow_failure']],
      ['.gitlab-ci.yml#b', 'ci/jobs/b.yml:1', []],
      ['.gitlab-ci.yml#child', '.gitlab-ci.yml:6', []],
      ['ci/child.yml#inner', 'ci/child.yml:1', []],
    ]);
  });

  it.each<[what: string, files: Record<string, string>, problem: object]>([
    [
      'includes nothing',
      { '.gitlab-ci.yml': 'include: ci/job.yml\nok: { script: x }\n', 'ci/jobs.yml': '' },
      { messageId: 'no-file', data: { suggestion: 'ci/jobs.yml' }, line: 1 },
    ],
    [
      'includes a glob of nothing',
      { '.gitlab-ci.yml': 'include: ci/*.yml\nok: { script: x }\n' },
      { messageId: 'no-match', line: 1 },
    ],
    [
      'includes itself',
      {
        '.gitlab-ci.yml': 'include: a.yml\nok: { script: x }\n',
        'a.yml': 'a: { script: x }\ninclude: [.gitlab-ci.yml]\n',
      },
      { messageId: 'cycle', path: 'a.yml', line: 2 },
    ],
    [
      'extends what is not there',
      { '.gitlab-ci.yml': '.base: { script: x }\nok: { script: x, extends: .bas }\n' },
      { messageId: 'no-job', data: { suggestion: '.base' }, line: 2 },
    ],
    [
      'extends itself',
      {
        '.gitlab-ci.yml':
          '.a: { extends: .b }\n.b: { extends: .a }\nok: { extends: .a, script: x }\n',
      },
      { messageId: 'cycle' },
    ],
    [
      'refers to what is not there',
      { '.gitlab-ci.yml': '.base: {}\nok: { script: [!reference [.bse, script]] }\n' },
      { messageId: 'no-job', data: { suggestion: '.base' }, line: 2 },
    ],
    [
      'is no YAML in a part',
      { '.gitlab-ci.yml': 'include: a.yml\nok: { script: x }\n', 'a.yml': 'a: [\n' },
      { messageId: 'no-yaml', path: 'a.yml' },
    ],
  ])('are told when a file %s', (_what, files, expected) => {
    const { targets, problems } = found(files);
    expect(problems.map((one) => ({ ...one, line: one.position.start.line }))).toMatchObject([
      expected,
    ]);
    expect(targets.map(({ name }) => name)).toContain('ok');
  });
});
