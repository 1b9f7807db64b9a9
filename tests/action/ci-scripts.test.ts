import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { githubFiles, matchAction } from '../../src/app/init/github-files.ts';
import { gitlabFiles, gitlabJobs } from '../../src/app/init/gitlab-files.ts';
import { Workspace } from '../cli/workspace.ts';
import { runWithNpx } from './package-runner.ts';

const checkout = resolve(import.meta.dirname, '../..');
const spec = `replaybook@${packageJson.version}`;

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

afterEach(() => workspace.remove());

/** GitLab runs each line of a script in one shell that ends at a failure. */
function gitlabShell(script: readonly string[]): [string, ...string[]] {
  return ['sh', '-ec', script.join('\n')];
}

describe('the component of GitLab', () => {
  const [header, jobs] = parseAllDocuments(
    readFileSync(join(checkout, 'templates/lint.yml'), 'utf8'),
  ).map((document) => document.toJS());
  const job = jobs['replaybook-lint'];

  function run(inputs: Record<string, string>, code: number) {
    const env = Object.entries<string>(job.variables).map(([name, value]) => {
      const [, input = ''] = /^\$\[\[ inputs\.([\w-]+) \]\]$/.exec(value) ?? [];
      return [name, inputs[input] ?? String(header.spec.inputs[input].default)];
    });
    return runWithNpx(workspace, gitlabShell(job.script), Object.fromEntries(env), code);
  }

  it('writes the report, and is quiet without findings', () => {
    const { code, calls, log } = run({}, 0);
    expect({ code, calls, log }).toEqual({
      code: 0,
      calls: [`--yes ${spec} lint --fail-on error --format gitlab`],
      log: '',
    });
    expect(workspace.read('gl-code-quality-report.json')).toBe('report\n');
  });

  it('prints the findings, and fails as lint does', () => {
    const inputs = { runbooks: 'my docs', baseline: 'known.json', 'fail-on': 'warning' };
    const words = `--yes ${spec} lint --fail-on warning --runbooks my docs --baseline known.json`;
    expect(run(inputs, 1)).toEqual({
      code: 1,
      calls: [`${words} --format gitlab`, words],
      log: 'report\n',
    });
  });

  it('gives inputs to the script by the environment alone', () => {
    expect(job.script.join()).not.toContain('$[[');
  });
});

describe('the jobs that init writes', () => {
  const folders = [{ path: 'runbooks', isGlob: false }];
  const [gitlab] = gitlabFiles(folders, true).filter(({ path }) => path === gitlabJobs);
  const jobs = parse(gitlab?.text ?? '');
  const action = githubFiles(folders, null, true).find(({ path }) => path.startsWith(matchAction));
  const match: string = parse(action?.text ?? '').runs.steps.at(-1).run;

  it.each([
    [0, 0, 1],
    [1, 1, 2],
    [2, 2, 2],
  ])('check on GitLab: lint that ends with %i gives %i', (code, expected, calls) => {
    const run = runWithNpx(workspace, gitlabShell(jobs.runbooks.script), {}, code);
    expect({ code: run.code, calls: run.calls.length }).toEqual({ code: expected, calls });
  });

  it.each([
    ['failed', 1, 1],
    ['success', 0, 0],
  ])('match on GitLab after a job that is %s', (status, code, calls) => {
    const env = { CI_JOB_STATUS: status, LOG: 'my job.log' };
    const run = runWithNpx(workspace, gitlabShell(jobs['.match-log'].after_script), env, code);
    expect({ code: run.code, calls: run.calls.length }).toEqual({ code: 0, calls });
  });

  it('publish on GitLab below the address of the Pages', () => {
    const env = { CI_PAGES_URL: 'https://acme.gitlab.io/service' };
    const { code, calls } = runWithNpx(workspace, gitlabShell(jobs.pages.script), env, 0);
    expect({ code, calls }).toEqual({
      code: 0,
      calls: [`--yes ${spec} build --out-dir public --base /service`],
    });
  });

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
  ])('match on GitHub: match that ends with %i gives %i', (code, expected) => {
    const shell = ['bash', '-eo', 'pipefail', '-c', match] as const;
    const run = runWithNpx(workspace, shell, { LOG: '$(touch x)' }, code);
    expect(run.code).toBe(expected);
    expect(run.calls).toEqual([`--yes ${spec} match --format github --unmatched -- $(touch x)`]);
  });
});

describe('the hook of pre-commit', () => {
  const [hook] = parse(readFileSync(join(checkout, '.pre-commit-hooks.yaml'), 'utf8'));

  it('runs the package of its version, and installs nothing of the checkout', () => {
    expect(hook).toMatchObject({ language: 'script', pass_filenames: false });
    const { code, calls } = runWithNpx(workspace, [join(checkout, hook.entry)], {}, 1);
    expect({ code, calls }).toEqual({ code: 1, calls: [`--yes ${spec} lint`] });
  });

  it.each([
    ['runbooks/ci.md', true],
    ['replaybook.config.json', true],
    ['main.go', false],
  ])('looks at %s: %s', (path, looked) => {
    expect(new RegExp(hook.files).test(path)).toBe(looked);
  });
});
