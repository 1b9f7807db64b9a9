import { resolve } from 'node:path';
import type { MarkdownParser } from '../../core/markdown/markdown-parser.ts';
import type { Problem } from '../../core/model.ts';
import type { ParsedRunbook, Surface } from '../../core/parse/document.ts';
import type { ParseOptions } from '../../core/parse/fields/parse-options.ts';
import {
  type RunbookSource,
  readAsSource,
  readRunbook,
  readSurface,
} from '../../core/parse/read-runbook.ts';
import { type Place, projectPath } from '../../node/files/find-files.ts';
import type { ReadText } from '../../node/files/read-text.ts';
import { referenceParser } from '../../node/markdown/satteri-parser.ts';
import { fileLimit } from '../../node/time-limit.ts';

/**
 * Parses the text of a file, named relative to the runbooks folder, and adds a problem of its
 * encoding.
 */
export function parseFile(
  place: Place,
  file: string,
  { text, problem }: ReadText,
  options: ParseOptions,
): ParsedRunbook {
  const source = sourceOf(place, file, text);
  const markdown = options.markdown ?? referenceParser();
  const document = readInTime(source, { ...options, markdown });
  // Binary data, such as UTF-16, is no UTF-8 either; one finding is enough.
  const isBinary = document.runbook.problems.some(({ messageId }) => messageId === 'binary');
  if (problem === null || isBinary) return document;
  const bad = Math.max(0, document.text.indexOf('\uFFFD'));
  const line = document.text.slice(0, bad).split('\n');
  const at = { line: line.length, column: (line.at(-1)?.length ?? 0) + 1, offset: bad };
  const found = { ruleId: 'readable-file', ...problem, position: { start: at, end: at } };
  document.runbook.problems.unshift(found);
  return document;
}

/** One file must not block the others: a file that takes too long counts as plain source. */
export function readInTime(
  file: RunbookSource,
  options: ParseOptions & { markdown: MarkdownParser },
): ParsedRunbook {
  const read = fileLimit.run(file.text, () => readRunbook(file, options));
  if (read !== null) return read.result;
  return readAsSource(file, options, tooSlowTo('read', fileLimit.seconds));
}

/** What the file says without its entries; null if that takes too long. */
export function readSurfaceOf(
  place: Place,
  file: string,
  { text }: ReadText,
  options: ParseOptions & { markdown: MarkdownParser },
): Surface | null {
  const read = fileLimit.run(text, () => readSurface(sourceOf(place, file, text), options));
  return read?.result ?? null;
}

/** The reason to give up on a file, as a problem of `readable-file`. */
export type GivenUp = Pick<Problem, 'messageId' | 'data'>;

export function tooSlowTo(step: 'read' | 'check' | 'render', seconds: number): GivenUp {
  return { messageId: 'too-slow', data: { step, seconds: String(seconds) } };
}

/** A file whose text is not parsed. */
export function giveUpFile(
  place: Place,
  file: string,
  { text }: ReadText,
  options: ParseOptions,
  reason: GivenUp,
): ParsedRunbook {
  return readAsSource(sourceOf(place, file, text), options, reason);
}

/** A file by its name below the runbooks folder, as the parser takes it. */
export function sourceOf(place: Place, file: string, text: string): RunbookSource {
  const id = file.replace(/(?<=[^/])\.(?:md|mdx|markdown)$/i, '');
  return { id, path: runbookPath(place, file), text };
}

/** `Runbook.path` of a file that is named relative to the runbooks folder. */
export function runbookPath({ root, runbooks }: Place, file: string): string {
  return projectPath(root, resolve(runbooks, file));
}
