import { attributeOf } from '../../core/links/anchor-names.ts';
import type { LinkGraph } from '../../core/links/graph.ts';
import { folderOf, normalizePath } from '../../core/links/path.ts';
import { once, remember } from '../../core/memoize.ts';
import type { Anchor, Catalog, Link, Runbook } from '../../core/model.ts';
import { meantEnd } from '../blocks/fence-surroundings.ts';
import { isModelPage } from '../certainty/model-page.ts';
import type { Judgement } from './judge-link.ts';
import { FEW_SLIPS } from './other-names.ts';

/** Whether a finding in a page depends on a tool that nobody can see here. */
export function isUncertain(
  finding: Judgement,
  runbook: Runbook,
  link: Link,
  links: LinkGraph,
  textOf: (path: string) => string,
): boolean {
  if (isModelPage(runbook.path) || isPart(runbook.path) || isToDo(finding)) return true;
  if (isAnnounced(textOf(runbook.path), link) || isSymbol(textOf(runbook.path), link)) return true;
  if (isSpilled(runbook, link, () => textOf(runbook.path))) return true;
  if (finding.messageId === 'missing-anchor' && isWholeHeading(textOf(runbook.path), link))
    return true;
  if (isSwallowed(finding, runbook, () => textOf(runbook.path))) return true;
  return isOtherSlug(finding) && !links.isPublished(runbook) && isForSite(textOf(runbook.path));
}

/** Where a publisher of books finds the pages of one, in their order. */
const bookLists = ['Book.txt', 'manuscript/Book.txt', '_bookdown.yml'];

/**
 * The anchors of their own pages that are headings of pages beside them, or names that one other page of
 * the collection gives to a place, or headings of any page where such pages lead to no page at all: several
 * pages are published as one.
 */
export function ofJoinedPages<T extends Judgement & { path: string }>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
): ReadonlySet<T> {
  const own = findings.filter(({ messageId }) => messageId === 'missing-anchor');
  if (own.length === 0) return new Set();
  const folderAt = (path: string) => folderOf(normalizePath(path));
  const pages = Map.groupBy(runbooks, ({ path }) => folderAt(path));
  const names = remember((folder: string) => {
    const beside = pages.get(folder) ?? [];
    return new Set(beside.flatMap(({ path }) => links.anchorsAt(path).map(({ name }) => name)));
  });
  const joined =
    own.length > FEW_SLIPS
      ? own.filter(({ path, data }) => names(folderAt(path)).has(data?.anchor ?? ''))
      : [];
  const byFolder = Map.groupBy(joined, ({ path }) => folderAt(path));
  const given = once(() => new Set(runbooks.flatMap(({ anchors }) => anchors.map(givenName))));
  const ofBook = own.filter(({ data }) => given().has(data?.anchor ?? ''));
  const isBook = ofBook.length > FEW_SLIPS || bookLists.some((path) => links.isFile(path));
  const beside = [...byFolder.values()].filter((all) => all.length > FEW_SLIPS).flat();
  const anywhere = once(() => {
    return new Set(runbooks.flatMap(({ path }) => links.anchorsAt(path).map(({ name }) => name)));
  });
  const leadsOn = remember((path: string) => {
    const page = links.runbookByPath(path);
    const targets = page === null ? [] : links.linksOf(page).map(({ target }) => target);
    return targets.some((one) => one.kind === 'page' && one.runbook !== page);
  });
  const closed = own.filter(({ path }) => own.length > FEW_SLIPS && !leadsOn(path));
  const whole = closed.filter(({ data }) => anywhere().has(data?.anchor ?? ''));
  const isWhole = whole.length > FEW_SLIPS && new Set(whole.map(({ path }) => path)).size > 1;
  return new Set([...beside, ...(isBook ? ofBook : []), ...(isWhole ? whole : [])]);
}

/** The name that the author gives to a place: `{#id}`, `<a id>`. */
function givenName(anchor: Anchor): string {
  return anchor.source === 'html' ? anchor.slug : attributeOf(anchor);
}

/** Whether the author marks an address as one to be filled in. */
function isToDo({ data }: Judgement): boolean {
  return /\b(?:TODO|TBD|FIXME|XXX)\b/.test(data?.anchor ?? data?.url ?? '');
}

/** Whether a link stands in what a block of Markdown was to hold, and does not, for a fence inside of it. */
function isSpilled(
  { codeBlocks }: Runbook,
  { position: { start } }: Link,
  textOf: () => string,
): boolean {
  return codeBlocks.some((block) => {
    if (block.position.end.offset > start.offset) return false;
    const meant = meantEnd(block, textOf());
    return meant !== null && start.offset < meant;
  });
}

/** `## [Title](#name)`: who writes that names the heading, so that a program may give it this anchor. */
function isWholeHeading(text: string, { position: { start, end } }: Link): boolean {
  const line = text.slice(text.lastIndexOf('\n', start.offset) + 1, start.offset);
  return /^ {0,3}#{1,6}[ \t]+$/.test(line) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end.offset));
}

/** Whether an anchor is of a heading that a fence without an end has made code, which is told already. */
function isSwallowed(
  { messageId, data }: Judgement,
  { codeBlocks }: Runbook,
  textOf: () => string,
): boolean {
  if (messageId !== 'missing-anchor') return false;
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return codeBlocks
    .filter(({ closed }) => !closed)
    .flatMap(({ position: { start, end } }) => {
      return Array.from(
        textOf()
          .slice(start.offset, end.offset)
          .matchAll(/^#+ +(.+)$/gm),
      );
    })
    .some(([, heading = '']) => letters(heading) === letters(data?.anchor ?? ''));
}

/** ``[`join`](join)``, ``[`Channel`](channel::Channel)``: a program that reads the page looks up the name in code. */
function isSymbol(text: string, { url, position: { start, end } }: Link): boolean {
  const [, name = ''] = /^(?:[A-Za-z_]\w*::)*([A-Za-z_]\w*)(?:!|\(\))?$/.exec(url) ?? [];
  return name !== '' && text.slice(start.offset, end.offset).startsWith(`[\`${name}`);
}

/** Whether the words beside a link say that its target is yet to be written, or no more: `[Base](base.md) (TODO)`. */
function isAnnounced(text: string, { position: { start, end } }: Link): boolean {
  const before = text.slice(Math.max(0, start.offset - 200), start.offset);
  const after = text.slice(end.offset, end.offset + 60);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  // Struck out: `~~[Old](old.md)~~`.
  if ((line.match(/~~/g) ?? []).length % 2 === 1 && /~~/.test(after)) return true;
  return (
    /\b(?:TODO|TBD|FIXME|WIP)\b[^\p{L}\n]{0,4}$|^[ \t]*[-*+] \[(?:deferred|planned|future|later|todo|tbd|wip)\b[^\]\n]*\][^\n]*$/imu.test(
      before,
    ) ||
    /^[^\p{L}\n]{0,6}(?:TODO|TBD|FIXME|WIP|[Pp]lanned|[Cc]oming soon|[Tt]o be (?:written|added|created|done)|[Ff]orthcoming|[Dd]eferred|[Ff]uture|not (?:yet )?written(?: yet)?)\b|^[^\p{L}\n(]{0,3}\(new\)|^[^.\n(:,;]{0,30}\b(?:deleted|removed)\b/u.test(
      after,
    )
  );
}

/** Whether anchors that differ from those of headings in marks alone are too many for slips. */
export function haveOtherSlugs(findings: readonly Judgement[]): boolean {
  return findings.filter(isOtherSlug).length > FEW_SLIPS;
}

/** So many anchors that only GitHub finds are no slips where they are most. */
const FEW_NAMES = 10;

/**
 * The findings of anchors that the tool that was recognised has under other names, where most links name
 * headings so: then the site has names of its own.
 */
export function ofOwnNames<T extends Judgement>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
): ReadonlySet<T> {
  const other = findings.filter(({ messageId, severity }) => {
    return /^(?:other-dialect|anchor-case)$/.test(messageId) && severity === 'warning';
  });
  if (other.length <= FEW_NAMES) return new Set();
  const found = runbooks
    .flatMap((page) => links.linksOf(page))
    .filter(({ target }) => 'fragment' in target && target.fragment.state === 'found');
  return new Set(other.length * 2 > found.length ? other : []);
}

/** A page that others take in, from whose folders its links lead on; also what a program fills in for them. */
function isPart(path: string): boolean {
  return /(?:^|\/)[_.]?(?:snippets?|includes?|overrides|partials?|shortcodes|fragments?|reus(?:e|ables?)|shared)\//i.test(
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
