import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from './workspace.ts';

let workspace: Workspace;

const log = [
  'start',
  '2026-11-01T03:00:00Z ##[error]\x1b[31mcannot read\x1b[0m /var/lib/a.json at offset 17',
  'attempt 3 of 5 failed for `x` <b> *y* after 30s',
  '/no such step/',
  'non_mock_gate streaming ... FAILED',
  '...',
  '``` is no fence \\',
].join('\n');

beforeEach(() => {
  workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, 'job.log': log });
});

afterEach(() => workspace.remove());

/** What the linter has against a folder, without what only the author can fill in. */
async function findings(): Promise<string[]> {
  const { out } = await workspace.run(['lint', '--no-cache', '--format', 'json']);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { ruleId: string; messageId: string }[];
  };
  const all = diagnostics.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`);
  return all.filter((finding) => finding !== 'required-fields empty-field');
}

describe('replaybook new', () => {
  it('prints a new runbook with an entry for the line', async () => {
    const { code, out, err } = await workspace.run(['new', '--from', 'job.log:2']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`---
title: New runbook
kind: signatures
---

# New runbook

## cannot read at offset

**Signature:**

\`\`\`signature
cannot read <file> at offset <offset>
\`\`\`

**Example:**

\`\`\`text
cannot read /var/lib/a.json at offset 17
\`\`\`

**Artifacts:**

<!-- The files that show what happened, as a list of paths in backticks; or "None:" and why. -->

**Replay:**

<!-- The exact command, in a fence with its shell. <file>, <offset> are filled in from the log. -->

**Remediation:**

<!-- The steps, numbered. -->
`);
  });

  it('reads a packed log, standard input, and takes a title', async () => {
    workspace.write('job.log.gz', gzipSync(log));
    const packed = await workspace.run([
      'new',
      '--from',
      'job.log.gz:2',
      '--title',
      ' Bad  offset ',
    ]);
    expect(packed.out).toContain('\n## Bad offset\n');
    const piped = await workspace.run(['new', '--from', '-:1'], 'error: no such thing\n');
    expect(piped.out).toContain('```signature\nerror: no such thing\n```');
  });

  it.each([2, 3, 4, 7])(
    'writes of line %i what matches it, and what the linter is content with',
    async (line) => {
      const to = ['--to', 'runbooks/team/new.md'];
      const { code, out } = await workspace.run(['new', '--from', `job.log:${line}`, ...to]);
      expect(code).toBe(0);
      expect(out).toMatch(/^Wrote ".+" to runbooks\/team\/new\.md:8\./);
      expect(await findings()).toEqual([]);
      const one = log.split('\n')[line - 1] ?? '';
      const match = await workspace.run(['match', '--format', 'json'], `${one}\n`);
      expect(JSON.parse(match.out)).toMatchObject({
        matches: [{ runbook: 'runbooks/team/new.md' }],
      });
    },
  );

  it('appends to a runbook, beside its entries, and changes nothing in it', async () => {
    const old = `\uFEFF${goodRunbook.trimEnd()}`.replaceAll('\n', '\r\n');
    workspace.write('runbooks/ci.md', old);
    const { out } = await workspace.run(['new', '--from', 'job.log:2', '--to', 'ci.md']);
    expect(out).toContain('to runbooks/ci.md:19.');
    const text = workspace.read('runbooks/ci.md');
    expect(text.startsWith(old)).toBe(true);
    expect(text).not.toMatch(/(?<!\r)\n/);
    expect(text).toContain('\r\n\r\n## cannot read at offset\r\n');
    expect(await findings()).toEqual([]);
  });

  it('makes a sequence of several lines, and says so of too many', async () => {
    workspace.write('seq.log', 'ok\nFAIL src/cart.test.ts\n  AssertionError: no total\nok\n');
    const { code, out } = await workspace.run(['new', '--from', 'seq.log:2-3']);
    expect(code).toBe(0);
    expect(out).toContain('```signature\nFAIL src/cart.test.ts \\\nAssertionError: no total\n```');
    const wrong = await workspace.run(['new', '--from', 'seq.log:3-2']);
    expect(wrong.err).toContain('"seq.log:3-2" is not a line of a log');
    const late = await workspace.run(['new', '--from', 'seq.log:4-9']);
    expect(late.err).toContain('has no line 9');
  });

  it('says which entry explains the line already', async () => {
    const printed = await workspace.run(['new', '--from', 'job.log:5']);
    expect(printed).toMatchObject({
      code: 0,
      err: 'replaybook: The entry "ci#non-mock-gate" already matches this line.\n',
    });
  });

  it('does not write the same signature twice', async () => {
    await workspace.run(['new', '--from', 'job.log:2', '--to', 'ci.md']);
    const before = workspace.read('runbooks/ci.md');
    const { code, err } = await workspace.run(['new', '--from', 'job.log:2', '--to', 'other.md']);
    expect(code).toBe(2);
    expect(err).toContain('"ci#cannot-read-at-offset" already has this signature');
    expect(workspace.read('runbooks/ci.md')).toBe(before);
  });

  it('works in a folder that has no runbook yet', async () => {
    workspace.write('empty/.gitkeep', '');
    const { code, err } = await workspace.run([
      'new',
      '--from',
      'job.log:2',
      '--runbooks',
      'empty',
      '--to',
      'a.md',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(workspace.read('empty/a.md')).toMatch(/^---\ntitle: A\n/);
  });

  it.each([
    [['job.log:99'], /"job\.log" has no line 99: its last line is 7\./],
    [['empty.log:1'], /"empty\.log" has no line 1: it is empty\./],
    [['job.log'], /"job\.log" is not a line of a log\./],
    [['job.log:0'], /is not a line of a log/],
    [['nope.log:1'], /Cannot read "nope\.log": it does not exist\./],
    [['runbooks:1'], /Cannot read "runbooks": it is a folder\.\n {2}Choose a log in it\./],
    [['/dev/zero:1'], /Cannot read "\/dev\/zero": it is binary data, not text\./],
    [['nul.log:1'], /Line 1 of "nul\.log" is binary/],
    [['job.log:6'], /Cannot make a signature from this line/],
    [['job.log:2', '--to', '../x.md'], /"\.\.\/x\.md" is not in the runbooks folder "runbooks"\./],
    [['job.log:2', '--to', 'x.txt'], /"x\.txt" is not a Markdown file\./],
    [['job.log:2', '--to', 'folder.md'], /Cannot append to "folder\.md": it is a folder\./],
    [
      ['job.log:2', '--to', 'ci.md', '--title', 'Non-mock gate'],
      /"ci\.md" already has an entry "Non-mock gate"\./,
    ],
    [['job.log:2', '--to', 'open.md'], /Cannot add an entry at the end of "open\.md"\./],
    [['job.log:2', '--title', ' '], /The title is empty\./],
  ])('refuses %j', async (args, message) => {
    workspace.write('empty.log', '');
    workspace.write('nul.log', 'a\0b\n');
    workspace.write('runbooks/folder.md/x.md', '# X\n');
    workspace.write('runbooks/open.md', '# Open\n\n```bash\nmake\n');
    const { code, out, err } = await workspace.run(['new', '--from', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('replaybook new --procedure', () => {
  it('prints a page with the parts of a procedure', async () => {
    const { code, out, err } = await workspace.run(['new', '--procedure', 'Restart the broker']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const parts = [...out.matchAll(/^(?:# .*|## .*|\*\*.*\*\*)$/gm)].map(([part]) => part);
    expect(parts).toEqual([
      '# Restart the broker',
      '**Goal:**',
      '**Preconditions:**',
      '## Steps',
      '## Verification',
      '## Rollback',
    ]);
  });

  it('creates a page whose gaps the linter lists, and never adds to another', async () => {
    const args = ['new', '--procedure', 'Restart: the "broker"', '--to', 'restart.md'];
    const { out } = await workspace.run(args);
    expect(out).toContain('runbooks/restart.md');
    expect(await findings()).toEqual([
      'complete-procedure no-steps',
      'complete-procedure no-verification',
    ]);
    const { code, err } = await workspace.run(args);
    expect(code).toBe(2);
    expect(err).toContain('a procedure is a page of its own');
  });

  it.each([
    [[], 'There is nothing to make a draft of'],
    [['--procedure', 'x', '--from', 'job.log:2'], 'starts a page of its own'],
    [['--procedure', 'x', '--title', 'y'], 'starts a page of its own'],
    [['--procedure', '  '], 'The title is empty'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await workspace.run(['new', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
