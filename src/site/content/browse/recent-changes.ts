import type { History } from '../../../node/git/git-history.ts';
import type { Page } from '../page.ts';

/** A commit with the pages that it changed. */
export interface RecentChange {
  commit: string;
  date: string;
  subject: string;
  /** In the order of the catalog, without deleted pages. */
  pages: Page[];
}

/** Number of commits on the page for them. */
export const changesOnOwnPage = 60;

/** The newest commits that changed pages of the site, newest first. */
export function recentChanges(
  history: History,
  pages: readonly Page[],
  most: number,
): RecentChange[] {
  const byPath = new Map(pages.map((page) => [page.file, page]));
  const commits = new Map<string, RecentChange>();
  for (const { path, commit, date, subject } of history) {
    const page = byPath.get(path);
    if (page === undefined) continue;
    const known = commits.get(commit) ?? { commit, date, subject, pages: [] };
    known.pages.push(page);
    commits.set(commit, known);
    if (commits.size > most) break;
  }
  return [...commits.values()].slice(0, most);
}
