/** One part of the package, which `index.ts` loads when a command needs any of it. */
export { compactHitsFile, configuredHits, lostEntries, readHitsFile } from './hits-file.ts';
export { recordHits } from './record-hits.ts';
