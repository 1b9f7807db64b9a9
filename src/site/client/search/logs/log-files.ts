import { withoutSteps } from '../../../../core/log/archive/without-steps.ts';
import { startOf, zipMembers } from '../../../../core/log/archive/zip-members.ts';

/** A log to read, by itself or in an archive. */
export interface LogFile {
  /** Path in the archive; empty for a log by itself. */
  name: string;
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** What logs come in, by its first bytes. */
const isZip = (head: Uint8Array): boolean => startsWith(head, [0x50, 0x4b, 0x03, 0x04]);
const isGzip = (head: Uint8Array): boolean => startsWith(head, [0x1f, 0x8b]);
/** What only the command line reads. */
const others: readonly [bytes: readonly number[], name: string][] = [
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd'],
  [[0xfd, 0x37, 0x7a, 0x58], 'xz'],
  [[0x42, 0x5a, 0x68], 'bzip2'],
];

/** The logs in a file: itself, unpacked, or those of an archive. Rejects with the reason if it cannot be read. */
export async function logFiles(log: Blob): Promise<LogFile[]> {
  const head = new Uint8Array(await log.slice(0, 4).arrayBuffer());
  const other = others.find(([bytes]) => startsWith(head, bytes));
  if (other !== undefined) {
    throw new Error(
      `The log is packed with ${other[1]}, which only the command line reads: unpack it first, or run replaybook match.`,
    );
  }
  if (isZip(head)) return logsOfZip(log);
  const open = async (): Promise<ReadableStream<Uint8Array>> =>
    isGzip(head) ? log.stream().pipeThrough(new DecompressionStream('gzip')) : log.stream();
  return [{ name: '', open }];
}

async function logsOfZip(log: Blob): Promise<LogFile[]> {
  const archive = {
    size: log.size,
    read: async (start: number, end: number) =>
      new Uint8Array(await log.slice(start, end).arrayBuffer()),
  };
  const members = await zipMembers(archive);
  if (members === null) throw damaged();
  return withoutSteps(members).map((member) => ({
    name: member.name,
    async open() {
      const { method, packed } = member;
      if (method === null) {
        throw new Error(
          'The zip archive is encrypted or packed in a way that browsers cannot read.',
        );
      }
      const start = await startOf(archive, member);
      if (start === null) throw damaged();
      const bytes = log.slice(start, start + packed).stream();
      return method === 'deflated'
        ? bytes.pipeThrough(new DecompressionStream('deflate-raw'))
        : bytes;
    },
  }));
}

function damaged(): Error {
  return new Error('The zip archive is damaged.');
}

/** Whether the first bytes of a file of an archive are no text, such as those of a picture. */
export function isBinary(head: Uint8Array): boolean {
  const isUtf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  return !isUtf16 && head.subarray(0, 512).includes(0);
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}
