/** The memory of hits: one part of the package, which a command loads when it needs any of it. */
export { compactHitsFile } from './compact-hits.ts';
export { configuredHits, lostEntries, readHitsFile } from './hits-file.ts';
export { recordHits } from './record-hits.ts';
