import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const kept: string[] = [];
  const writer = new SiteWriter({
    root,
    former: former === null ? null : { path: former, keep: (path) => void kept.push(path) },
    offlineAssets: null,
    signal,
  });
  return { writer, kept };
}

test('writes texts and bytes, and what the former folder holds it keeps', async () => {
  const former = join(folder, 'former');
  const first = writerTo(former).writer;
  first.write('a/b.html', 'one');
  first.write('c.bin', new Uint8Array([0, 255]));
  await first.finish();
  await first.close();

  const root = join(folder, 'root');
  const { writer, kept } = writerTo(root, former);
  writer.write('a/b.html', 'one');
  writer.write('c.bin', new Uint8Array([0, 254]));
  await writer.finish();
  await writer.close();
  expect(kept).toEqual(['a/b.html']);
  expect([...readFileSync(join(root, 'c.bin'))]).toEqual([0, 254]);
});

test('leaves bytes that it is given to whoever has them', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const { writer } = writerTo(join(folder, 'root'));
  writer.write('one', bytes);
  writer.write('two', bytes.subarray(1));
  await writer.finish();
  await writer.close();
  expect([...bytes]).toEqual([1, 2, 3]);
  expect([...readFileSync(join(folder, 'root/two'))]).toEqual([2, 3]);
});

test('gives the error of the disk', async () => {
  writeFileSync(join(folder, 'file'), '');
  const { writer } = writerTo(join(folder, 'file/root'));
  writer.write('a.html', 'text');
  await expect(writer.finish()).rejects.toMatchObject({ code: 'ENOTDIR' });
  await writer.close();
});

test('writes nothing more once it is told to end', async () => {
  const ending = new AbortController();
  const { writer } = writerTo(join(folder, 'root'), null, ending.signal);
  ending.abort();
  for (let number = 0; number < 500; number += 1) writer.write(`${number}.html`, 'text');
  await expect(writer.finish()).rejects.toThrow(/ended/);
});
