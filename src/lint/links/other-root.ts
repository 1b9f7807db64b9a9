import type { LinkGraph } from '../../core/links/graph.ts';
import { folderOf, joinPath, normalizePath } from '../../core/links/path.ts';
import { decode } from '../../core/links/url.ts';
import type { Catalog } from '../../core/model.ts';
import type { Judgement } from './judge-link.ts';

/** So many links from so many pages are no slips. */
const FEW_FROM_ROOT = 4;
const FEW_PAGES = 2;

/**
 * The findings whose files are all there if one reads their addresses from the same folder above the
 * pages: a tool that nobody can see here reads them so.
 */
export function fromOtherRoot<T extends Judgement & { path: string }>(
  findings: readonly T[],
  links: LinkGraph,
): ReadonlySet<T> {
  const missing = findings.filter(({ messageId }) => /^missing-(?:file|image)$/.test(messageId));
  const byRoot = Map.groupBy(missing, (finding) => rootOf(finding, links));
  byRoot.delete(null);
  const roots = [...byRoot.values()].filter((all) => {
    const pages = new Set(all.map(({ path }) => path));
    return all.length > FEW_FROM_ROOT && pages.size > FEW_PAGES;
  });
  return new Set(roots.flat());
}

/**
 * The findings of links that leave the pages of a recognised site for a folder that the repository neither
 * has nor had: the site is published beside others.
 */
export function ofOtherSites<T extends Judgement & { path: string }>(
  findings: readonly T[],
  links: LinkGraph,
): readonly T[] {
  const outside = findings.filter(({ messageId, path, data }) => {
    const content = links.contentAround(path);
    const target = data?.path ?? '';
    if (content === null || content === '.' || !/^missing-(?:file|folder)$/.test(messageId))
      return false;
    return !target.startsWith(`${content}/`) && !links.isFolder(folderOf(target));
  });
  const there = new Set(links.wereThere(outside.map(({ data }) => data?.path ?? '')));
  return outside.filter(({ data }) => !there.has(data?.path ?? ''));
}

/** The nearest folder above a page from which an address leads to a file; null without one. */
function rootOf({ data, path }: Judgement & { path: string }, links: LinkGraph): string | null {
  const url = urlOf(data);
  if (url === '' || /^\.{0,2}\//.test(url)) return null;
  let folder = folderOf(normalizePath(path));
  while (folder !== '.') {
    folder = folderOf(folder);
    if (links.isFile(joinPath(folder, url))) return folder;
  }
  return null;
}

/** The share of the links of a folder that lead to nothing where its pages are read from another one. */
const MOST_OF_FOLDER = 0.8;

/**
 * The findings of folders whose links between pages hardly ever lead on, but would from one other
 * folder: a program writes those pages there, or a site takes them in.
 */
export function fromOtherFolder<T extends Judgement & { path: string }>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
): ReadonlySet<T> {
  const missing = findings.filter(({ messageId }) => messageId === 'missing-file');
  const byFolder = Map.groupBy(missing, ({ path }) => folderOf(normalizePath(path)));
  const found = [...byFolder].flatMap(([folder, all]) => {
    if (all.length <= FEW_FROM_ROOT || new Set(all.map(addressOf)).size <= FEW_PAGES) return [];
    const pages = runbooks.filter(({ path }) => folderOf(normalizePath(path)) === folder);
    const between = pages.flatMap((page) =>
      links.linksOf(page).filter(({ link, target }) => {
        return target.kind === 'missing' || (target.kind === 'page' && !/^[#/]/.test(link.url));
      }),
    );
    if (all.length < between.length * MOST_OF_FOLDER) return [];
    const roots = all.flatMap((finding) => rootsWith(addressOf(finding), runbooks));
    // From a folder above its own, pages were moved, and their links forgotten.
    const byRoot = Map.groupBy(
      roots.filter((root) => !`${folder}/`.startsWith(`${root}/`)),
      (root) => root,
    );
    const best = Math.max(0, ...[...byRoot.values()].map(({ length }) => length));
    return best >= all.length * MOST_OF_FOLDER ? all : [];
  });
  return new Set(found);
}

/** The same without the steps up that it begins with. */
function addressOf({ data }: Judgement): string {
  return urlOf(data).replace(/^(?:\.{0,2}\/)+/, '');
}

/** The address of a finding without its query and fragment. */
function urlOf(data: Judgement['data']): string {
  return decode((data?.url ?? '').replace(/[?#].*$/s, ''));
}

/** The folders from which an address leads to a page. */
function rootsWith(address: string, runbooks: Catalog['runbooks']): string[] {
  return runbooks.flatMap(({ path }) => {
    return path.endsWith(`/${address}`) ? [path.slice(0, -address.length - 1)] : [];
  });
}
