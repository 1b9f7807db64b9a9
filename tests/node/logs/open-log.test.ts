import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { gzipSync } from 'node:zlib';
import { Zip, ZipDeflate, zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { afterAll, describe, expect, it } from 'vitest';
import { openLog, openLogs } from '../../../src/node/logs/open-log.ts';

const text = Array.from({ length: 3000 }, (_, i) => `line ${i} of ${(i * 7919) % 9973} é\n`).join(
  '',
);
const zipped = gzipSync(text);

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What could be read, by its path in an archive, and the error that ended it. */
async function readAll(log: AsyncIterable<Uint8Array> | string) {
  const logs: Record<string, string> = {};
  let raw = 0;
  let error: unknown = null;
  const decoder = new TextDecoder();
  try {
    for await (const piece of openLogs(log, { onBytes: (count) => (raw += count) })) {
      const name = piece.member ?? '';
      logs[name] = (logs[name] ?? '') + decoder.decode(piece.bytes, { stream: true });
    }
  } catch (caught) {
    error = caught;
  }
  return { logs, raw, error };
}

async function read(bytes: Uint8Array, size: number) {
  const { logs, raw, error } = await readAll(pieces(bytes, size));
  return { text: logs[''] ?? '', raw, error };
}

/** A zip archive as a stream writes it: the lengths stand behind the files. */
function streamedZip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_error, data) => void parts.push(data));
  for (const [name, content] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(Buffer.from(content), true);
  }
  zip.end();
  return Buffer.concat(parts);
}

const members = { '1_build.txt': text, 'test/2_unit.txt': 'one\ntwo\n' };
const buffers = Object.fromEntries(
  Object.entries(members).map(([name, content]) => [name, Buffer.from(content)]),
);
const image = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)]);
const tar = await packTar(
  Object.entries({ ...members, 'a.png': image }).map(([name, body]) => {
    return { header: { name, size: Buffer.byteLength(body), type: 'file' as const }, body };
  }),
);

function damaged(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

const folder = mkdtempSync(join(tmpdir(), 'replaybook-logs-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe('openLog', () => {
  it.each([
    ['plain text', Buffer.from(text)],
    ['gzip', zipped],
    [
      'gzip of several members',
      Buffer.concat([gzipSync(text.slice(0, 99)), gzipSync(text.slice(99))]),
    ],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text.replaceAll('é', 'e'), 'utf16le')],
    [
      'UTF-16 without a mark, big end first',
      Buffer.from(text.replaceAll('é', 'e'), 'utf16le').swap16(),
    ],
    ['UTF-16 in gzip', gzipSync(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ])('reads %s in pieces of any size', async (name, bytes) => {
    for (const size of [1000, 4099, 1 << 20]) {
      const expected = name.includes('without') ? text.replaceAll('é', 'e') : text;
      expect(await read(bytes, size)).toEqual({ text: expected, raw: bytes.length, error: null });
    }
    expect((await read(bytes.subarray(0, 40), 1)).raw).toBe(40);
  });

  it.each(['', 'x', '\x1f'])('reads %j, too short to detect its format', async (short) => {
    expect(await read(Buffer.from(short), 1)).toMatchObject({ text: short, error: null });
  });

  it('gives what stands ahead of a cut, then the error', async () => {
    const cut = await read(zipped.subarray(0, zipped.length - 12), 500);
    expect(cut.error).toMatchObject({ code: 'Z_BUF_ERROR' });
    expect(cut.text.length).toBeGreaterThan(text.length * 0.99);
    expect(text.startsWith(cut.text)).toBe(true);
  });

  it.each([
    ['in the checksum', zipped.length - 6, 0.9],
    ['in the middle', zipped.length >> 1, 0.3],
  ])('gives what stands ahead of damage %s, then the error', async (_name, at, share) => {
    const result = await read(damaged(zipped, at), 1 << 20);
    expect(result.error).toMatchObject({ code: expect.stringMatching(/^Z_/) });
    expect(result.text.length).toBeGreaterThan(text.length * share);
    expect(text.slice(0, 5000)).toBe(result.text.slice(0, 5000));
  });

  it.each([
    ['zip', zipSync(buffers)],
    ['zip without compression', zipSync(buffers, { level: 0 })],
    ['zip as a stream writes it', streamedZip(members)],
    [
      'zip with a folder and an image',
      zipSync({ 'test/': new Uint8Array(), ...buffers, 'a.png': image }),
    ],
    [
      'the archive of a GitHub run, without the steps of its jobs',
      zipSync({ ...buffers, 'build/1_Set up.txt': Buffer.from('part of the job') }),
    ],
    ['zip in gzip', gzipSync(zipSync(buffers))],
    ['tar, with an image', tar],
    ['tar in gzip', gzipSync(tar)],
  ])('reads each log in %s', async (_name, bytes) => {
    for (const size of [1000, 1 << 20]) {
      const found = await readAll(pieces(bytes, size));
      expect(found).toEqual({ logs: members, raw: bytes.length, error: null });
    }
    const file = join(folder, 'logs');
    writeFileSync(file, bytes);
    expect(await readAll(file)).toEqual({ logs: members, raw: bytes.length, error: null });
  });

  it('names what it leaves out of an archive', async () => {
    const skipped: string[] = [];
    const log = openLogs(pieces(tar, 1000), {
      onSkip: (...found) => void skipped.push(found.join(': ')),
    });
    for await (const _ of log);
    expect(skipped).toEqual(['a.png: a PNG image']);
  });

  it('gives the logs ahead of damage in an archive, then the error', async () => {
    const zip = zipSync(buffers);
    for (const bytes of [damaged(zip, 3000), gzipSync(tar).subarray(0, 5000)]) {
      const { error, logs } = await readAll(pieces(bytes, 500));
      expect(error).toBeInstanceOf(Error);
      expect(text.startsWith(logs['1_build.txt'] ?? '')).toBe(true);
    }
  });

  it.runIf('createZstdCompress' in zlib)('reads zstd', async () => {
    expect(await read(zlib.zstdCompressSync(text), 1000)).toMatchObject({ text, error: null });
  });

  it.each([
    ['xz', '\xfd7zXZ\0', 'it is an xz archive, not text'],
    ['bzip2', 'BZh91AY&SY', 'it is a bzip2 archive, not text'],
    ['7z', '7z\xbc\xaf\x27\x1c', 'it is a 7z archive, not text'],
    ['lz4', '\x04\x22\x4d\x18', 'it is an lz4 archive, not text'],
    ['an executable', '\x7fELF\x02\x01', 'it is an executable, not text'],
    ['anything else', '\x01\x02\x03\x04'.repeat(20), 'it is binary data, not text'],
  ])('says that %s is no text', async (_name, head, message) => {
    const { error, text: read0 } = await read(Buffer.from(`${head}rest`, 'latin1'), 1);
    expect(error).toMatchObject({ message });
    expect(read0).toBe('');
  });

  it.each([
    ['some binary data', `${'log line\n'.repeat(20)}\0\x01\x02\0`],
    ['colours', '\x1b[31merror\x1b[0m \x1b[1mx\x1b[0m\r\n'.repeat(9)],
  ])('reads text with %s', async (_name, log) => {
    expect(await read(Buffer.from(log), 7)).toMatchObject({ text: log, error: null });
  });

  it.each([
    ['cut short', zipSync(buffers).subarray(0, 3000)],
    ['without a directory', Buffer.from('PK\x03\x04and no more of it')],
    ['with wild places', damaged(zipSync(buffers), zipSync(buffers).length - 4)],
  ])('refuses a zip archive %s', async (_how, bytes) => {
    const file = join(folder, 'logs.zip');
    writeFileSync(file, bytes);
    for (const log of [file, pieces(bytes, 500)]) {
      expect((await readAll(log)).error).toMatchObject({
        message: expect.stringContaining('damaged, or cut short'),
      });
    }
  });

  it('reads one log of an archive by its path', async () => {
    const archive = join(folder, 'logs.zip');
    const step = { 'build/1_Set up.txt': Buffer.from('part of the job') };
    writeFileSync(archive, zipSync({ ...buffers, ...step }));
    for (const [name, content] of Object.entries({ ...members, ...step })) {
      const parts: Uint8Array[] = [];
      for await (const part of openLog(join(archive, name))) parts.push(part);
      expect(Buffer.concat(parts).toString()).toBe(String(content));
    }
    await expect(openLog(archive).next()).rejects.toThrow('it is an archive of logs');
    await expect(openLog(join(archive, 'nope')).next()).rejects.toThrow(
      'the archive has no file nope',
    );
  });

  it('passes on the error of the system', async () => {
    const log = openLog('/nonexistent/job.log');
    await expect(log.next()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
