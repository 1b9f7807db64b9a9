import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodRunbook, type Result, Workspace } from './workspace.ts';

/** Name of a file, its content, and the expected finding: rule and message. */
const files: [name: string, content: string | Uint8Array, findings: string[]][] = [
  ['empty.md', '', []],
  ['byte-order-mark.md', '\uFEFF', []],
  ['nul.md', '# A\0', ['readable-file/binary']],
  ['latin-1.md', Buffer.from([0x23, 0x20, 0xe9]), ['readable-file/not-utf8']],
  ['utf-16.md', Buffer.from('\uFEFF# A\n', 'utf16le'), ['readable-file/binary']],
  ['.md', '# Nameless\n', []],
  ['long-line.md', `# ${'x'.repeat(1e6)}\n`, []],
  ['a %41 é 中 #1?.md', '# A\n\n[a](a%20%2541%20%C3%A9%20%E4%B8%AD%20%231%3F.md)\n', []],
  ['images.md', '# A\n\n![in](in.png) ![out](out.png)\n', ['no-broken-link/leads-out']],
  ['headings.md', '## H\n\n'.repeat(20_000), []],
  ['brackets.md', '['.repeat(20_000), ['readable-file/unparsable']],
];
const links: [name: string, target: string, findings: string[]][] = [
  ['gone.md', 'nowhere', ['readable-file/unreadable']],
  ['self.md', 'self.md', ['readable-file/unreadable']],
  ['round/up', '..', []],
  ['inside.md', 'ci.md', []],
  ['in.png', 'ci.md', []],
  ['out.png', process.execPath, []],
  ['out.md', '../../outside.md', ['readable-file/unreadable']],
  ['chain.md', 'out.md', ['readable-file/unreadable']],
  ['device.md', devNull, ['readable-file/unreadable']],
  ['environ.md', '/proc/self/environ', ['readable-file/unreadable']],
  ['to-folder.md', 'round', ['readable-file/unreadable']],
  ['to-pipe.md', 'pipe.md', ['readable-file/unreadable']],
];

let workspace: Workspace;
let result: Result;

beforeAll(async () => {
  const contents = files.map(([name, content]) => [`runbooks/${name}`, content]);
  workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, ...Object.fromEntries(contents) });
  const at = (name: string) => join(workspace.folder, 'runbooks', name);
  for (const folder of ['round', 'folder.md']) mkdirSync(at(folder));
  for (const [name, target] of links) symlinkSync(target, at(name));
  if (process.platform !== 'win32') execFileSync('mkfifo', [at('pipe.md')]);
  result = await workspace.run(['lint', '--format', 'json', '--no-cache']);
});
afterAll(() => workspace.remove());

describe('lint of a folder with odd files', () => {
  it('comes to its end, and says nothing beside its findings', () => {
    expect(result).toMatchObject({ code: 1, err: '' });
  });

  it.each([...files, ...links])('takes %s', (name, _content, expected) => {
    const { diagnostics } = JSON.parse(result.out) as {
      diagnostics: { path: string; ruleId: string; messageId: string }[];
    };
    const found = diagnostics
      .filter(({ path }) => path === `runbooks/${name}`)
      .filter(({ ruleId }) => ruleId === 'readable-file' || ruleId === 'no-broken-link')
      .map(({ ruleId, messageId }) => `${ruleId}/${messageId}`);
    expect(found).toEqual(expected);
  });

  it('says that the file behind a link is missing', () => {
    expect(result.out).toContain('it is a symbolic link to a file that is missing');
  });

  it('passes over a folder that has the name of a page', () => {
    expect(result.out).not.toContain('runbooks/folder.md');
  });

  it.skipIf(process.platform === 'win32')('says that a pipe cannot be read', () => {
    expect(result.out).toContain('it is a pipe, a socket or a device');
  });
});
