import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder, restoreFolder } from '../../src/node/replace-folder.ts';

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

  it('removes what a killed run has left, but not what another one is filling', async () => {
    put(join(parent, `.dist-${deadPid}-aB3xYz`, 'new'), 'half');
    put(join(parent, `.dist-${process.ppid}-aB3xYz`, 'new'), 'half');
    await replaceFolder(target, async (folder) => put(folder, 'new'));
    expect(readdirSync(parent).sort()).toEqual([`.dist-${process.ppid}-aB3xYz`, 'dist']);
  });

  it('puts the old one back where a run was killed between the two steps', async () => {
    put(join(parent, `.dist-${deadPid}-aB3xYz`, 'old'), 'old');
    const failing = replaceFolder(target, async () => {
      expect(page()).toBe('old');
      throw new Error('no room');
    });
    await expect(failing).rejects.toThrow('no room');
    expect(page()).toBe('old');
  });

  it('puts the old one back for whoever only reads it', () => {
    put(join(parent, `.dist-${deadPid}-aB3xYz`, 'old'), 'old');
    put(join(parent, `.dist-${process.ppid}-aB3xYz`, 'old'), 'of a run that goes on');
    restoreFolder(target);
    expect(page()).toBe('old');
    expect(readdirSync(parent).sort()).toEqual([`.dist-${process.ppid}-aB3xYz`, 'dist']);
    restoreFolder(join(parent, 'no/such/folder'));
  });

  it('stops listening to signals when it is done', async () => {
    const before = process.listenerCount('SIGTERM');
    await replaceFolder(target, async (folder) => put(folder, 'new'));
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});

describe('a folder of which most files are kept', () => {
  it('gets what is new, loses what is gone, and leaves the kept files as they are', async () => {
    put(target, 'same');
    put(join(target, 'gone/deep'), 'gone');
    put(join(target, 'a'), 'old');
    const before = statSync(join(target, 'index.html'));
    await replaceFolder(target, async (folder, former) => {
      former?.keep('index.html');
      put(join(folder, 'a'), 'new');
      put(join(folder, 'b/c'), 'more');
    });
    const names = readdirSync(target, { recursive: true, encoding: 'utf8' }).sort();
    expect(names).toEqual(['a', 'a/index.html', 'b', 'b/c', 'b/c/index.html', 'index.html']);
    expect(readFileSync(join(target, 'a/index.html'), 'utf8')).toBe('new');
    expect(statSync(join(target, 'index.html')).ino).toBe(before.ino);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it.each([
    ['very much is new', 'new', 300],
    ['a folder takes the place of a file', 'page/new', 1],
  ])('is replaced as a whole where %s', async (_, place, count) => {
    put(target, 'same');
    writeFileSync(join(target, 'page'), 'a file');
    await replaceFolder(target, async (folder, former) => {
      former?.keep('index.html');
      for (let number = 0; number < count; number += 1) put(join(folder, place, `${number}`), '');
    });
    expect(page()).toBe('same');
    expect(readdirSync(join(target, place)).length).toBe(count);
    expect(readdirSync(target).sort()).toEqual(['index.html', place.split('/')[0]]);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('is not touched where a kept file was changed meanwhile', async () => {
    put(target, 'old');
    const failing = replaceFolder(target, async (folder, former) => {
      former?.keep('index.html');
      put(join(folder, 'a'), 'new');
      await sleep(20);
      put(target, 'of another build');
    });
    await expect(failing).rejects.toThrow('was changed while the site was built');
    expect(page()).toBe('of another build');
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});
