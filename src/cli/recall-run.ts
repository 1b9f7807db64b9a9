/** Alone, so that a package that loads it at the start loads nothing else of the library. */
export { recallRun } from '../app/index.ts';
