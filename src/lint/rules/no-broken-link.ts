import type { LinkGraph, ResolvedLink } from '../../core/links/graph.ts';
import { folderOf, normalizePath, relativePath } from '../../core/links/path.ts';
import { writtenUrl } from '../../core/links/references.ts';
import type { LinkTarget, PageTarget, PathTarget } from '../../core/links/resolve.ts';
import { decode, encodePath } from '../../core/links/url.ts';
import { once } from '../../core/memoize.ts';
import type { Link, Runbook } from '../../core/model.ts';
import { isModelPage } from '../model-page.ts';
import { defineRule, type Finding } from '../rule.ts';
import { groupRoutes, isUnknownRoute } from '../unknown-routes.ts';

type MissingTarget = Extract<LinkTarget, { kind: 'missing' }>;

export const noBrokenLink = defineRule({
  scope: 'catalog',
  meta: {
    id: 'no-broken-link',
    summary: 'Every link to a file, folder or heading of the project works.',
    why: `A runbook sends its reader on: to the flow for this failure, to the policy, to the escalation list. A
broken link costs minutes in an incident, and the reader cannot know whether somebody renamed the page
or never wrote it.

The rule resolves links as GitHub does, also in tables, HTML, footnotes and the clicks of diagrams. It
skips addresses of other sites, templates (\`{{ }}\`) and addresses that only a site generator knows. If
another tool publishes the pages, say so in the configuration: \`links.slug\` names the tool whose anchors
count, \`links.routes\` maps addresses to folders, and \`links.ignoreUrls\` excludes addresses.`,
    severity: 'error',
    fixable: false,
    messages: {
      'missing-file': {
        what: 'The link "{url}" leads to {path}, which does not exist.',
        how: '{suggestion?Did you mean "{suggestion}"? }A path starts at the folder of this file or, with a leading `/`, at the root of the project.',
      },
      'missing-folder': {
        what: 'The link "{url}" leads to the folder {path}, which does not exist.',
        how: '{suggestion?Did you mean "{suggestion}"? }A path starts at the folder of this file or, with a leading `/`, at the root of the project.',
      },
      'missing-image': {
        what: 'The image "{url}" does not exist: there is no file {path}.',
        how: 'Add the image or correct the path. A path starts at the folder of this file or, with a leading `/`, at the root of the project.',
      },
      'leads-out': {
        what: 'The link "{url}" leads to {path}, behind a symbolic link out of the repository. Replaybook does not read or publish it.',
        how: 'Put the file itself into the repository, or set `root` in replaybook.config to a folder that holds both.',
      },
      'missing-diagram-target': {
        what: 'A click in this diagram leads to {path}, which does not exist.',
        how: '{suggestion?Did you mean "{suggestion}"? }A path starts at the folder of this file or, with a leading `/`, at the root of the project.',
      },
      'missing-anchor': {
        what: 'No heading of this page has the anchor "#{anchor}".',
        how: '{suggestion?Did you mean "#{suggestion}"? }An anchor is the heading in lower case, without punctuation and with hyphens for spaces.',
      },
      'missing-page-anchor': {
        what: 'The page {page} has no heading with the anchor "#{anchor}".',
        how: '{suggestion?Did you mean "#{suggestion}"? }Look for the heading on that page, or link to the page alone.',
      },
      'path-case': {
        what: 'The link "{url}" differs from the name of the file in upper and lower case.',
        how: 'Write "{suggestion}". The link works on macOS and Windows, but not on GitHub and Linux.',
      },
      backslash: {
        what: 'The link "{url}" has a backslash, which does not separate folders in a link.',
        how: 'Write "{suggestion}".',
      },
      'no-scheme': {
        what: 'The link "{url}" looks like an address of another site, but it names a file of this project.',
        how: 'Write "{suggestion}".',
      },
      'no-address': {
        what: 'This link has no address.',
        how: 'Put the address between the round brackets, or remove the link and keep the text.',
      },
      'anchor-case': {
        what: 'The anchor "#{anchor}" differs from the anchor of the heading in upper and lower case.',
        how: 'Write "#{suggestion}". GitHub finds the heading anyway; other tools do not.',
      },
      'heading-attribute': {
        what: 'The anchor "#{anchor}" comes from an attribute of the heading, which GitHub shows as text.',
        how: 'Link to "#{suggestion}", or put `<a id="{anchor}"></a>` on the line above the heading.',
      },
      'other-dialect': {
        what: 'GitHub gives the heading the anchor "#{anchor}"; the tool that publishes these pages gives it "#{suggestion}".',
        how: 'Write "#{suggestion}", or set `links.slug` to the tool that publishes the pages.',
      },
      'unknown-route': {
        what: 'The link "{url}"{more? and {more} more that begin with "{prefix}"} may be an address of a site that publishes these pages, but nothing says which.',
        how: 'Say which folder has those pages, and they are checked: `"links": { "routes": { "{prefix}": "{folder}" } }`. If they are somewhere else: `"links": { "ignoreUrls": ["{prefix}"] }`.',
      },
      'only-on-site': {
        what: 'The link "{url}" may work on a published site, but GitHub and editors do not find {path}.',
        how: 'Write "{suggestion}", which works everywhere.',
      },
    },
  },

  *check({ catalog, links, textOf }) {
    const routes: ResolvedLink[] = [];
    for (const runbook of catalog.runbooks) {
      const seen = new Set<string>();
      const credits = once(() => creditsIn(textOf(runbook.path)));
      for (const resolved of links.linksOf(runbook)) {
        if (links.ignores(resolved.link.url)) continue;
        if (isUnknownRoute(resolved, links)) {
          if (!isNoLink(resolved, () => textOf(runbook.path), credits)) routes.push(resolved);
          continue;
        }
        for (const finding of judge(resolved, links)) {
          // One tool has given them all their names.
          if (finding.messageId === 'heading-attribute' && seen.has(finding.messageId)) continue;
          seen.add(finding.messageId);
          if (isNoLink(resolved, () => textOf(runbook.path), credits)) break;
          const isElsewhere = isModelPage(runbook.path) || isPart(runbook.path);
          const isOpen =
            isElsewhere ||
            (isOtherSlug(finding) &&
              !links.isPublished(runbook) &&
              isForSite(textOf(runbook.path)));
          const severity = isOpen ? 'info' : finding.severity;
          const { position } = resolved.link;
          yield { ...finding, path: runbook.path, position, severity };
        }
      }
    }
    for (const { prefix, folder, first, count } of groupRoutes(routes, catalog)) {
      const { link, from } = first;
      const data = { url: link.url, more: count > 1 ? String(count - 1) : '', prefix, folder };
      const { position } = link;
      yield { messageId: 'unknown-route', data, path: from.path, position, severity: 'info' };
    }
  },
});

/** A page that others take in, from whose folders its links lead on. */
function isPart(path: string): boolean {
  return /(?:^|\/)[_.]?(?:snippets?|includes?|partials?|fragments?|reus(?:e|ables?)|shared)\//i.test(
    path,
  );
}

/** Whether a page has metadata for a site generator, which nobody has recognised. */
function isForSite(text: string): boolean {
  return /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text);
}

/** Whether an anchor differs from that of a heading in marks alone, as another tool may name it. */
function isOtherSlug({ messageId, data }: Judgement): boolean {
  if (!/^missing-(?:page-)?anchor$/.test(messageId)) return false;
  const letters = (text = '') => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters(data?.anchor) === letters(data?.suggestion);
}

type Judgement = Omit<Finding, 'position'>;

/** Whether what looks like a link is none to a reader, so that nothing of it can be broken. */
function isNoLink(
  { from, link, target }: ResolvedLink,
  textOf: () => string,
  credits: () => readonly Credits[],
): boolean {
  if (link.type === 'diagram') return false;
  const { offset } = link.position.start;
  const isMissingAnchor = target.kind === 'page' && target.fragment.state === 'missing';
  return (
    // Pictures of DocC have no extension.
    (link.type === 'image' && /\.docc\//.test(from.path)) ||
    isForeignTag(textOf(), offset) ||
    isMark(textOf(), offset) ||
    (/\.mdx$/i.test(from.path) && isInComment(textOf(), offset)) ||
    (isMissingAnchor &&
      isCreditUrl(link.url) &&
      credits().some(({ start, end }) => {
        return start <= offset && offset < end;
      }))
  );
}

/** Whether an offset is in a comment of JSX. */
function isInComment(text: string, offset: number): boolean {
  return text.lastIndexOf('{/*', offset) > text.lastIndexOf('*/}', offset);
}

/** `<a href="name" id="name"></a>` is an anchor: nothing of it can be clicked. */
function isMark(text: string, offset: number): boolean {
  const tag = text.startsWith('<a', offset) ? text.slice(offset, offset + 600) : '';
  return /^<a\s[^>]*\b(?:id|name)=[^>]*>\s*<\/a>/i.test(tag);
}

/** GitHub takes other tags out; `<Video src>` is a component of MDX, with addresses of its own. */
function isForeignTag(text: string, offset: number): boolean {
  const [, tag = 'a'] = /^<([a-z][\w.-]*)/i.exec(text.slice(offset, offset + 40)) ?? [];
  return /^[A-Z].*[a-z]/.test(tag) || !/^(?:a|area|img|picture|source|video|audio)$/i.test(tag);
}

/**
 * In the table that all-contributors writes an anchor such as `#infra-name` stands for a kind of
 * help that has no page.
 */
function isCreditUrl(url: string): boolean {
  return /^#[a-zA-Z0-9]+-[\w-]+$/.test(url);
}

interface Credits {
  start: number;
  end: number;
}

function creditsIn(text: string): Credits[] {
  const found: Credits[] = [];
  let start: number | null = null;
  for (const { 1: mark, index } of text.matchAll(/<!-- ALL-CONTRIBUTORS-LIST:(START|END)/g)) {
    if (mark === 'START') start ??= index;
    else if (start !== null) {
      found.push({ start, end: index });
      start = null;
    }
  }
  return found;
}

function* judge(resolved: ResolvedLink, links: LinkGraph): Generator<Judgement> {
  const { from, target } = resolved;
  const link = { ...resolved.link, url: writtenUrl(resolved.link.url) };
  switch (target.kind) {
    case 'empty':
      yield { messageId: 'no-address' };
      break;
    case 'missing':
      yield missing(from, link, target, links);
      break;
    case 'leads-out':
      yield { messageId: 'leads-out', data: { url: link.url, path: target.path } };
      break;
    case 'path':
      yield* spelling(from, link, target, target.path);
      yield* anchor(from, link, target, links);
      break;
    case 'page':
      yield* spelling(from, link, target, target.runbook.path);
      yield* anchor(from, link, target, links);
  }
}

function missing(from: Runbook, link: Link, target: MissingTarget, links: LinkGraph): Judgement {
  const { url } = link;
  const address = otherSite(url);
  if (address !== null) return { messageId: 'no-scheme', data: { url, suggestion: address } };
  const { path } = target;
  if (link.type === 'image') return { messageId: 'missing-image', data: { url, path } };
  const page = links.suggestPage(path);
  const suggestion = page === null ? '' : urlTo(page.path, from, url);
  const messageId =
    link.type === 'diagram'
      ? 'missing-diagram-target'
      : target.folder
        ? 'missing-folder'
        : 'missing-file';
  return { messageId, data: { url, path, suggestion } };
}

/** `www.example.com/x` with the scheme that its author left out. */
function otherSite(url: string): string | null {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url)) return `mailto:${url}`;
  const host = /^(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:com|org|net|io|dev)(?:[/:?#]|$))/i;
  return host.test(url) ? `https://${url}` : null;
}

function* spelling(
  from: Runbook,
  { url }: Link,
  target: PageTarget | PathTarget,
  path: string,
): Generator<Judgement> {
  const data = () => ({ url, path, suggestion: `${urlTo(path, from, url)}${fragmentOf(url)}` });
  if (target.backslash) yield { messageId: 'backslash', data: data() };
  else if (target.reading === 'site') {
    yield { messageId: 'only-on-site', data: data(), severity: 'info' };
  } else if (target.caseDiffers) yield { messageId: 'path-case', data: data() };
}

function* anchor(
  from: Runbook,
  { url }: Link,
  target: PageTarget | PathTarget,
  links: LinkGraph,
): Generator<Judgement> {
  // A site that the configuration does not tell of has anchors of its own.
  if (target.reading === 'site') return;
  const { fragment } = target;
  if (fragment.state === 'missing') {
    const page = target.kind === 'page' ? target.runbook.path : target.path;
    // A part of other pages, which have its headings.
    if (page === from.path && /(?:^|\/)_(?!index\b)[^/]+$/.test(page)) return;
    const suggestion = links.suggestAnchor(fragment.wanted, page) ?? '';
    const data = { anchor: fragment.wanted, suggestion };
    // What draws a page of JSX is not known, and names its headings.
    const isUnknown = /\.mdx$/i.test(page) && !links.isPublished(from);
    const severity = isUnknown ? 'info' : undefined;
    if (page === from.path) yield { messageId: 'missing-anchor', data, severity };
    else yield { messageId: 'missing-page-anchor', data: { ...data, page }, severity };
    return;
  }
  const written = () => decode(fragmentOf(url).slice(1));
  if (fragment.state === 'attribute') {
    const data = { anchor: written(), suggestion: fragment.slug };
    yield { messageId: 'heading-attribute', data, severity: 'info' };
  }
  if (fragment.state !== 'found') return;
  if (fragment.publishedAs !== undefined) {
    const data = { anchor: written(), suggestion: fragment.publishedAs };
    yield { messageId: 'other-dialect', data, severity: 'warning' };
  } else if (fragment.caseDiffers) {
    const data = { anchor: written(), suggestion: fragment.slug };
    yield { messageId: 'anchor-case', data, severity: 'info' };
  }
}

/** How to write a link to a path of the project, in the manner of the URL that is there now. */
function urlTo(path: string, from: Runbook, url: string): string {
  const target = normalizePath(path);
  if (url.startsWith('/')) return `/${encodePath(target)}`;
  return encodePath(relativePath(folderOf(normalizePath(from.path)), target));
}

function fragmentOf(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? '' : url.slice(hash);
}
