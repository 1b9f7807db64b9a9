import { remarkParser } from '../markdown/markdown-parser.ts';
import type { ParsedRunbook } from './document.ts';
import type { ParseOptions } from './fields/parse-options.ts';
import { type RunbookSource, readRunbook } from './read-runbook.ts';

/** Turns a file's text into a runbook, with the reference parser unless the options bring another. */
export function parseRunbook(file: RunbookSource, options: ParseOptions = {}): ParsedRunbook {
  return readRunbook(file, { markdown: remarkParser, ...options });
}
