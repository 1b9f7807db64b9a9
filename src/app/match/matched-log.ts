import { FailureWatch } from '../../core/log/failures/failure-watch.ts';
import { FailureLines } from '../../core/log/failures/unmatched.ts';
import { createLogMatcher } from '../../core/log/log-matcher.ts';
import type { Match } from '../../core/log/match.ts';
import type { CompiledSignatures } from '../../core/pattern/compile.ts';
import { LineDecoder } from '../../node/logs/read-lines.ts';
import type { OpenFailures } from './match-report.ts';
import type { LogReader } from './read-log.ts';

export interface LogOptions {
  /** Most lines between the steps of a sequence. */
  window?: number;
  /** Lines to show above and below a match. */
  context?: number;
  /** Matches entries of campaign runbooks too. */
  campaigns?: boolean;
  /** Finds failures without an entry. */
  unmatched?: boolean;
}

/** What one log holds. */
export interface FoundInLog {
  file: string;
  bytes: number;
  lines: number;
  matches: readonly Match[];
  /** Null unless they are asked for. */
  open: OpenFailures | null;
  tail: LogTail;
}

/** Passes one log through all of its readers. */
export class MatchedLog implements LogReader {
  readonly #file: string;
  readonly #compiled: CompiledSignatures;
  readonly #done: (found: FoundInLog) => void;
  readonly #tail = new LogTail();
  readonly #watch: FailureWatch | null;
  readonly #matcher: ReturnType<typeof createLogMatcher>;

  /** `done` receives what the log holds at its end. */
  constructor(
    file: string,
    compiled: CompiledSignatures,
    { window, context, unmatched }: LogOptions,
    done: (found: FoundInLog) => void,
  ) {
    this.#file = file;
    this.#compiled = compiled;
    this.#done = done;
    this.#watch = unmatched ? new FailureWatch() : null;
    this.#matcher = createLogMatcher(compiled, {
      ...(window === undefined ? {} : { window }),
      ...(context === undefined ? {} : { context }),
      ...(this.#watch && { watch: this.#watch }),
    });
  }

  write(piece: Uint8Array): void {
    this.#matcher.write(piece);
    this.#tail.write(piece);
  }

  finish(): void {
    const found = this.#matcher.finish();
    const open = this.#openFailures(found.matches);
    this.#done({ file: this.#file, ...found, open, tail: this.#tail });
  }

  #openFailures(matches: readonly Match[]): OpenFailures | null {
    if (this.#watch === null) return null;
    const { failures: lines } = this.#watch;
    const explained = matches.flatMap(({ excerpts }) => excerpts.map(({ line }) => line));
    const { failures, leftOut } = lines.unmatched(this.#compiled.entries, new Set(explained));
    const file = this.#file;
    const named = failures.map(({ telling: _, ...one }) => ({ file, ...one }));
    return { failures: named, leftOut, seen: lines.seen };
  }
}

/** A log without a match is compared as a whole with the entries up to this many bytes. */
const WHOLE = 16_384;
/** For a longer log, only failures in the last bytes are compared. */
const KEPT = 65_536;
const MESSAGES = 40;

/** The end of a log, which usually describes the failure. */
class LogTail {
  #bytes: Uint8Array = new Uint8Array();
  #total = 0;

  write(piece: Uint8Array): void {
    this.#total += piece.length;
    const kept = this.#bytes.length + piece.length;
    const from = Math.max(0, kept - KEPT);
    this.#bytes = Buffer.concat([
      this.#bytes.subarray(Math.min(from, this.#bytes.length)),
      piece.subarray(Math.max(0, from - this.#bytes.length)),
    ]);
  }

  /** The whole text of a short log; the last failures of a long one. */
  text(): string {
    const decoder = new LineDecoder();
    const lines = [...decoder.write(this.#bytes), ...decoder.finish()];
    if (this.#total <= WHOLE) return lines.join('\n');
    const failures = new FailureLines();
    for (const [index, line] of lines.entries()) failures.push(line, index);
    return failures.messages().slice(-MESSAGES).join('\n');
  }
}
