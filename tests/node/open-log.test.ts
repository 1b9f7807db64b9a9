import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../src/node/files/open-log.ts';

const text = Array.from({ length: 3000 }, (_, i) => `line ${i} of ${(i * 7919) % 9973} é\n`).join(
  '',
);
const zipped = gzipSync(text);

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What could be read, and the error that ended it. */
async function read(bytes: Uint8Array, size: number) {
  const parts: Uint8Array[] = [];
  let raw = 0;
  let error: unknown = null;
  try {
    const log = openLog(pieces(bytes, size), (count) => (raw += count));
    for await (const part of log) parts.push(part);
  } catch (caught) {
    error = caught;
  }
  return { text: Buffer.concat(parts).toString('utf8'), raw, error };
}

function damaged(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

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
    ['UTF-16 in gzip', gzipSync(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ])('reads %s in pieces of any size', async (_name, bytes) => {
    for (const size of [1000, 4099, 1 << 20]) {
      expect(await read(bytes, size)).toEqual({ text, raw: bytes.length, error: null });
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
    ['zip', 'PK\x03\x04'],
    ['zstd', '\x28\xb5\x2f\xfd'],
    ['xz', '\xfd7zXZ'],
    ['bzip2', 'BZh91AY'],
  ])('says that it does not unpack %s', async (name, head) => {
    const { error, text: read0 } = await read(Buffer.from(`${head}rest`, 'latin1'), 1);
    expect(error).toMatchObject({ message: expect.stringContaining(`it is packed with ${name};`) });
    expect(read0).toBe('');
  });

  it('passes on the error of the system', async () => {
    const log = openLog('/nonexistent/job.log', () => {});
    await expect(log.next()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
