import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { goodRunbook, Workspace } from '../cli/workspace.ts';
import { action, type Platform, runAction } from './composite-action.ts';

const checkout = resolve(import.meta.dirname, '../..');

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace({
    'runbooks/ci.md': goodRunbook,
    'job.log': 'non_mock_gate core ... FAILED\n',
    'other.log': 'error: nobody knows this one\n',
  });
});

afterEach(() => workspace.remove());

const broken = `${goodRunbook}\n[gone](gone.md)\n`;
const marker = '<!-- replaybook: CI x test match -->';
const bot = { login: 'github-actions[bot]', type: 'Bot' };
const person = { login: 'mallory', type: 'User' };

describe('the command of the action', () => {
  it.each([
    ['clean runbooks', {}, { code: 0, exit: '0', matched: 'false' }],
    [
      'a log that matches',
      { command: 'match', log: 'job.log' },
      { code: 0, exit: '0', matched: 'true' },
    ],
    [
      'a log without a match',
      { command: 'match', log: 'other.log' },
      { code: 0, exit: '1', matched: 'false' },
    ],
    [
      'two logs',
      { command: 'match', log: 'other.log\njob.log\n' },
      { code: 0, exit: '0', matched: 'true' },
    ],
    [
      'a log that is not there',
      { command: 'match', log: 'gone.log' },
      { code: 2, exit: '2', matched: 'false' },
    ],
    ['no log', { command: 'match' }, { code: 2, exit: '2', matched: '' }],
    ['another command', { command: 'build' }, { code: 2, exit: '2', matched: '' }],
  ])('handles %s', (_name, inputs, { code, exit, matched }) => {
    const run = runAction(workspace, inputs);
    expect({ code: run.code, outputs: run.outputs }).toEqual({
      code,
      outputs: { 'exit-code': exit, matched },
    });
  });

  it('annotates findings, fails, and adds to the summary of the step', () => {
    workspace.write('runbooks/ci.md', broken);
    const { code, log, summary, outputs } = runAction(workspace, {});
    expect({ code, exit: outputs['exit-code'] }).toEqual({ code: 1, exit: '1' });
    expect(log).toContain('::error file=runbooks/ci.md');
    expect(summary).toContain('1 error');
  });

  const program = { code: 0, summary: '' };

  it.each([
    ['nothing', {}, 'lint --format github --fail-on error --'],
    ['paths', { paths: 'a.md\n\nb c.md\n' }, 'lint --format github --fail-on error -- a.md b c.md'],
    [
      'options of lint',
      { 'fail-on': 'warning', baseline: 'known.json', 'changed-since': 'origin/main' },
      'lint --format github --fail-on warning --baseline known.json --changed-since origin/main --',
    ],
    ['a log', { command: 'match', log: 'a; rm b' }, 'match --format github --unmatched -- a; rm b'],
  ])('passes %s on', (_name, inputs, words) => {
    expect(runAction(workspace, inputs, { program }).words).toBe(words);
  });

  it.each([
    ['', `replaybook@${packageJson.version}`],
    ['1.2', 'replaybook@1.2'],
    ['build/replaybook-0.1.0.tgz', './build/replaybook-0.1.0.tgz'],
    ['../replaybook-0.1.0.tgz', '../replaybook-0.1.0.tgz'],
    ['https://example.com/replaybook.tgz', 'https://example.com/replaybook.tgz'],
  ])('runs version "%s" as %s', (version, spec) => {
    expect(runAction(workspace, { version }, { program }).calls).toEqual([`npx ${spec}`]);
  });
});

describe('the comment on a pull request', () => {
  const match = { command: 'match', log: 'job.log', comment: 'true' };
  const matched = { code: 0, summary: '### Replaybook\n\n1 entry matches.\n' };
  const missed = { code: 1, summary: '### Replaybook\n\nNo entry matches.\n' };

  function comments(inputs: Record<string, string>, platform: Platform): string[] {
    return runAction(workspace, inputs, platform).calls.filter((call) => !call.startsWith('npx '));
  }

  it('is written with the replay command', () => {
    const [call = '', ...others] = comments(match, { pullRequest: 5 });
    expect(others).toEqual([]);
    expect(call.split('\n').slice(0, 2)).toEqual([
      '--method POST repos/acme/service/issues/5/comments',
      marker,
    ]);
    expect(call).toContain('cargo test --test core');
  });

  it.each([
    [
      'the comment of an earlier run',
      { id: 9, body: `${marker}\nold`, user: bot },
      /^--method PATCH .*comments\/9\n/,
    ],
    [
      'no comment of another job',
      { id: 9, body: '<!-- replaybook: CI x lint match -->', user: bot },
      /POST/,
    ],
    ['no comment of a person', { id: 9, body: `${marker}\nfake`, user: person }, /POST/],
  ])('updates %s', (_name, comment, call) => {
    const platform = { pullRequest: 5, comments: [comment], program: matched };
    expect(comments(match, platform)).toEqual([expect.stringMatching(call)]);
  });

  it.each([
    ['outside of a pull request', match, { program: matched }],
    ['unasked', { ...match, comment: 'false' }, { pullRequest: 5, program: matched }],
    ['where nothing matched', match, { pullRequest: 5, program: missed }],
    ['where lint finds nothing', { comment: 'true' }, { pullRequest: 5, program: matched }],
  ])('is not written %s', (_name, inputs, platform) => {
    expect(comments(inputs, platform)).toEqual([]);
  });

  it('is updated when there is nothing left to say', () => {
    const known = { id: 9, body: `${marker}\nold`, user: bot };
    const platform = { pullRequest: 5, comments: [known], program: missed };
    expect(comments(match, platform)).toEqual([expect.stringContaining('No entry matches.')]);
  });

  it('leads to the summary where the result is too long', () => {
    const program = { code: 0, summary: 'x'.repeat(70_000) };
    const [call = ''] = comments(match, { pullRequest: 5, program });
    expect(call.length).toBeLessThan(1000);
    expect(call).toContain('https://github.com/acme/service/actions/runs/7');
  });

  it('warns, and fails nothing, where the token may not write', () => {
    const platform = { pullRequest: 5, mayComment: false, program: matched };
    const { code, log } = runAction(workspace, match, platform);
    expect(code).toBe(0);
    expect(log).toContain(
      '::warning title=Replaybook::The comment on the pull request cannot be written.',
    );
  });
});

it('gives inputs to scripts by the environment alone', () => {
  expect(action.runs.steps.map(({ run }) => run).filter((run) => run.includes('${{'))).toEqual([]);
});

it('runs the version of the checkout everywhere', () => {
  const template = readFileSync(join(checkout, 'templates/lint.yml'), 'utf8');
  expect(template).toContain(`default: ${packageJson.version}\n`);
});
