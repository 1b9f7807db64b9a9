import { randomUUID } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeLeftDrafts } from '../../src/node/files/draft-file.ts';
import { ownerToken } from '../../src/node/files/run-owner.ts';
import { replaceText, writeText } from '../../src/node/files/write-text.ts';

/** The largest that Linux can give, which is hardly ever in use. */
const deadPid = 4_194_304;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replaybook-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('keeps the mode and the byte order mark, and leaves no draft', async () => {
  const path = join(folder, 'a.md');
  await writeFile(path, '\uFEFFold');
  await chmod(path, 0o640);
  await replaceText(path, 'new', folder);
  expect(await readFile(path, 'utf8')).toBe('\uFEFFnew');
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readdir(folder)).toEqual(['a.md']);
});

test('a symbolic link stays one', async () => {
  await writeFile(join(folder, 'a.md'), 'old');
  await symlink('a.md', join(folder, 'link.md'));
  await replaceText(join(folder, 'link.md'), 'new', folder);
  expect((await lstat(join(folder, 'link.md'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('new');
});

test('a new file behind a link that leads nowhere is written where the link leads', async () => {
  await symlink('later.json', join(folder, 'link.json'));
  await writeText(join(folder, 'link.json'), 'new');
  expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'later.json'), 'utf8')).toBe('new');
  expect((await readdir(folder)).sort()).toEqual(['later.json', 'link.json']);
});

test('what cannot be put in its place leaves no draft', async () => {
  await mkdir(join(folder, 'taken'));
  await expect(writeText(join(folder, 'taken'), 'new')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});

test('a link that leads out of the root is not written through', async () => {
  const root = join(folder, 'root');
  await mkdir(root);
  await writeFile(join(folder, 'outside.md'), 'old');
  await symlink(join(folder, 'outside.md'), join(root, 'link.md'));
  await expect(replaceText(join(root, 'link.md'), 'new', root)).rejects.toThrow(
    /a symbolic link out of the repository/,
  );
  expect(await readFile(join(folder, 'outside.md'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['outside.md', 'root']);
});

test('only a draft that a run of its own has left is swept', async () => {
  const [, start, space] = ownerToken().split('-');
  const id = randomUUID();
  const left = `.replaybook-draft-${deadPid}-${start}-${space}-${id}`;
  const running = `.replaybook-draft-${ownerToken()}-${id}`;
  const elsewhere = `.replaybook-draft-${deadPid}-${start}-${'0'.repeat(12)}-${id}`;
  const foreign = '.replaybook-draft-2024';
  for (const name of ['a.md', left, running, elsewhere, foreign]) {
    await writeFile(join(folder, name), '');
  }
  removeLeftDrafts([folder]);
  expect((await readdir(folder)).sort()).toEqual(['a.md', running, elsewhere, foreign].sort());
});
