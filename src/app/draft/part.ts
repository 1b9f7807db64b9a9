/** One part of the package, which `index.ts` loads when a command needs any of it. */
export { draftProcedure } from '../../core/draft/procedure-draft.ts';
export { parseLogLine } from './log-line.ts';
export {
  draftRunbook,
  firstRunbooksFolder,
  readFailure,
  writeEntries,
  writeEntry,
  writeProcedure,
} from './write-entry.ts';
