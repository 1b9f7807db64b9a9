import type { LinkGraph } from '../../core/links/graph.ts';
import { folderOf, joinPath, normalizePath } from '../../core/links/path.ts';
import { decode } from '../../core/links/url.ts';
import { remember } from '../../core/memoize.ts';
import type { Catalog, Runbook } from '../../core/model.ts';
import { isModelPage } from '../certainty/model-page.ts';
import type { Judgement } from './judge-link.ts';

/** So many anchors that differ in marks alone come from a tool with names of its own. */
const FEW_SLIPS = 3;

/** Whether a finding in a page depends on a tool that nobody can see here. */
export function isUncertain(
  finding: Judgement,
  runbook: Runbook,
  links: LinkGraph,
  textOf: (path: string) => string,
): boolean {
  if (isModelPage(runbook.path) || isPart(runbook.path) || isToDo(finding)) return true;
  return isOtherSlug(finding) && !links.isPublished(runbook) && isForSite(textOf(runbook.path));
}

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

/** The nearest folder above a page from which an address leads to a file; null without one. */
function rootOf({ data, path }: Judgement & { path: string }, links: LinkGraph): string | null {
  const url = decode((data?.url ?? '').replace(/[?#].*$/s, ''));
  if (url === '' || /^\.{0,2}\//.test(url)) return null;
  let folder = folderOf(normalizePath(path));
  while (folder !== '.') {
    folder = folderOf(folder);
    if (links.isFile(joinPath(folder, url))) return folder;
  }
  return null;
}

/**
 * The anchors of their own pages that are headings of pages beside them: several pages are published as
 * one.
 */
export function ofJoinedPages<T extends Judgement & { path: string }>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
): ReadonlySet<T> {
  const own = findings.filter(({ messageId }) => messageId === 'missing-anchor');
  if (own.length <= FEW_SLIPS) return new Set();
  const folderAt = (path: string) => folderOf(normalizePath(path));
  const pages = Map.groupBy(runbooks, ({ path }) => folderAt(path));
  const names = remember((folder: string) => {
    const beside = pages.get(folder) ?? [];
    return new Set(beside.flatMap(({ path }) => links.anchorsAt(path).map(({ name }) => name)));
  });
  const joined = own.filter(({ path, data }) => names(folderAt(path)).has(data?.anchor ?? ''));
  const byFolder = Map.groupBy(joined, ({ path }) => folderAt(path));
  return new Set([...byFolder.values()].filter((all) => all.length > FEW_SLIPS).flat());
}

/** Whether the author marks an address as one to be filled in. */
function isToDo({ data }: Judgement): boolean {
  return /\b(?:TODO|TBD|FIXME|XXX)\b/.test(data?.anchor ?? data?.url ?? '');
}

/** Whether anchors that differ from those of headings in marks alone are too many for slips. */
export function haveOtherSlugs(findings: readonly Judgement[]): boolean {
  return findings.filter(isOtherSlug).length > FEW_SLIPS;
}

/** A page that others take in, from whose folders its links lead on. */
function isPart(path: string): boolean {
  return /(?:^|\/)[_.]?(?:snippets?|includes?|overrides|partials?|fragments?|reus(?:e|ables?)|shared)\//i.test(
    path,
  );
}

/** Whether a page has metadata for a site generator, which nobody has recognised. */
function isForSite(text: string): boolean {
  return /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text);
}

/** Whether an anchor differs from that of a heading in marks alone, as another tool may name it. */
export function isOtherSlug({ messageId, data }: Judgement): boolean {
  if (!/^missing-(?:page-)?anchor$/.test(messageId)) return false;
  const letters = (text = '') => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(data?.anchor) === letters(data?.suggestion);
}
