import type { MemberPiece } from './archive-logs.ts';
import { binaryFormat, HEAD_LENGTH } from './binary-format.ts';

/** The logs of an archive, without its images and other files that are no text. */
export async function* textMembers(
  pieces: AsyncGenerator<MemberPiece>,
  onSkip: (member: string, format: string) => void,
): AsyncGenerator<MemberPiece> {
  let last: string | null = null;
  let format: string | null = null;
  /** The first bytes, as long as they do not tell the format. */
  let head: Uint8Array | null = null;
  function* begin(): Generator<MemberPiece> {
    if (last === null || head === null) return;
    format = binaryFormat(head.subarray(0, HEAD_LENGTH));
    if (format === null) yield { member: last, bytes: head };
    else onSkip(last, format);
    head = null;
  }
  let failure: { error: unknown } | null = null;
  try {
    for await (const { member, bytes } of pieces) {
      if (member !== last) {
        yield* begin();
        last = member;
        head = new Uint8Array();
      }
      if (head !== null) {
        head = head.length === 0 ? bytes.slice() : Buffer.concat([head, bytes]);
        if (head.length >= HEAD_LENGTH) yield* begin();
      } else if (format === null) yield { member, bytes };
    }
  } catch (error) {
    // Yields the bytes before the damage first.
    failure = { error };
  }
  yield* begin();
  if (failure) throw failure.error;
}
