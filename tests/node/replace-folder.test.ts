import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder, restoreFolder } from '../../src/node/files/replace-folder.ts';
import { ownerToken } from '../../src/node/files/run-owner.ts';
import { makeWorkFolder } from '../../src/node/files/work-folder.ts';

let parent = '';
let target = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replace-'));
  target = join(parent, 'dist');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

function put(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

function page(): string {
  return readFileSync(join(target, 'index.html'), 'utf8');
}

/** Of a process that has ended: the largest that Linux can give, which is hardly ever in use. */
const deadPid = 4_194_304;

/** As a run leaves it that is killed in the middle. */
function workFolder(
  pid: number,
  { space, target: name = 'dist', into }: { space?: string; target?: string; into?: string[] } = {},
): string {
  const made = makeWorkFolder(join(parent, name));
  const [, start = '', ownSpace = ''] = ownerToken().split('-');
  const renamed = join(
    parent,
    `.replaybook-build-${pid}-${start}-${space ?? ownSpace}-${randomUUID()}`,
  );
  const mark = join(made, '.replaybook-work-folder');
  const text = readFileSync(mark, 'utf8').replace(basename(made), basename(renamed));
  writeFileSync(mark, text);
  renameSync(made, renamed);
  into?.push(renamed);
  return renamed;
}

describe('replacing a folder', () => {
  it('makes it where there is none, and leaves nothing beside it', async () => {
    await replaceFolder(target, async (folder) => put(folder, 'new'));
    expect(page()).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('leaves no file of the old one', async () => {
    put(target, 'old');
    writeFileSync(join(target, 'gone.html'), '');
    await replaceFolder(target, async (folder) => put(folder, 'new'));
    expect(readdirSync(target)).toEqual(['index.html']);
    expect(page()).toBe('new');
  });

  it('keeps the old one while the new one is being filled, and where that fails', async () => {
    put(target, 'old');
    const failing = replaceFolder(target, async (folder) => {
      put(folder, 'half');
      expect(page()).toBe('old');
      throw new Error('no room');
    });
    await expect(failing).rejects.toThrow('no room');
    expect(page()).toBe('old');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('removes what a killed run has left, and nothing that somebody else made or is filling', async () => {
    const left = workFolder(deadPid);
    const others = [
      workFolder(process.pid),
      workFolder(deadPid, { space: '0'.repeat(12) }),
      workFolder(deadPid, { target: 'dist2' }),
    ];
    writeFileSync(join(workFolder(deadPid, { into: others }), 'mine.txt'), '');
    for (const name of ['.dist-2024-backup', '.dist-1-aB3xYz', '.replaybook-build-mine']) {
      put(join(parent, name), 'of a person');
      others.push(join(parent, name));
    }
    await replaceFolder(target, async (folder) => put(folder, 'new'));
    const names = [...others.map((path) => basename(path)), 'dist'].sort();
    expect(readdirSync(parent).sort()).toEqual(names);
    expect(existsSync(left)).toBe(false);
  });

  it('removes what a run elsewhere has not touched for a day', async () => {
    const left = workFolder(deadPid, { space: '0'.repeat(12) });
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
    utimesSync(left, twoDaysAgo, twoDaysAgo);
    await replaceFolder(target, async (folder) => put(folder, 'new'));
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('puts the old one back where a run was killed between the two steps', async () => {
    put(join(workFolder(deadPid), 'old'), 'old');
    const failing = replaceFolder(target, async () => {
      expect(page()).toBe('old');
      throw new Error('no room');
    });
    await expect(failing).rejects.toThrow('no room');
    expect(page()).toBe('old');
  });

  it('puts the old one back for a program that only reads it', () => {
    put(join(workFolder(deadPid), 'old'), 'old');
    const running = workFolder(process.pid);
    put(join(running, 'old'), 'of a run that goes on');
    restoreFolder(target);
    expect(page()).toBe('old');
    expect(readdirSync(parent).sort()).toEqual([basename(running), 'dist'].sort());
    restoreFolder(join(parent, 'no/such/folder'));
  });

  it('lets the last of two runs win', async () => {
    put(target, 'old');
    await replaceFolder(target, async (folder) => {
      put(folder, 'of the last');
      await replaceFolder(target, async (other) => put(other, 'of the first'));
      expect(page()).toBe('of the first');
    });
    expect(page()).toBe('of the last');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('stops listening to signals when it is done', async () => {
    const before = process.listenerCount('SIGTERM');
    await replaceFolder(target, async (folder) => put(folder, 'new'));
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});
