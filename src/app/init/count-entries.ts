import { dirname } from 'node:path/posix';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { loadMarkdownParser } from '../../node/markdown/satteri-parser.ts';
import { parseFile } from '../project/parse-file.ts';
import type { RepositoryFiles } from './repository-files.ts';

/** How much of a repository is read. */
export interface Bounds {
  pages: number;
  bytes: number;
  /** Of the processor; three times as many may pass where it has other work. */
  milliseconds: number;
}

/** Entries by page, of as many pages as there is time for. */
export async function countEntries(
  files: RepositoryFiles,
  pages: readonly string[],
  bounds: Bounds,
): Promise<Map<string, number>> {
  const markdown = await loadMarkdownParser();
  const place = { root: files.root, runbooks: files.root };
  const entries = new Map<string, number>();
  const isOver = timer(bounds.milliseconds);
  let bytes = 0;
  for (const path of readingOrder(pages)) {
    if (entries.size >= bounds.pages || bytes >= bounds.bytes || isOver()) break;
    const text = files.read(path);
    if (text === null) continue;
    bytes += text.length;
    const { runbook } = parseFile(place, path, { text, problem: null }, { markdown });
    entries.set(path, runbook.entries.length);
    await nextTurn();
  }
  return entries;
}

function timer(milliseconds: number): () => boolean {
  const end = performance.now() + 3 * milliseconds;
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 > milliseconds || performance.now() > end;
  };
}

const telling =
  /(?:^|[/_-])(?:trouble-?shoot\w*|alerts?|incidents?|on-?call|ops|operations|sre|sops?|faqs?|known-?issues?|support|kb|emergenc\w+|errors?|debug\w*|recovery)(?=[/._-])/i;

/**
 * Where there are too many pages for the time, those count whose folder is named as one of runbooks, then
 * those whose path speaks of failures; among each, one page of every folder in turn.
 */
function readingOrder(pages: readonly string[]): string[] {
  const turns = new Map<string, number>();
  const ranked = pages.map((path) => {
    const folder = dirname(path);
    const turn = turns.get(folder) ?? 0;
    turns.set(folder, turn + 1);
    const rank = isNamed(path) ? 0 : speaksOfFailures(path) ? 1 : 2;
    return { path, rank, turn };
  });
  ranked.sort((a, b) => a.rank - b.rank || a.turn - b.turn);
  return ranked.map(({ path }) => path);
}

/** Whether a folder or the file of a path is named as one about failures. */
export function speaksOfFailures(path: string): boolean {
  return telling.test(path);
}

/** Whether a folder on the path is named as one of runbooks. */
export function isNamed(path: string): boolean {
  return /(?:^|\/)[^/]*(?:run|play)[-_ ]?books?[^/]*\//i.test(`${path}/`);
}
