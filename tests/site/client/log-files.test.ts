import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';
import { logFiles } from '../../../src/site/client/search/logs/log-files.ts';
import { readLog } from '../../../src/site/client/search/logs/log-reading.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const blobOf = (bytes: Uint8Array) => new Blob([bytes.slice()]);

/** The logs of a file, by their names. */
async function textsIn(bytes: Uint8Array): Promise<Record<string, string>> {
  const files = await logFiles(blobOf(bytes));
  const texts = files.map(async ({ name, open }) => [
    name,
    await new Response(await open()).text(),
  ]);
  return Object.fromEntries(await Promise.all(texts));
}

/** An archive whose places are written in 64 bits, as those above 4 GB are. */
function large(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  const end = archive.length - 22;
  const more = new DataView(new ArrayBuffer(76));
  more.setUint32(0, 0x06064b50, true);
  more.setBigUint64(40, BigInt(view.getUint32(end + 12, true)), true);
  more.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true);
  more.setUint32(56, 0x07064b50, true);
  more.setBigUint64(64, BigInt(end), true);
  view.setUint32(end + 12, 0xffffffff, true);
  view.setUint32(end + 16, 0xffffffff, true);
  const parts = [archive.slice(0, end), new Uint8Array(more.buffer), archive.slice(end)];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

const logs = { 'a/1.txt': encode('one\n'), 'b.log': [encode('two\n'), { level: 0 }] as const };

describe('the logs of a file', () => {
  it.each<[string, Uint8Array, Record<string, string>]>([
    ['a log', encode('one\n'), { '': 'one\n' }],
    ['a packed log', gzipSync(encode('one\n')), { '': 'one\n' }],
    ['an archive', zipSync({ ...logs, c: {} } as never), { 'a/1.txt': 'one\n', 'b.log': 'two\n' }],
    ['a large archive', large(zipSync(logs as never)), { 'a/1.txt': 'one\n', 'b.log': 'two\n' }],
    [
      'an archive with a remark',
      zipSync(logs as never, { comment: 'of a job' }),
      { 'a/1.txt': 'one\n', 'b.log': 'two\n' },
    ],
    [
      'the archive of a run, without the steps of its jobs',
      zipSync({
        '0_build (1).txt': encode('all'),
        'build (1)/1_Set up.txt': encode('part'),
        'other/1_Set up.txt': encode('alone'),
      }),
      { '0_build (1).txt': 'all', 'other/1_Set up.txt': 'alone' },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await textsIn(bytes)).toEqual(expected);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['zstd', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd), /packed with zstd/],
    ['an archive without its end', zipSync(logs as never).slice(0, 60), /is damaged/],
    ['an encrypted archive', encrypted(), /is encrypted/],
  ])('are refused: %s', async (_, bytes, reason) => {
    await expect(textsIn(bytes)).rejects.toThrow(reason);
  });
});

function encrypted(): Uint8Array {
  const archive = zipSync({ a: encode('x') });
  const at = archive.findIndex(
    (byte, index) => byte === 0x50 && archive[index + 2] === 1 && archive[index + 3] === 2,
  );
  archive[at + 8] = 1;
  return archive;
}

describe('a log is read once', () => {
  const entry = {
    ...{ id: 'a#gate', title: 'Gate', kind: 'signatures' as const },
    patterns: [{ steps: [{ type: 'text' as const, source: 'gate <g> is red', flags: '' }] }],
  };
  const compiled = compileSignatures([entry]);
  const hooks = { isStale: () => false, progress: () => {} };

  it.each<[string, string, number, boolean]>([
    ['with a match', 'gate a is red\npanic: boom\n', 1, true],
    ['without one', 'ok\npanic: boom\n', 0, true],
    ['long, without one', `${'all is well\n'.repeat(500_000)}panic: boom\n`, 0, true],
  ])('%s', async (_, text, matches, hasFailures) => {
    let opened = 0;
    const open = async () => {
      opened += 1;
      return blobOf(encode(text)).stream();
    };
    const read = await readLog({ name: '', open }, compiled, hooks);
    expect(read?.matches).toHaveLength(matches);
    expect(read?.failures !== null).toBe(hasFailures);
    expect(opened).toBe(1);
  });

  it('unless it is no text', async () => {
    const open = async () => blobOf(Uint8Array.of(1, 0, 2)).stream();
    expect(await readLog({ name: 'a.png', open }, compiled, hooks)).toBeNull();
  });

  it('and says so if it is damaged', async () => {
    const archive = zipSync({ a: encode('x'.repeat(2000)) });
    archive.fill(0xff, 31, 40);
    const [file] = await logFiles(blobOf(archive));
    if (file === undefined) throw new Error('The archive has no file.');
    await expect(readLog(file, compiled, hooks)).rejects.toThrow(/cannot be read to its end/);
  });
});
