import * as z from 'zod';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';

const PURPOSE = 'addresses that were alive, 1';

/** The time when each address was last alive, in milliseconds since 1970. */
const aliveSchema = z.record(z.string(), z.number());

/** The times when addresses were last alive. Dead addresses are requested again every time. */
export type SeenAlive = Map<string, number>;

/**
 * Reads the entries of a file that are not older than `ageMs`; empty if it is missing or damaged.
 */
export function readSeenAlive(file: string, ageMs: number, now: number): SeenAlive {
  const kept = readSealed(file, PURPOSE);
  if (kept === null) return new Map();
  const alive = aliveSchema.parse(JSON.parse(kept.toString()));
  return new Map(Object.entries(alive).filter(([, at]) => at <= now && now - at < ageMs));
}

/** Never throws: without a cache the next run is slower, but correct. */
export function writeSeenAlive(file: string, seen: SeenAlive): void {
  const alive = Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeSealed(file, PURPOSE, Buffer.from(JSON.stringify(alive)));
}
