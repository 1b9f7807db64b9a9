import type { FailureGroup } from './rank-failures.ts';
import { maskVolatile } from './volatile.ts';

/** A place in a log, as the user named it; 1-based. */
export interface LogPlace {
  file: string;
  line: number;
}

/** A failure and the log that it stands in. */
export type PlacedFailure = FailureGroup & Pick<LogPlace, 'file'>;

/** A failure over many logs. */
export interface RecurringFailure {
  /** The most telling message, from the first log. */
  text: string;
  /** The message with its volatile parts masked. */
  masked: string;
  /** Number of logs, and of lines in them. */
  logs: number;
  count: number;
  first: LogPlace;
  last: LogPlace;
  /** From 0 to 100. */
  score: number;
  /** Messages that stand in just the same logs, the most telling first. */
  together: string[];
}

/** Most failures to remember; of more, those in the fewest logs are forgotten first. */
const MAX_FAILURES = 20_000;
const KEPT_SHARE = 0.75;
/** Most masked lines of green logs to remember. */
const MAX_GREEN = 200_000;
/** Most failures of one log: a log may consist of failures. */
const MAX_OF_LOG = 30;
const SHOWN_TOGETHER = 5;
/** Lines that tell so much less than the best of their log are noise. */
const LEAST_BELOW_BEST = 35;
/** Two numbers that stand for a set of logs. */
const MIXERS = [0x9e3779b1, 0x85ebca6b] as const;

type Kept = Omit<RecurringFailure, 'together'> & { set: [number, number] };

/** Counts in how many logs each failure stands; its memory is bounded. */
export class FailureHistory {
  readonly #failures = new Map<string, Kept>();
  readonly #green = new Set<string>();
  #logs = 0;
  #forgotten = 0;

  /** Number of failures that were not kept. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** Takes the messages of a run that succeeded: they are no failures. */
  addGreen(messages: Iterable<string>): void {
    for (const message of messages) {
      if (this.#green.size >= MAX_GREEN) return;
      this.#green.add(maskVolatile(message));
    }
  }

  /**
   * Takes the failures of a log, or of all logs of an archive. What only says that a command has ended
   * counts if nothing else does.
   */
  add(groups: readonly PlacedFailure[]): void {
    this.#logs += 1;
    const masked = groups.map((group) => ({ group, mask: maskVolatile(group.text) }));
    const open = masked.filter(({ mask }) => !this.#green.has(mask));
    const least = Math.max(0, ...open.map(({ group }) => group.score)) - LEAST_BELOW_BEST;
    const telling = open.filter(
      ({ group }) => group.score >= least && !/^(?:summary|consequence)$/.test(group.telling),
    );
    const taken = telling.length > 0 ? telling.slice(0, MAX_OF_LOG) : open.slice(0, 1);
    const once = new Map(taken.toReversed().map(({ group, mask }) => [mask, group]));
    for (const [mask, group] of once) this.#count(group, mask);
  }

  /** Failures in the most logs first, then the most telling ones. */
  ranked(): RecurringFailure[] {
    const all = [...this.#failures.values()].sort((a, b) => b.score - a.score);
    const bySet = Map.groupBy(all, ({ set, logs }) => `${logs} ${set.join(' ')}`);
    return [...bySet.values()]
      .flatMap((same) => {
        const [best, ...others] = same;
        if (!best) return [];
        const { set: _, ...failure } = best;
        return [{ ...failure, together: others.slice(0, SHOWN_TOGETHER).map(({ text }) => text) }];
      })
      .sort((a, b) => b.logs - a.logs || b.score - a.score);
  }

  #count({ file, line, count, score, text }: PlacedFailure, masked: string): void {
    const place = { file, line };
    let known = this.#failures.get(masked);
    if (known === undefined) {
      if (this.#failures.size >= MAX_FAILURES) this.#forget();
      known = { text, masked, logs: 0, count: 0, first: place, last: place, score, set: [0, 0] };
      this.#failures.set(masked, known);
    }
    known.logs += 1;
    known.count += count;
    known.last = place;
    known.score = Math.max(known.score, score);
    known.set = [this.#mixed(known.set[0], MIXERS[0]), this.#mixed(known.set[1], MIXERS[1])];
  }

  #mixed(set: number, mixer: number): number {
    const own = Math.imul(this.#logs ^ (this.#logs >>> 7), mixer);
    return (set + (own ^ (own >>> 15))) | 0;
  }

  #forget(): void {
    const fewest = [...this.#failures].sort(([, a], [, b]) => a.logs - b.logs || a.score - b.score);
    for (const [masked] of fewest.slice(0, MAX_FAILURES * (1 - KEPT_SHARE))) {
      this.#failures.delete(masked);
      this.#forgotten += 1;
    }
  }
}
