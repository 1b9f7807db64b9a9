import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  const plan = goodRunbook
    .replace('# CI', '---\nkind: campaign\n---\n\n# Plan')
    .replace('non_mock_gate', 'dated_gate');
  workspace = new Workspace({
    'runbooks/ci.md': goodRunbook,
    'runbooks/plan.md': plan,
    'job.log': 'ok\r\n2026-11-01T03:00:00Z test non_mock_gate streaming ... FAILED\r\nend\r\n',
    'clean.log': 'all is well\n',
  });
});

afterEach(() => workspace.remove());

describe('replaybook match', () => {
  it.each([
    ['a file', ['job.log'], ''],
    ['standard input', ['-'], 'x\nnon_mock_gate streaming ... FAILED\n'],
    ['standard input by default', [], 'x\nnon_mock_gate streaming ... FAILED'],
  ])('finds the entry in %s and fills in the command', async (_name, args, input) => {
    const { code, out } = await workspace.run(['match', ...args], input);
    expect(code).toBe(0);
    expect(out).toContain('Non-mock gate  ci#non-mock-gate');
    expect(out).toContain(':2\n');
    expect(out).toContain('    cargo test --test streaming -- --nocapture\n');
    expect(out).toContain('docs/rubric.json');
    expect(out).toContain('Replace the mocks.');
  });

  it('prints JSON of the promised shape', async () => {
    const { out } = await workspace.run(['match', '--format', 'json', 'clean.log', 'job.log']);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      summary: { lines: 4, matchedEntries: 1 },
      matches: [
        {
          kind: 'exact',
          file: 'job.log',
          entry: 'ci#non-mock-gate',
          title: 'Non-mock gate',
          runbook: 'runbooks/ci.md',
          url: '/runbooks/ci/#non-mock-gate',
          pattern: 'non_mock_gate <module> ... FAILED',
          lines: [2],
          count: 1,
          text: expect.stringContaining('non_mock_gate streaming ... FAILED'),
          captures: { module: 'streaming' },
          replay: [
            {
              shell: 'bash',
              command: 'cargo test --test streaming -- --nocapture',
              ready: true,
              missing: [],
            },
          ],
          artifacts: [{ path: 'docs/rubric.json' }],
          remediation: ['Replace the mocks.'],
        },
      ],
      similar: [],
    });
  });

  it('quotes a hostile value for the shell', async () => {
    const log = 'non_mock_gate $(reboot);x ... FAILED\n';
    const { out } = await workspace.run(['match', '--format', 'json'], log);
    const [match] = (JSON.parse(out) as { matches: { replay: { command: string }[] }[] }).matches;
    expect(match?.replay[0]?.command).toContain(`--test '$(reboot);x' --`);
  });

  it.each([
    ['nothing matches', ['clean.log'], '', 1],
    ['the log is empty', ['-'], '', 1],
    ['only a dated plan would match', ['-'], 'dated_gate x ... FAILED\n', 1],
    ['a log is missing', ['nope.log'], '', 2],
    ['one of two logs is missing', ['nope.log', 'job.log'], '', 2],
  ])('exits as grep does when %s', async (_name, args, input, expected) => {
    const { code, err } = await workspace.run(['match', ...args], input);
    expect(code).toBe(expected);
    expect(err).toBe(
      expected === 2 ? 'replaybook: "nope.log" cannot be read: it does not exist.\n' : '',
    );
  });

  it('offers what is similar where nothing matches, and does not call it a match', async () => {
    const { code, out } = await workspace.run(['match'], 'the non_mock_gat went red\n');
    expect(code).toBe(1);
    expect(out).toMatch(/^No entry matches 1 line of log\.\n\nSimilar, but no match:\n/);
    expect(out).toContain('ci#non-mock-gate');
    const json = await workspace.run(['match', '--format', 'json'], 'the non_mock_gat went red\n');
    expect(JSON.parse(json.out)).toMatchObject({
      matches: [],
      similar: expect.arrayContaining([
        expect.objectContaining({ kind: 'similar', entry: 'ci#non-mock-gate' }),
      ]),
    });
  });

  it('says which pattern it cannot use, and matches by the others', async () => {
    workspace.write(
      'runbooks/bad.md',
      goodRunbook.replace(/`non_mock.*`/, '\n\n```signature\n/(a/\nother_gate FAILED\n```'),
    );
    const { code, out, err } = await workspace.run(['match'], 'other_gate FAILED\n');
    expect(code).toBe(0);
    expect(out).toContain('bad#non-mock-gate');
    expect(err).toMatch(/A pattern of bad#non-mock-gate is not used: "\/\(a\/"/);
  });

  it('still prints what the readable logs hold', async () => {
    const { out } = await workspace.run(['match', 'nope.log', 'job.log']);
    expect(out).toContain('ci#non-mock-gate');
  });
});
