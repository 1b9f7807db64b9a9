import type { LinkGraph } from '../../core/links/graph.ts';
import type { LinkTarget } from '../../core/links/link-target.ts';
import { fileName, folderOf, normalizePath, relativePath } from '../../core/links/path.ts';
import { decode, encodePath } from '../../core/links/url.ts';
import type { Link, Runbook } from '../../core/model.ts';
import type { Finding } from '../rule.ts';
import { stemOf } from './unknown-routes.ts';

type MissingTarget = Extract<LinkTarget, { kind: 'missing' }>;

/** A link to what does not exist, with what its author probably meant. */
export function missing(
  from: Runbook,
  link: Link,
  target: MissingTarget,
  links: LinkGraph,
): Omit<Finding, 'position'> {
  const { url } = link;
  const address = otherSite(url);
  if (address !== null) return { messageId: 'no-scheme', data: { url, suggestion: address } };
  const { path } = target;
  if (link.type === 'image') {
    return {
      messageId: 'missing-image',
      data: { url, path, medium: mediumOf(path), suggestion: otherFormat(url, path, links) },
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

/** How to write a link to a path of the project, in the manner of the URL that is there now. */
export function urlTo(path: string, from: Runbook, url: string): string {
  const target = normalizePath(path);
  if (url.startsWith('/')) return `/${encodePath(target)}`;
  return encodePath(relativePath(folderOf(normalizePath(from.path)), target));
}

/** What a page shows, as its reader calls it. */
function mediumOf(path: string): string {
  return /\.(?:mp4|m4v|mov|ogv|webm)$/i.test(path) ? 'video' : 'image';
}
