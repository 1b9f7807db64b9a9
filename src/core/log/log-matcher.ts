import type { CompiledSignatures } from '../pattern/compile.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { UTF16_HEAD, Utf16Reader, utf16Order } from '../text/utf16.ts';
import { DEFAULT_CONTEXT, Surroundings } from './context-lines.ts';
import { LineBuffer } from './line-buffer.ts';
import { type HitLimits, LogHits } from './log-hits.ts';
import { type LineWatch, LogScanner } from './log-scanner.ts';
import type { Match } from './match.ts';

export interface LogMatcherOptions extends HitLimits {
  /** How many lines above and below a hit its excerpt shows; 2 by default. */
  context?: number;
  /** @internal Sees all lines, unless they are too long to be held. */
  watch?: LineWatch;
}

export interface LogResult {
  bytes: number;
  lines: number;
  /** Best first. */
  matches: Match[];
}

/** Matches one log as bytes: UTF-8, or UTF-16 with a byte order mark. */
export interface LogMatcher {
  /** Takes the next bytes, cut anywhere; they are copied, so the buffer may be used again. */
  write(chunk: Uint8Array): void;
  /** The progress and the matches in complete lines. */
  soFar(): LogResult;
  /** Ends the log. */
  finish(): LogResult;
}

/** The byte order mark of UTF-8. */
const MARK_LENGTH = 3;

/** Starts matching a log against all signatures; one matcher serves one log. */
export function createLogMatcher(
  compiled: CompiledSignatures,
  options: LogMatcherOptions = {},
): LogMatcher {
  const hits = new LogHits(compiled, options);
  const surroundings = new Surroundings(options.context ?? DEFAULT_CONTEXT);
  const scanner = new LogScanner(compiled, hits, surroundings, options.watch ?? null);
  const buffer = new LineBuffer(surroundings.reach, scanner);
  let head: Uint8Array | null = new Uint8Array();
  let utf16: Utf16Reader | null = null;
  let bytes = 0;

  const take = (chunk: Uint8Array) => {
    if (utf16) utf16.read(chunk, (text) => buffer.write(text));
    else buffer.write(chunk);
  };
  /** Takes the first bytes, without their byte order mark. */
  const open = (first: Uint8Array) => {
    head = null;
    const order = utf16Order(first);
    if (order) utf16 = new Utf16Reader(order.encoding === 'utf-16le');
    const isMarked = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf;
    take(first.subarray(order?.mark ?? (isMarked ? MARK_LENGTH : 0)));
  };
  const result = () => ({ bytes, lines: scanner.lines, matches: hits.summarize() });

  return {
    write(chunk) {
      bytes += chunk.length;
      if (head === null) {
        take(chunk);
        return;
      }
      const joined = new Uint8Array(head.length + chunk.length);
      joined.set(head);
      joined.set(chunk, head.length);
      head = joined;
      if (joined.length >= UTF16_HEAD) open(joined);
    },
    soFar: result,
    finish() {
      if (head) open(head);
      if (utf16) utf16.finish((text) => buffer.write(text));
      buffer.finish();
      hits.finish();
      return result();
    },
  };
}

/** Matches a whole text. */
export function matchText(
  compiled: CompiledSignatures,
  text: string,
  options: LogMatcherOptions = {},
): Match[] {
  const matcher = createLogMatcher(compiled, options);
  matcher.write(encodeUtf8(text));
  return matcher.finish().matches;
}
