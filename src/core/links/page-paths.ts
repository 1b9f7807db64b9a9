import type { Catalog, Runbook } from '../model.ts';
import { encodePath, safePath } from './site-path.ts';

/** The page that GitHub shows for a folder. */
const folderPage = /^(.+)\/(?:readme|_?index)$/i;

/** Paths of all pages below the site's `runbooks/`, not percent-encoded, without slashes at their ends. */
export function pagePaths({ runbooks }: Catalog): Map<Runbook, string> {
  const paths = new Map<Runbook, string>();
  const taken = new Set<string>();
  // Last, so that a page wins over the page of a folder with the same name.
  const isLast = ({ id }: Runbook): number => Number(folderPage.test(id));
  for (const runbook of runbooks.toSorted((a, b) => isLast(a) - isLast(b))) {
    for (const path of wantedPaths(runbook.id)) {
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      paths.set(runbook, path);
      break;
    }
  }
  return paths;
}

/** Address of the page at a path, or of an anchor on it (not percent-encoded; empty for none). */
export function pageUrl(base: string, path: string, anchor = ''): string {
  const page = `${base}runbooks/${encodePath(path)}/`;
  return anchor === '' ? page : `${page}#${encodeURIComponent(anchor)}`;
}

/** Best first, without end. */
function* wantedPaths(id: string): Generator<string> {
  const folder = folderPage.exec(id)?.[1];
  if (folder !== undefined) yield safePath(folder);
  const path = safePath(id);
  yield path;
  for (let n = 2; ; n += 1) yield `${path}-${n}`;
}
