import { isPageName } from '../../core/text/page-name.ts';
import { speaksOfFailures } from './count-entries.ts';
import { listRepository } from './repository-files.ts';
import type { RunbookFolder } from './survey.ts';
import { surveyRunbooks } from './survey-runbooks.ts';

/** Whoever asked for something else waits for it. */
const bounds = { pages: 20_000, bytes: 60_000_000, milliseconds: 3_000 };

/** A folder that may hold the runbooks. */
export interface Candidate extends RunbookFolder {
  /** Its Markdown files, of which `pages` were read. */
  all: number;
}

/** Where the runbooks of a repository may be, as far as there was time to look. */
export interface Candidates {
  /** Those whose names say what they hold first, then the one with the most entries. */
  folders: readonly Candidate[];
  /** Pages with entries in none of them; the one with the most first. */
  others: readonly { path: string; entries: number }[];
  /** Markdown files, and how many of them were read. */
  pages: number;
  read: number;
}

/** Folders below a folder whose Markdown reads as runbooks. */
export async function findCandidates(folder: string): Promise<Candidates> {
  const files = await listRepository(folder, { only: isPageName });
  const { folders, others, pages, read } = await surveyRunbooks(files, bounds);
  const found = folders
    .filter(({ path, entries }) => entries > 0 && !/(?:^|\/)\.\w/.test(path))
    .toSorted(
      (a, b) => rankOf(a) - rankOf(b) || b.entries - a.entries || (a.path < b.path ? -1 : 1),
    );
  const inside = (path: string) =>
    files.paths.filter((file) => path === '.' || file.startsWith(`${path}/`)).length;
  return { folders: found.map((one) => ({ ...one, all: inside(one.path) })), others, pages, read };
}

function rankOf({ path, isNamed }: RunbookFolder): number {
  if (isNamed) return 0;
  return speaksOfFailures(`${path}/`) ? 1 : 2;
}
