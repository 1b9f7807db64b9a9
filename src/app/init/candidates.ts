import { listRepository } from './repository-files.ts';
import { findRunbookFolders } from './runbook-folders.ts';
import type { RunbookFolder } from './survey.ts';

/** Whoever asked for something else waits for it. */
const MOST_PAGES = 600;

/** Folders below a folder whose Markdown reads as runbooks; the one with the most entries first. */
export async function findCandidates(folder: string): Promise<readonly RunbookFolder[]> {
  const { folders } = await findRunbookFolders(await listRepository(folder), MOST_PAGES);
  return folders
    .filter(({ entries }) => entries > 0)
    .toSorted((a, b) => b.entries - a.entries || (a.path < b.path ? -1 : 1));
}
