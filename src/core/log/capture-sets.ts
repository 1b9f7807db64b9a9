import { detach } from './excerpt.ts';

/** The lines of one entry that gave the same captures. */
export interface CaptureHit {
  captures: Record<string, string>;
  /** Number of hits; for a sequence, number of complete matches. */
  count: number;
  /** Line of the first hit. */
  firstLine: number;
  /** Line in which the last hit ends. */
  lastLine: number;
}

export type Captures = ReadonlyMap<string, string>;

/** A longer capture is cut here and gets a `…`; `fillCommand` refuses a longer value. */
const CAPTURE_LENGTH = 4096;
/** Most sets of captures to keep for an entry, so that memory stays flat. */
export const KEPT_SETS = 100;

/** Counts the hits of an entry by their captures, in the order of the log. */
export class CaptureSets {
  readonly #byKey = new Map<string, { captures: Captures; hit: CaptureHit }>();
  /** Hits whose captures came after the last set that is kept. */
  leftOut = 0;

  /** Adds a hit from its first line to its last. */
  add(captures: Captures, firstLine: number, lastLine: number): void {
    const key = keyOf(captures);
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      known.hit.count += 1;
      known.hit.lastLine = lastLine;
    } else if (this.#byKey.size >= KEPT_SETS) {
      this.leftOut += 1;
    } else {
      const kept = boundedCaptures(captures);
      const hit = { captures: {}, count: 1, firstLine, lastLine };
      this.#byKey.set(key, { captures: kept, hit });
    }
  }

  /**
   * The sets, completed with `others`, which the entry's other patterns caught; sets that are equal
   * then count as one. The set with `first` comes first.
   */
  summarize(first: Captures): CaptureHit[] {
    const byKey = new Map<string, CaptureHit>();
    for (const { captures, hit } of this.#byKey.values()) {
      const completed = new Map([...first, ...captures]);
      const key = keyOf(completed);
      const same = byKey.get(key);
      if (same === undefined) {
        byKey.set(key, { ...hit, captures: Object.fromEntries(completed) });
        continue;
      }
      same.count += hit.count;
      same.firstLine = Math.min(same.firstLine, hit.firstLine);
      same.lastLine = Math.max(same.lastLine, hit.lastLine);
    }
    const own = byKey.get(keyOf(first));
    const others = [...byKey.values()].filter((hit) => hit !== own);
    return own === undefined ? others : [own, ...others];
  }
}

/** Captures that do not keep the line in memory. */
export function boundedCaptures(captures: Captures): Captures {
  return new Map(Array.from(captures, ([name, value]) => [name, bounded(value)]));
}

function keyOf(captures: Captures): string {
  return JSON.stringify([...captures].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function bounded(value: string): string {
  if (value.length <= CAPTURE_LENGTH) return detach(value);
  return `${detach(value.slice(0, CAPTURE_LENGTH))}…`;
}
