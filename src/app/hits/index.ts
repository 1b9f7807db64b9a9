/** The part of the API that is about the memory of hits; `app/index.ts` exports it. */
import type { Settings } from '../../node/config/settings.ts';
import type { MatchReport } from '../match/match-report.ts';
import type { Project } from '../project/project.ts';
import type { CompactOptions } from './compact-hits.ts';
import type { HitsFile, LostEntry } from './hits-file.ts';
import type { RecordedHits, RecordOptions } from './record-hits.ts';

/** @internal */
export type { HitsFile, LostEntry } from './hits-file.ts';

/** Appends to a memory of hits which entries matched which logs. */
export async function recordHits(
  report: MatchReport,
  options: RecordOptions,
): Promise<RecordedHits> {
  const app = await import('./part.ts');
  return app.recordHits(report, options);
}

/** @internal Reads a memory of hits; a file that does not exist is empty. */
export async function readHits(path: string, name: string): Promise<HitsFile> {
  const app = await import('./part.ts');
  return app.readHitsFile(path, name);
}

/** @internal The memory of hits that the configuration names; null without one. */
export async function configuredHits(settings: Settings): Promise<HitsFile | null> {
  if (settings.hits === null) return null;
  const app = await import('./part.ts');
  return app.configuredHits(settings);
}

/** @internal The entries of a memory that no longer exist. */
export async function lostEntries(
  { catalog }: Project,
  { hits }: Pick<HitsFile, 'hits'>,
): Promise<LostEntry[]> {
  const app = await import('./part.ts');
  const known = catalog.runbooks.flatMap(({ entries }) => entries.map(({ id }) => id));
  return app.lostEntries(hits, new Set(known));
}

/** @internal Puts old hits of a memory together. */
export async function compactHits(
  file: HitsFile,
  options: CompactOptions,
): Promise<{ before: number; after: number }> {
  const app = await import('./part.ts');
  return app.compactHitsFile(file, options);
}
