import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace({
    'runbooks/ci.md': goodRunbook,
    'red/1.log':
      'start\nnon_mock_gate streaming ... FAILED\ncart.c:12:3: error: no total\nexit status 1',
    'red/2.log': 'start\n2026-01-01T00:00:00Z cart.c:99:1: error: no total\nexit status 1',
    'red/10.log': 'start\nError: no stock in shelf 7\ncannot open cache\nexit status 1',
    'ok/1.log': 'start\ncannot open cache\nok',
  });
  workspace.write('red/deep/3.log.gz', gzipSync('cart.c:1:1: error: no total\n'));
});

afterEach(() => workspace.remove());

describe('replaybook mine', () => {
  it('lists what fails in many logs and has no entry, with the first and the last log', async () => {
    const { code, out } = await workspace.run(['mine', 'red', '--green', 'ok']);
    expect(code).toBe(0);
    expect(out).toBe(`2 failures without an entry in 4 logs, 1 green log.

1. 3 of 4 logs, first in red/1.log:3, last in red/deep/3.log.gz:1
   cart.c:12:3: error: no total

2. 1 of 4 logs, in red/10.log:2
   Error: no stock in shelf 7

Write entries for them: the same command with --to FILE.md
`);
  });

  it('prints JSON, of globs and of so many failures', async () => {
    const { code, out } = await workspace.run([
      ...['mine', 'red/*.log', '--top', '1', '--format', 'json'],
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      summary: { logs: 3, green: 0 },
      failures: [{ logs: 2, masked: 'cart.c:<number>:<number>: error: no total' }],
      errors: [],
    });
  });

  it('writes entries that match the logs', async () => {
    const { code, err } = await workspace.run(['mine', 'red', '--green', 'ok', '--to', 'new.md']);
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining('Wrote 2 entries to runbooks/new.md.'),
    });
    const match = await workspace.run(['match', '--unmatched', 'red/2.log', 'red/10.log']);
    expect(match.out).toContain('new#cartc-error-no-total');
    const again = await workspace.run(['mine', 'red', '--green', 'ok']);
    expect(again.out).toContain('0 failures without an entry');
  });

  it('makes the first runbook of a repository', async () => {
    rmSync(join(workspace.folder, 'runbooks'), { recursive: true });
    const { code } = await workspace.run(['mine', 'red', '--to', 'first.md']);
    expect(code).toBe(0);
    expect(workspace.read('runbooks/first.md')).toContain('<line>:<column>: error: no total');
  });

  it.each([
    [['mine', 'nothing'], /No log fits "nothing"/],
    [['mine', 'no/*.log'], /No log fits "no\/\*\.log"/],
    [['mine', 'red', '--green', 'none'], /No log fits "none"/],
    [['mine', 'red', '--to', '../x.md'], /is not in the runbooks folder/],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, err } = await workspace.run(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
