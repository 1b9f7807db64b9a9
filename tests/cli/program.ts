import { resolve } from 'node:path';

/** The program as developers run it. */
export const sources = resolve(import.meta.dirname, '../../src/cli/bin.ts');
/**
 * The program under test: the packed one in `npm test`, which starts faster and is what users run,
 * and the sources if a test file runs by itself.
 */
export const program = process.env['REPLAYBOOK_PROGRAM'] ?? sources;
