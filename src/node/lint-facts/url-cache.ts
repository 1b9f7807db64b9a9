import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';

const cacheSchema = z.strictObject({
  version: z.literal(1),
  /** When an address was last seen to be alive, in milliseconds since 1970. */
  alive: z.record(z.string(), z.number()),
});

/** When addresses were last seen to be alive. One that was dead is asked for again every time. */
export type SeenAlive = Map<string, number>;

/** What a file remembers and is not older than `ageMs`; nothing where it is missing or damaged. */
export async function readSeenAlive(file: string, ageMs: number, now: number): Promise<SeenAlive> {
  try {
    const { alive } = cacheSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(Object.entries(alive).filter(([, at]) => at <= now && now - at < ageMs));
  } catch {
    return new Map();
  }
}

/**
 * Replaces the file in one step, so that nobody reads half of it. Never rejects: without a cache the
 * next run asks again, which is slower and not wrong.
 */
export async function writeSeenAlive(file: string, seen: SeenAlive): Promise<void> {
  const alive = Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1)));
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, JSON.stringify({ version: 1, alive }));
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
