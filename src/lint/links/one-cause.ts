import type { LinkGraph } from '../../core/links/graph.ts';
import { fileName, folderOf, normalizePath, relativePath } from '../../core/links/path.ts';
import type { Catalog } from '../../core/model.ts';
import type { Judgement } from './judge-link.ts';

/** A target that is missing on more pages is one cause, and not a slip on each of them. */
const FEW_PAGES = 10;

/** So many links to one heading of their page are no slips either. */
const FEW_LINKS = 4;

/** The findings of one cause, the first of them and the others. */
export interface OneCause<T> {
  first: T;
  /** What the sentence of the first one says of the others. */
  data: Readonly<Record<string, string>>;
  others: readonly T[];
}

/**
 * What is not there and many links lead to: a folder with all that is below it, a target of many pages, a
 * heading. Whoever brings it back settles them all.
 */
export function oneCauses<T extends Judgement & { path: string }>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
): OneCause<T>[] {
  const pages = runbooks.map(({ path }) => normalizePath(path));
  const below = goneFolders(findings, pages, links);
  const settled = new Set(below.flatMap(({ first, others }) => [first, ...others]));
  return [...below, ...goneTargets(findings.filter((finding) => !settled.has(finding)))];
}

/** So many different files are not all forgotten: their folder was renamed or moved. */
const FEW_FILES = 10;

/** The outermost folders that are not there, of those that links to many different files name. */
function goneFolders<T extends Judgement & { path: string }>(
  findings: readonly T[],
  pages: readonly string[],
  links: LinkGraph,
): OneCause<T>[] {
  const missing = findings.flatMap((finding) => {
    const { messageId, severity, data } = finding;
    if (severity !== undefined || !/^missing-(?:file|folder|image)$/.test(messageId)) return [];
    const target = normalizePath(data?.path ?? '');
    const folder = goneAbove(target, links);
    return folder === null ? [] : [{ finding, folder, target }];
  });
  const byFolder = Map.groupBy(missing, ({ folder }) => folder);
  return [...byFolder].flatMap(([folder, all]) => {
    const [first, ...others] = all;
    const files = new Set(all.map(({ target }) => target));
    if (first === undefined || files.size <= FEW_FILES) return [];
    const below = String(others.length);
    const data = { folder, below, now: nowAt(folder, files, pages) };
    return [{ first: first.finding, data, others: others.map(({ finding }) => finding) }];
  });
}

/** The outermost folder above a path that is not there; null where the folder of the path is. */
function goneAbove(path: string, links: LinkGraph): string | null {
  let gone: string | null = null;
  for (let at = folderOf(path); !/^(?:\.|\/|.*\.\.)$/.test(at); at = folderOf(at)) {
    if (!links.isFolder(at)) gone = at;
  }
  return gone;
}

/** The folder that has most of the files of one that is gone; empty where none has. */
function nowAt(folder: string, files: ReadonlySet<string>, pages: readonly string[]): string {
  const names = Map.groupBy(pages, fileName);
  const found = [...files].flatMap((path) => {
    const rest = `/${relativePath(folder, path)}`;
    const ends = (names.get(fileName(path)) ?? []).filter((page) => page.endsWith(rest));
    return ends.map((page) => page.slice(0, -rest.length));
  });
  const byFolder = Map.groupBy(found, (one) => one);
  const best = [...byFolder].find(([, all]) => all.length * 2 > files.size);
  return best?.[0] ?? '';
}

function goneTargets<T extends Judgement & { path: string }>(
  findings: readonly T[],
): OneCause<T>[] {
  const missing = findings.filter(({ messageId, severity }) => {
    return /^missing-(?:file|folder|image|page-anchor)$/.test(messageId) && severity === undefined;
  });
  const byTarget = Map.groupBy(missing, ({ data }) => {
    return `${data?.page ?? data?.path ?? ''}#${data?.anchor ?? ''}`;
  });
  const onPages = [...byTarget.values()].flatMap(([first, ...others]) => {
    const pages = new Set(others.map(({ path }) => path));
    if (first === undefined || pages.size < FEW_PAGES) return [];
    pages.delete(first.path);
    return [{ first, data: { more: String(pages.size) }, others }];
  });
  return [...onPages, ...onOnePage(findings)];
}

/** An anchor that its page lacks, and that the page leads to time and again. */
function onOnePage<T extends Judgement & { path: string }>(findings: readonly T[]): OneCause<T>[] {
  const own = findings.filter(({ messageId, severity }) => {
    return messageId === 'missing-anchor' && severity === undefined;
  });
  const byAnchor = Map.groupBy(own, ({ path, data }) => `${path}#${data?.anchor ?? ''}`);
  return [...byAnchor.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length < FEW_LINKS) return [];
    return [{ first, data: { more: String(others.length) }, others }];
  });
}
