import { afterEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from './workspace.ts';

let workspace: Workspace;

afterEach(() => workspace.remove());

const log = 'secret=abc\nnon_mock_gate parser ... FAILED\n';
const open = (files: Record<string, string> = {}): void => {
  workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, 'job.log': log, ...files });
};
const record = (...args: string[]) =>
  workspace.run(['match', '--record', 'hits.jsonl', ...args], log);
const recorded = (): Record<string, string>[] =>
  workspace
    .read('hits.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('match --record', () => {
  it('appends a line for each entry, with nothing of the log', async () => {
    open();
    const first = await record('job.log');
    expect([first.code, first.err]).toEqual([
      0,
      'replaybook: Recorded 1 hit in hits.jsonl; new: ci#non-mock-gate.\n',
    ]);
    expect((await record('job.log')).err).toBe('replaybook: Recorded 1 hit in hits.jsonl.\n');
    const hits = recorded();
    expect(hits).toHaveLength(2);
    for (const hit of hits) {
      expect(Object.keys(hit)).toEqual(['time', 'log', 'entry']);
      expect(hit['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect([hit['log'], hit['entry']]).toEqual(['job.log', 'ci#non-mock-gate']);
    }
  });

  it.each<[what: string, args: string[], env: NodeJS.ProcessEnv, log: string]>([
    ['the job that is named', ['--job', 'Gate', 'job.log'], { GITHUB_JOB: 'gate' }, 'Gate'],
    ['the job of GitHub', ['-'], { GITHUB_JOB: 'gate' }, 'gate'],
    ['the job of GitLab', ['-'], { CI_JOB_NAME: 'gate: 1' }, 'gate: 1'],
    ['standard input', ['-'], {}, 'standard input'],
  ])('has the name of %s', async (_, args, env, name) => {
    open();
    const none = { GITHUB_JOB: undefined, CI_JOB_NAME: undefined };
    await workspace.run(['match', '--record', 'hits.jsonl', ...args], log, { ...none, ...env });
    expect(recorded().map((hit) => hit['log'])).toEqual([name]);
  });

  it('has no path of the machine', async () => {
    open();
    await workspace.run(['match', '--record', 'out/hits.jsonl', `${workspace.folder}/job.log`]);
    expect(workspace.read('out/hits.jsonl')).toContain('"log":"job.log"');
  });

  it('appends behind a line without an end', async () => {
    open({ 'hits.jsonl': '{"time":"2026-11-29T12:00:00Z","entry":"x"}' });
    await record('job.log');
    expect(recorded()).toHaveLength(2);
  });

  it('records nothing where nothing matches', async () => {
    open({ 'other.log': 'fine\n' });
    const { code, err } = await record('other.log');
    expect([code, err]).toEqual([1, 'replaybook: Recorded 0 hits in hits.jsonl.\n']);
  });

  it('never appends to a file of another kind', async () => {
    open();
    const { code, out, err } = await workspace.run(['match', 'job.log', '--record', 'job.log']);
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'replaybook: "job.log" is not a file of hits, so nothing is appended to it.',
    ]);
    expect(out).toContain('Non-mock gate');
    expect(workspace.read('job.log')).toBe(log);
  });
});

describe('hits', () => {
  const memory = [
    '{"time":"2026-11-29T12:00:00Z","log":"job.log","entry":"ci#non-mock-gate"}',
    '{"time":"2026-09-01T12:00:00Z","log":"job.log","entry":"ci#non-mock-gate"}',
    '{"time":"2026-08-01T12:00:00Z","log":"job.log","entry":"ci#non-mock-gate"}',
    '{"time":"2026-08-01T12:00:00Z","log":"job.log","entry":"ci#non-mock-gat"}',
    'damage',
    '',
  ].join('\n');
  const config = '{"hits": "hits.jsonl"}';
  const run = (...args: string[]) => workspace.run(['hits', ...args, '--now', '2026-11-30']);
  const complaints = `replaybook: hits.jsonl:5 is skipped: it is not JSON.
replaybook: hits.jsonl has 1 hit of "ci#non-mock-gat", which no longer exists; "ci#non-mock-gate" may be its new id.
`;

  it('are listed', async () => {
    open({ 'hits.jsonl': memory, 'replaybook.config.json': config });
    const { code, out, err } = await run('list');
    expect([code, err]).toEqual([0, complaints]);
    expect(out).toBe(
      'ci#non-mock-gate  Seen 3 times, last on 2026-11-29 12:00 UTC: 1 in 24 h, 1 in 7 d, 1 in 30 d.\n',
    );
  });

  it('are compacted', async () => {
    open({ 'hits.jsonl': memory });
    const { out, err } = await run('compact', '--file', 'hits.jsonl');
    expect([out, err]).toEqual(['hits.jsonl: 5 lines, now 3.\n', complaints]);
    expect(recorded()).toEqual([
      { time: '2026-08-01T12:00:00Z', entry: 'ci#non-mock-gat' },
      {
        time: '2026-09-01T12:00:00Z',
        entry: 'ci#non-mock-gate',
        count: 2,
        first: '2026-08-01T12:00:00Z',
      },
      { time: '2026-11-29T12:00:00Z', log: 'job.log', entry: 'ci#non-mock-gate' },
    ]);
    expect((await run('compact', '--file', 'hits.jsonl', '--drop-gone')).out).toBe(
      'hits.jsonl: 3 lines, now 2.\n',
    );
  });

  it('need a file', async () => {
    open();
    const { code, err } = await run('list');
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'replaybook: The configuration names no file of hits.',
    ]);
  });
});
