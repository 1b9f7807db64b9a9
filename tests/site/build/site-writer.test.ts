import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteWriter } from '../../../src/site/build/site-writer.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replaybook-writer-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writerTo(
  root: string,
  former: string | null = null,
  signal = new AbortController().signal,
) {
  return new SiteWriter({ root, former, offlineAssets: null, signal });
}

test('writes texts and bytes, and what the former folder holds it keeps', async () => {
  const former = join(folder, 'former');
  const first = writerTo(former);
  first.write('a/b.html', 'one');
  first.write('c.bin', new Uint8Array([0, 255]));
  await first.finish();
  await first.close();

  const root = join(folder, 'root');
  const writer = writerTo(root, former);
  writer.write('a/b.html', 'one');
  writer.write('c.bin', new Uint8Array([0, 254]));
  await writer.finish();
  await writer.close();
  const inode = (path: string) => statSync(path).ino;
  expect(inode(join(root, 'a/b.html'))).toBe(inode(join(former, 'a/b.html')));
  expect([...readFileSync(join(former, 'c.bin'))]).toEqual([0, 255]);
  expect([...readFileSync(join(root, 'c.bin'))]).toEqual([0, 254]);
});

test('says where somebody has written into a shared file meanwhile', async () => {
  const former = join(folder, 'former');
  const first = writerTo(former);
  first.write('a.html', 'one');
  await first.finish();
  await first.close();
  const writer = writerTo(join(folder, 'root'), former);
  writer.write('a.html', 'one');
  const later = Date.now() / 1000 + 60;
  utimesSync(join(former, 'a.html'), later, later);
  await expect(writer.finish()).rejects.toMatchObject({ name: 'UserError' });
  await writer.close();
});

test('leaves bytes that it is given to their owner', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const writer = writerTo(join(folder, 'root'));
  writer.write('one', bytes);
  writer.write('two', bytes.subarray(1));
  await writer.finish();
  await writer.close();
  expect([...bytes]).toEqual([1, 2, 3]);
  expect([...readFileSync(join(folder, 'root/two'))]).toEqual([2, 3]);
});

test('gives the error of the disk', async () => {
  writeFileSync(join(folder, 'file'), '');
  const writer = writerTo(join(folder, 'file/root'));
  writer.write('a.html', 'text');
  await expect(writer.finish()).rejects.toMatchObject({ code: 'ENOTDIR' });
  await writer.close();
});

test('writes nothing more once it is asked to stop', async () => {
  const ending = new AbortController();
  const writer = writerTo(join(folder, 'root'), null, ending.signal);
  ending.abort();
  for (let number = 0; number < 500; number += 1) writer.write(`${number}.html`, 'text');
  await expect(writer.finish()).rejects.toThrow(/ended/);
});
