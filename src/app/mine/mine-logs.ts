import {
  FailureHistory,
  type PlacedFailure,
  type RecurringFailure,
} from '../../core/log/failures/failure-history.ts';
import { FailureWatch } from '../../core/log/failures/failure-watch.ts';
import type { Telling } from '../../core/log/failures/signs/sign.ts';
import { createLogMatcher } from '../../core/log/log-matcher.ts';
import { type CompiledSignatures, compileSignatures } from '../../core/pattern/compile.ts';
import { type LogSources, readLogs } from '../match/read-log.ts';
import type { Signatures } from '../match/signatures.ts';

export interface MineReport {
  summary: {
    /** Logs that were read, those without any failure that no entry explains, and green ones. */
    logs: number;
    silent: number;
    green: number;
    bytes: number;
    /** Lines that look like failures. */
    seen: number;
    /** Failures that were found, and those that were not kept. */
    failures: number;
    forgotten: number;
  };
  /** Those in the most logs first; at most `top`. */
  failures: readonly RecurringFailure[];
  /** Sentences about logs that could not be read to their end. */
  errors: readonly string[];
}

export interface MineOptions {
  /** Logs of runs that succeeded: what they print is no failure. */
  green: readonly string[];
  /** The most failures to report. */
  top: number;
}

export interface MineSources extends LogSources {
  onLog?(done: number, total: number): void;
}

/**
 * Counts over many logs in how many of them each failure stands that no entry explains. Reads one
 * log after the other, and keeps a bounded number of failures.
 */
export async function mineLogs(
  signatures: Signatures | null,
  logs: readonly string[],
  { green, top }: MineOptions,
  sources: MineSources,
): Promise<MineReport> {
  const compiled = signatures?.compiled({}) ?? compileSignatures([]);
  const history = new FailureHistory();
  const errors: string[] = [];
  const summary = { logs: 0, silent: 0, green: 0, bytes: 0, seen: 0 };
  const total = logs.length + green.length;
  let done = 0;
  /** Reads a log, or those of an archive; null if nothing could be read. */
  const read = async <Found>(
    file: string,
    finish: (log: MinedLog, name: string) => Found[],
  ): Promise<Found[] | null> => {
    const found: Found[] = [];
    let bytes = 0;
    const { failure } = await readLogs(file, sources, (name) => {
      const log = new MinedLog(compiled);
      return {
        write: (piece) => log.write(piece),
        finish() {
          bytes += log.bytes;
          found.push(...finish(log, name));
          summary.seen += log.seen;
        },
      };
    });
    if (failure !== null) errors.push(failure);
    done += 1;
    sources.onLog?.(done, total);
    summary.bytes += bytes;
    return failure !== null && bytes === 0 ? null : found;
  };
  for (const file of green) {
    const messages = await read(file, (log) => log.messages());
    if (messages === null) continue;
    summary.green += 1;
    history.addGreen(messages);
  }
  summary.seen = 0;
  for (const file of logs) {
    const open = await read(file, (log, name) => log.unexplained(name));
    if (open === null) continue;
    summary.logs += 1;
    if (open.length === 0) summary.silent += 1;
    history.add(open.toSorted((a, b) => b.score - a.score));
  }
  const failures = history.ranked();
  const counts = { failures: failures.length, forgotten: history.forgotten };
  return { summary: { ...summary, ...counts }, failures: failures.slice(0, top), errors };
}

function isEnd(telling: Telling): boolean {
  return telling === 'summary' || telling === 'consequence';
}

/** One log on its way through the matcher and the search for failures. */
class MinedLog {
  bytes = 0;
  readonly #watch = new FailureWatch();
  readonly #compiled: CompiledSignatures;
  readonly #matcher: ReturnType<typeof createLogMatcher>;

  constructor(compiled: CompiledSignatures) {
    this.#compiled = compiled;
    this.#matcher = createLogMatcher(compiled, { context: 0, watch: this.#watch });
  }

  get seen(): number {
    return this.#watch.failures.seen;
  }

  write(piece: Uint8Array): void {
    this.bytes += piece.length;
    this.#matcher.write(piece);
  }

  messages(): string[] {
    this.#matcher.finish();
    return this.#watch.failures.messages();
  }

  /** The failures of the log of this name. */
  unexplained(file: string): PlacedFailure[] {
    const { matches } = this.#matcher.finish();
    const explained = matches.flatMap(({ excerpts }) => excerpts.map(({ line }) => line));
    const { entries } = this.#compiled;
    const open = this.#watch.failures.unmatched(entries, new Set(explained)).failures;
    // How a command ended needs no entry of its own once its cause has one.
    const telling = matches.length === 0 ? open : open.filter(({ telling }) => !isEnd(telling));
    return telling.map((group) => ({ file, ...group }));
  }
}
