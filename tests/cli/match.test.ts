import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
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

const hit = 'non_mock_gate streaming ... FAILED\n';

describe('replaybook match', () => {
  it.each([
    ['a file', ['job.log'], ''],
    ['standard input', ['-'], `x\n${hit}`],
    ['standard input by default', [], `x\n${hit.trim()}`],
  ])('finds the entry in %s and fills in the command', async (_name, args, input) => {
    const { code, out, err } = await workspace.run(['match', ...args], input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Non-mock gate  ci#non-mock-gate');
    expect(out).toContain(':2\n');
    expect(out).toContain('\ncargo test --test streaming -- --nocapture\n');
    expect(out).toContain('docs/rubric.json');
    expect(out).toContain('Replace the mocks.');
  });

  it('prints JSON of the promised shape', async () => {
    const { out } = await workspace.run(['match', '--format', 'json', 'clean.log', 'job.log']);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      summary: { bytes: expect.any(Number), lines: 4, matchedEntries: 1 },
      matches: [
        {
          kind: 'exact',
          file: 'job.log',
          entry: 'ci#non-mock-gate',
          title: 'Non-mock gate',
          runbook: 'runbooks/ci.md',
          runbookLine: 3,
          url: '/runbooks/ci/#non-mock-gate',
          severity: null,
          owner: null,
          pattern: 'non_mock_gate <module> ... FAILED',
          lines: [2],
          firstLine: 2,
          lastLine: 2,
          count: 1,
          containedIn: null,
          text: expect.stringContaining('non_mock_gate streaming ... FAILED'),
          excerpts: [expect.objectContaining({ line: 2, before: ['ok'], after: ['end'] })],
          captures: { module: 'streaming' },
          replay: [
            {
              title: '',
              shell: 'bash',
              command: 'cargo test --test streaming -- --nocapture',
              ready: true,
              missing: [],
              placeholders: [],
              refused: [],
              review: [],
            },
          ],
          artifacts: [{ path: 'docs/rubric.json', type: 'file', note: '', missing: [] }],
          hits: [
            {
              captures: { module: 'streaming' },
              count: 1,
              firstLine: 2,
              lastLine: 2,
              replay: [
                expect.objectContaining({ command: 'cargo test --test streaming -- --nocapture' }),
              ],
              artifacts: [expect.objectContaining({ path: 'docs/rubric.json' })],
            },
          ],
          hitsLeftOut: 0,
          joined: [],
          noArtifacts: null,
          remediation: ['Replace the mocks.'],
          steps: {
            diagnosis: [],
            remediation: [{ text: 'Replace the mocks.', commands: [] }],
          },
        },
      ],
      similar: [],
      errors: [],
    });
  });

  it.each([
    ['text', '\ncargo test --test audio -- --nocapture\n'],
    ['markdown', '\ncargo test --test audio -- --nocapture\n'],
    ['github', '%0Acargo test --test audio -- --nocapture'],
    ['json', '"command": "cargo test --test audio -- --nocapture"'],
  ])('gives each value its command in %s', async (format, expected) => {
    const log = `${hit}${hit.replace('streaming', 'audio')}${hit}`;
    const { out } = await workspace.run(['match', '--format', format], log);
    expect(out).toContain(expected);
    expect(out).toContain('--test streaming');
  });

  it('reads each log of an archive once, and names what it leaves out', async () => {
    const job = Buffer.from(`x\n${hit}`);
    const step = Buffer.from(hit);
    const image = Buffer.from('\x89PNG\r\n', 'latin1');
    workspace.write(
      'logs.zip',
      zipSync({ '0_job.txt': job, 'job/1_test.txt': step, 'a.png': image }),
    );
    const { code, out, err } = await workspace.run(['match', 'logs.zip']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'replaybook: Not read in "logs.zip", because they are not text: a.png (a PNG image).\n',
    });
    expect(out).toContain('  logs.zip/0_job.txt:2\n');
    expect(out).not.toContain('1_test.txt');
  });

  it('joins the values where a command takes several', async () => {
    workspace.write(
      'runbooks/ci.md',
      goodRunbook.replace('--test <module> -- --nocapture', '<module>...'),
    );
    const log = `${hit}${hit.replace('streaming', 'audio')}${hit.replace('streaming', 'a;b')}`;
    const { out } = await workspace.run(['match'], log);
    expect(out).toContain("  Replay for 3 values at once\ncargo test streaming audio 'a;b'\n");
  });

  it('joins those that fit where one does not, and says how many', async () => {
    workspace.write(
      'runbooks/ci.md',
      goodRunbook
        .replace('cargo test --test <module>', () => "go test -run '^(<module>)$'")
        .replace(
          '**Remediation:**',
          '- `<module>`: the modules, joined by `|`\n\n**Remediation:**',
        ),
    );
    const log = `${hit}${hit.replace('streaming', 'audio')}${hit.replace('streaming', 'a[b]')}`;
    const { out } = await workspace.run(['match'], log);
    expect(out).toContain("  Replay for 2 of 3 values at once\ngo test -run '^(streaming|audio)$'");
  });

  it('quotes a hostile value for the shell', async () => {
    const log = 'non_mock_gate $(reboot);x ... FAILED\n';
    const { out } = await workspace.run(['match', '--format', 'json'], log);
    const [match] = (JSON.parse(out) as { matches: { replay: { command: string }[] }[] }).matches;
    expect(match?.replay[0]?.command).toContain(`--test '$(reboot);x' --`);
  });

  it('fills what was captured into the paths of artifacts', async () => {
    workspace.write(
      'runbooks/ci.md',
      goodRunbook.replace('docs/rubric.json', 'out/<module>/<run>.json'),
    );
    const { out } = await workspace.run(['match', 'job.log']);
    expect(out).toContain('    out/streaming/<run>.json (fill in: run)\n');
  });

  it.each([
    ['nothing matches', ['clean.log'], '', 1],
    ['the log is empty', ['-'], '', 1],
    ['only a dated plan would match', ['-'], 'dated_gate x ... FAILED\n', 1],
    [
      'a dated plan matches that was asked for',
      ['-', '--campaigns'],
      'dated_gate x ... FAILED\n',
      0,
    ],
    ['a log is missing', ['nope.log'], '', 2],
    ['one of two logs is missing', ['nope.log', 'job.log'], '', 2],
  ])('exits as grep does when %s', async (_name, args, input, expected) => {
    const { code, err } = await workspace.run(['match', ...args], input);
    expect(code).toBe(expected);
    expect(err).toBe(
      expected === 2 ? 'replaybook: Cannot read "nope.log": it does not exist.\n' : '',
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

  it('compares the last failures of a long log', async () => {
    const log = `${'all is well here\n'.repeat(20_000)}error: non_mock_gat failed\nbye\n`;
    const { out } = await workspace.run(['match'], log);
    expect(out).toMatch(
      /^No entry matches 20002 lines of log\.\n\nSimilar, but no match:\n.*ci#non-mock-gate/,
    );
  });

  it('says which pattern it cannot use, and matches by the others', async () => {
    workspace.write(
      'runbooks/bad.md',
      goodRunbook.replace(/`non_mock.*`/, '\n\n```signature\n/(a/\nother_gate FAILED\n```'),
    );
    const { code, out, err } = await workspace.run(['match'], 'other_gate FAILED\n');
    expect(code).toBe(0);
    expect(out).toContain('bad#non-mock-gate');
    expect(err).toMatch(/Ignoring a pattern of bad#non-mock-gate: "\/\(a\/"/);
  });

  it('says that there is nothing to match with', async () => {
    workspace.write('prose/a.md', '# A\n\n## B\n\n**Signature:** it is red.\n');
    const { code, err } = await workspace.run(['match', '--runbooks', 'prose', 'job.log']);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'replaybook: No entry in "prose" has a signature to match.\n',
    });
  });

  it('names a runbook that it cannot read, again and again', async () => {
    symlinkSync('nowhere.md', join(workspace.folder, 'runbooks/gone.md'));
    for (const _run of [1, 2]) {
      const { code, err } = await workspace.run(['match', '-'], hit);
      expect({ code, err }).toEqual({
        code: 0,
        err: 'replaybook: Cannot read "runbooks/gone.md", so its entries match nothing: it is a symbolic link to a file that is missing.\n',
      });
    }
  });

  it('finds a sequence within the window that is asked for', async () => {
    workspace.write(
      'runbooks/ci.md',
      goodRunbook.replace(/`non_mock.*`/, '\n\n```signature\nfirst_step \\\nlast_step\n```'),
    );
    const log = `first_step\n${'x\n'.repeat(9)}last_step\n`;
    expect((await workspace.run(['match', '--window', '9'], log)).code).toBe(1);
    expect((await workspace.run(['match', '--window', '10'], log)).code).toBe(0);
  });

  it.each([
    ['0', '  > 3 | non'],
    ['2', '    1 | a\n    2 | b\n  > 3 | non'],
  ])('shows %s lines around a hit', async (context, text) => {
    const { out } = await workspace.run(['match', '--context', context], `a\nb\n${hit}`);
    expect(out).toContain(`standard input:3\n${text}`);
  });

  it('refuses a window that is no number', async () => {
    const { code, err } = await workspace.run(['match', '--window', 'x', 'job.log']);
    expect(code).toBe(2);
    expect(err).toContain('Expected a whole number.');
  });
});

describe('replaybook match reads', () => {
  const utf16 = Buffer.from(`\uFEFFx\n${hit}`, 'utf16le');

  it.each([
    ['gzip', gzipSync(`x\n${hit}`)],
    ['UTF-16', utf16],
    ['UTF-16 in gzip', gzipSync(utf16)],
    [
      'a line that is no UTF-8',
      Buffer.concat([Buffer.from([0xff, 0xfe, 0xfd, 0x0a]), Buffer.from(hit)]).subarray(1),
    ],
  ])('%s, whatever the name', async (_name, bytes) => {
    workspace.write('a.log', bytes);
    const { code, out, err } = await workspace.run(['match', 'a.log']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('a.log:2\n');
  });

  it('what a cut-off file holds, and says that it is cut off', async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `line ${i * 7919}\n`).join('');
    workspace.write('a.log.gz', gzipSync(hit + lines).subarray(0, -20));
    const { code, out, err } = await workspace.run(['match', 'a.log.gz']);
    expect(code).toBe(2);
    expect(out).toContain('ci#non-mock-gate');
    expect(err).toBe(
      'replaybook: "a.log.gz" is cut short: its packed data has no end. What stands before that was read.\n',
    );
  });

  it('no folder and no damaged file, and says so in JSON too', async () => {
    workspace.write('bad.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]));
    const { code, out, err } = await workspace.run([
      'match',
      '--format',
      'json',
      'runbooks',
      'bad.gz',
      'job.log',
    ]);
    const errors = [
      '"runbooks" is a folder. Name the logs in it.',
      '"bad.gz" is damaged: unknown compression method.',
    ];
    expect(code).toBe(2);
    expect(err).toBe(errors.map((text) => `replaybook: ${text}\n`).join(''));
    expect(JSON.parse(out)).toMatchObject({ errors, matches: [{ file: 'job.log' }] });
  });
});

describe('replaybook match --format', () => {
  it('github writes annotations, and the step summary within its limit', async () => {
    workspace.write('summary.md', 'before\n');
    const room = { GITHUB_STEP_SUMMARY: `${workspace.folder}/summary.md` };
    const { code, out } = await workspace.run(['match', '--format', 'github', 'job.log'], '', room);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^::error file=job\.log,line=2,title=Non-mock gate \(ci#non-mock-gate\)::.*\nReplaybook: 1 entry matches 3 lines of log\.\n$/,
    );
    expect(workspace.read('summary.md')).toMatch(/^before\n### Replaybook\n/);
    workspace.write('summary.md', 'x'.repeat(1024 * 1024 - 10));
    const full = await workspace.run(['match', '--format', 'github', 'job.log'], '', room);
    expect(full.err).toContain('The step summary is full.');
    expect(workspace.read('summary.md')).toHaveLength(1024 * 1024 - 10);
  });

  it('markdown writes a comment', async () => {
    const { out } = await workspace.run(['match', '--format', 'markdown', 'job.log']);
    expect(out).toContain('```bash\ncargo test --test streaming -- --nocapture\n```\n');
  });
});

describe('replaybook match --unmatched', () => {
  const log = `error: code 17 in a\nerror: code 18 in b\nx\n${hit}warning: odd\nerror: code 17 in a\n`;

  it('lists the failures without an entry', async () => {
    const { code, out } = await workspace.run(['match', '--unmatched', '-'], log);
    expect(code).toBe(0);
    expect(out).toContain(
      'Failures without an entry:\n  standard input:1  (2 times)\n    error: code 17 in a\n  standard input:2\n    error: code 18 in b\n',
    );
    const json = await workspace.run(['match', '--unmatched', '--format', 'json', '-'], log);
    expect(JSON.parse(json.out)).toMatchObject({
      unmatched: [
        { file: '-', line: 1, count: 2, text: 'error: code 17 in a' },
        { file: '-', line: 2, count: 1 },
      ],
      unmatchedLeftOut: 0,
    });
  });
});

describe('replaybook match --explain-miss', () => {
  it.each([
    [
      'ci#non-mock-gate',
      'x\nnon_mock_gate streaming ... failed\n',
      1,
      /closest line is 2:\n.*\n +\^\n.*The line has no `FAILED`: only the case differs/,
    ],
    ['ci#non-mock-gate', hit, 0, /It matches\.\n +matches line 1\n/],
    ['plan#non-mock-gate', 'x', 1, /stays out of log matching without --campaigns/],
  ])('tells of %s why', async (id, input, expected, text) => {
    const { code, out } = await workspace.run(['match', '--explain-miss', id, '-'], input);
    expect(code).toBe(expected);
    expect(out).toMatch(text);
  });

  it('tells it in JSON too', async () => {
    const args = ['match', '--explain-miss', 'ci#non-mock-gate', '--format', 'json', 'clean.log'];
    const { out } = await workspace.run(args);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      misses: [{ entry: 'ci#non-mock-gate', patterns: [{ steps: [{ closest: null }] }] }],
    });
  });

  it.each([
    [
      'ci#non-mok-gate',
      /There is no entry "ci#non-mok-gate"\.\n {2}Did you mean "ci#non-mock-gate"\?/,
    ],
    ['non-mock-gate', /Choose one: "ci#non-mock-gate", "plan#non-mock-gate"\./],
    ['Mock', /Did you mean "ci#non-mock-gate"\?/],
    ['weather', /`replaybook export` lists all ids\./],
  ])('does not know %s', async (id, text) => {
    const { code, err } = await workspace.run(['match', '--explain-miss', id, 'job.log']);
    expect(code).toBe(2);
    expect(err).toMatch(text);
  });
});
