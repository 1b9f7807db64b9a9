/** The part of the API that is about the memory of hits; `app/index.ts` exports it. */
import { lazily } from '../lazily.ts';

/** @internal */
export type { HitsFile, LostEntry } from './hits-file.ts';

/** Appends to a memory of hits which entries matched which logs. */
export const recordHits = lazily(async () => (await import('./part.ts')).recordHits);

/** @internal Reads a memory of hits; a file that does not exist is empty. */
export const readHits = lazily(async () => (await import('./part.ts')).readHitsFile);

/** @internal The memory of hits that the configuration names; null without one. */
export const configuredHits = lazily(async () => (await import('./part.ts')).configuredHits);

/** @internal The entries of a memory that no longer exist. */
export const lostEntries = lazily(async () => (await import('./part.ts')).lostEntries);

/** @internal Puts old hits of a memory together. */
export const compactHits = lazily(async () => (await import('./part.ts')).compactHitsFile);
