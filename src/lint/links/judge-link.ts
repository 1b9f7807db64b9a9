import type { LinkGraph, ResolvedLink } from '../../core/links/graph.ts';
import type { LinkTarget, PageTarget, PathTarget } from '../../core/links/link-target.ts';
import { fileName, folderOf, normalizePath, relativePath } from '../../core/links/path.ts';
import { writtenUrl } from '../../core/links/references.ts';
import { decode, encodePath } from '../../core/links/url.ts';
import type { Link, Runbook } from '../../core/model.ts';
import type { Finding } from '../rule.ts';
import { stemOf } from './unknown-routes.ts';

type MissingTarget = Extract<LinkTarget, { kind: 'missing' }>;

/** What is wrong with a link, in the words of `no-broken-link`. */
export type Judgement = Omit<Finding, 'position'>;

/** The mistakes of a link whose target is known. */
export function* judgeLink(resolved: ResolvedLink, links: LinkGraph): Generator<Judgement> {
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
  if (link.type === 'image') {
    return {
      messageId: 'missing-image',
      data: { url, path, suggestion: otherFormat(url, path, links) },
    };
  }
  const suggested = links.suggestPage(path);
  // A page is not what it leads to.
  const page = suggested === from ? null : suggested;
  const meant = page === null ? '' : suggestedUrl(page.path, from, url, path);
  // The same words as in the sentence before mean another file there.
  const suggestion = meant === path && !url.startsWith('/') ? `./${meant}` : meant;
  const messageId =
    link.type === 'diagram'
      ? 'missing-diagram-target'
      : target.folder
        ? 'missing-folder'
        : 'missing-file';
  // A site has addresses without an extension, and may write hyphens where the file has other marks.
  const isAddress = page !== null && !/\.\w+$/.test(path) && isAlike(path, page.path);
  const severity = isAddress ? 'info' : undefined;
  return { messageId, data: { url, path, suggestion }, severity };
}

const formats = ['png', 'jpg', 'jpeg', 'svg', 'gif', 'webp', 'mp4', 'webm'];

/** The address of the picture of the same name in another format; empty without one. */
function otherFormat(url: string, path: string, links: LinkGraph): string {
  const ending = /\.\w+$/;
  const format = formats.find(
    (one) => ending.test(url) && links.isFile(path.replace(ending, `.${one}`)),
  );
  return format === undefined ? '' : url.replace(ending, `.${format}`);
}

/** How to write a link to a page; of an address that a route reads, only the last name can be wrong. */
function suggestedUrl(page: string, from: Runbook, url: string, wanted: string): string {
  const address = url.replace(/[?#].*$/s, '');
  const path = wanted.replace(/\/+$/, '');
  const written = normalizePath(decode(address).replace(/^\/+|\/+$/g, ''));
  if (!address.startsWith('/') || written === path) return urlTo(page, from, url);
  const stem = stemOf(page);
  if (folderOf(stem) !== folderOf(path)) return '';
  return address.replace(/[^/]+(?=\/*$)/, () => encodePath(fileName(stem)));
}

/** Whether an address and a page have the same name but for marks and extension. */
function isAlike(path: string, page: string): boolean {
  const letters = (text: string) =>
    fileName(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return letters(path) === letters(page.replace(/\.\w+$/, ''));
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
    // Nobody has read the headings of that page.
    if (target.kind === 'page' && isUnread(target.runbook)) return;
    // A part of other pages, which have its headings.
    if (page === from.path && /(?:^|\/)_(?!index\b)[^/]+$/.test(page)) return;
    const suggestion = links.suggestAnchor(fragment.wanted, page) ?? '';
    const data = { anchor: fragment.wanted, suggestion };
    // What draws a page of JSX is not known, and names its headings; no tool names one `map[string]*x`.
    const isUnknown = /\.mdx$/i.test(page) && !links.isPublished(from);
    const isMade = /[*[\]{}"]/.test(fragment.wanted);
    const severity = isUnknown || isMade ? 'info' : undefined;
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
    const isCase = data.anchor.toLowerCase() === data.suggestion.toLowerCase();
    const messageId = isCase ? 'anchor-case' : 'other-dialect';
    yield { messageId, data, severity: 'warning' };
  } else if (fragment.caseDiffers) {
    const data = { anchor: written(), suggestion: fragment.slug };
    yield { messageId: 'anchor-case', data, severity: 'info' };
  }
}

function isUnread({ problems }: Runbook): boolean {
  return problems.some(({ ruleId }) => ruleId === 'readable-file');
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
