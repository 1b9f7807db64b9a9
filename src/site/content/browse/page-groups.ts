import type { Page } from '../page.ts';

export interface PageGroup {
  /** Folder below the runbooks folder; empty for the runbooks folder itself. */
  folder: string;
  pages: Page[];
  entries: number;
  /** Sorted, each once. */
  owners: string[];
  /** ISO date of the oldest review; null if no page has one. */
  oldestReview: string | null;
}

/** Pages by folder, those of the runbooks folder itself first. */
export function groupPages(pages: readonly Page[]): PageGroup[] {
  return [...Map.groupBy(pages, groupOf)]
    .map(([folder, members]) => summarize(folder, members))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Name of the group that a page is in. */
export function groupOf({ folders }: Page): string {
  return folders.join(' / ');
}

/** Anchor of a group on the home page; no anchor of an author contains a colon. */
export function groupAnchor(folder: string): string {
  return `group:${folder.replaceAll(/\s+/g, '-')}`;
}

/** What a group says of its pages. */
export function summarize(folder: string, pages: Page[]): PageGroup {
  const stated = pages.map((page) => page.runbook.meta);
  const owners = new Set(stated.flatMap(({ owner }) => (owner ? [owner] : [])));
  const reviews = stated.flatMap(({ reviewed }) => (reviewed ? [reviewed] : [])).sort();
  return {
    folder,
    pages,
    entries: pages.reduce((sum, page) => sum + page.runbook.entries.length, 0),
    owners: [...owners].sort(),
    oldestReview: reviews[0] ?? null,
  };
}
