import type { Page } from './page.ts';

export interface PageGroup {
  /** Folder below the runbooks folder; empty for the runbooks folder itself. */
  folder: string;
  pages: Page[];
}

/** Pages by the folder that they lie in, those of the runbooks folder itself first. */
export function groupPages(pages: readonly Page[]): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  for (const page of pages) {
    const folder = page.folders.join(' / ');
    const group = groups.get(folder) ?? { folder, pages: [] };
    group.pages.push(page);
    groups.set(folder, group);
  }
  return [...groups.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
