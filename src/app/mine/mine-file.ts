import type { PlacedFailure } from '../../core/log/failures/failure-history.ts';
import { FailureWatch } from '../../core/log/failures/failure-watch.ts';
import type { Telling } from '../../core/log/failures/signs/sign.ts';
import { createLogMatcher } from '../../core/log/log-matcher.ts';
import type { CompiledSignatures } from '../../core/pattern/compile.ts';
import { type LogSources, readLogs } from '../match/read-log.ts';

/** What a log holds, or the logs of an archive. */
export interface MinedFile {
  bytes: number;
  /** Lines that look like failures. */
  seen: number;
  /** The failures without an entry; none of a green log. */
  open: PlacedFailure[];
  /** The messages of a green log that look like failures. */
  messages: string[];
  /** A sentence about the reason if the file could not be read to its end. */
  failure: string | null;
}

/** Reads files, and gives what they hold in their order. */
export interface Miner {
  mine(files: readonly string[], isGreen: boolean): AsyncIterable<MinedFile>;
  close(): Promise<void>;
}

/** Reads one file; `isGreen` says that its run succeeded. */
export async function mineFile(
  file: string,
  isGreen: boolean,
  compiled: CompiledSignatures,
  sources: LogSources,
): Promise<MinedFile> {
  const mined: MinedFile = { bytes: 0, seen: 0, open: [], messages: [], failure: null };
  const { failure } = await readLogs(file, sources, (name) => {
    const log = new MinedLog(compiled);
    return {
      write(piece) {
        mined.bytes += piece.length;
        log.write(piece);
      },
      finish() {
        if (isGreen) mined.messages.push(...log.messages());
        else mined.open.push(...log.unexplained(name));
        mined.seen += log.seen;
      },
    };
  });
  return { ...mined, failure };
}

function isEnd(telling: Telling): boolean {
  return telling === 'summary' || telling === 'consequence';
}

/** One log on its way through the matcher and the search for failures. */
class MinedLog {
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
