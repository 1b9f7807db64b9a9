import * as z from 'zod';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';

const PURPOSE = 'addresses that were alive, 1';

/** When each address was last seen to be alive, in milliseconds since 1970. */
const aliveSchema = z.record(z.string(), z.number());

/** When addresses were last seen to be alive. One that was dead is asked for again every time. */
export type SeenAlive = Map<string, number>;

/** What a file remembers and is not older than `ageMs`; nothing where it is missing or damaged. */
export function readSeenAlive(file: string, ageMs: number, now: number): SeenAlive {
  const kept = readSealed(file, PURPOSE);
  if (kept === null) return new Map();
  const alive = aliveSchema.parse(JSON.parse(kept.toString()));
  return new Map(Object.entries(alive).filter(([, at]) => at <= now && now - at < ageMs));
}

/** Never throws: without a cache the next run asks again, which is slower and not wrong. */
export function writeSeenAlive(file: string, seen: SeenAlive): void {
  const alive = Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeSealed(file, PURPOSE, Buffer.from(JSON.stringify(alive)));
}
