import { FailureWatch } from '../../core/log/failures/failure-watch.ts';
import { createLogMatcher } from '../../core/log/log-matcher.ts';
import type { Match } from '../../core/log/match.ts';
import type { CompiledSignatures } from '../../core/pattern/compile.ts';
import { LogTail } from './log-tail.ts';
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
