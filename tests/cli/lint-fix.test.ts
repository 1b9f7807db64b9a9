import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from './workspace.ts';

const prompted = goodRunbook.replace('cargo test', '$ cargo test');

let workspace: Workspace;

afterEach(() => workspace.remove());

function read(path: string): string {
  return readFileSync(join(workspace.folder, path), 'utf8');
}

describe('replaybook lint --fix', () => {
  // No permission stops the administrator.
  it.skipIf(process.getuid?.() === 0)('ends with 2 if it cannot write a fix', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': prompted });
    chmodSync(join(workspace.folder, 'runbooks'), 0o555);
    const { code, err } = await workspace.run(['lint', '--fix']);
    chmodSync(join(workspace.folder, 'runbooks'), 0o755);
    expect(code).toBe(2);
    expect(err).toContain('"runbooks/ci.md" cannot be written: permission denied');
  });

  it.each([
    ['newlines', prompted, goodRunbook],
    ['CRLF', prompted.replaceAll('\n', '\r\n'), goodRunbook.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${prompted}`, `\uFEFF${goodRunbook}`],
  ])('fixes a file and keeps its %s', async (_name, before, after) => {
    workspace = new Workspace({ 'runbooks/ci.md': before });
    const { code, out, err } = await workspace.run(['lint', '--fix']);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'No findings in 1 file, 1 entry.\n',
      err: 'Fixed 1 finding in 1 file: 1 of no-prompt-in-command.\n',
    });
    expect(read('runbooks/ci.md')).toBe(after);
  });

  it('has nothing left to do the second time', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': prompted });
    await workspace.run(['lint', '--fix']);
    expect((await workspace.run(['lint', '--fix'])).err).toBe('');
    expect(read('runbooks/ci.md')).toBe(goodRunbook);
  });

  it('never writes back a file whose bytes it could not read', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(prompted), 0xff]);
    workspace = new Workspace({ 'runbooks/ci.md': bytes });
    await workspace.run(['lint', '--fix']);
    expect(new Uint8Array(readFileSync(join(workspace.folder, 'runbooks/ci.md')))).toEqual(bytes);
  });

  it('changes nothing unless asked to', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': prompted });
    await workspace.run(['lint']);
    expect(read('runbooks/ci.md')).toBe(prompted);
  });
});

describe('replaybook lint --fix-dry-run', () => {
  it('prints a diff and changes nothing', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': prompted });
    const { code, out } = await workspace.run(['lint', '--fix-dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('--- a/runbooks/ci.md\n+++ b/runbooks/ci.md\n@@ ');
    expect(out).toMatch(/^-\$ cargo test .*\n\+cargo test /m);
    expect(read('runbooks/ci.md')).toBe(prompted);
  });
});
