import type { Runbook } from '../model.ts';
import { dialectOf } from './dialect.ts';
import type { LinkContext, LinkTarget, Place, SitePlace } from './link-target.ts';
import { isMade, isRoute } from './made-by-site.ts';
import { folderOf, joinPath, normalizePath } from './path.ts';
import { hasExtension, isImage, placeAt, targetAt } from './place.ts';
import { pageScheme, placesOf, sitePathOf } from './references.ts';
import { publishedAt, publishedFolder, siteReading } from './site-reading.ts';
import { isOfSite, lowersPaths } from './sites.ts';
import { decode, parseUrl } from './url.ts';

/**
 * Resolves a URL in a file. `url` is decoded by the Markdown parser, but still percent-encoded.
 * Never throws.
 */
export function resolveLink(url: string, from: Runbook, context: LinkContext): LinkTarget {
  if (url.startsWith(pageScheme)) {
    const [name = '', fragment = ''] = url.slice(pageScheme.length).split('#', 2);
    if (name !== '') return resolveName(name, fragment, from, context);
    const own = resolveLocal(`#${fragment}`, { path: '', fragment }, from, context);
    const isFound = own.kind === 'page' && own.fragment.state !== 'missing';
    return isFound ? own : { kind: 'template' };
  }
  const parsed = parseUrl(url);
  if (parsed.kind === 'template') return parsed;
  const routed = context.routes.read(url);
  for (const path of routed?.paths ?? []) {
    const place = placeAt(path, context) ?? publishedAt([path], context);
    if (place === null) continue;
    return targetAt(asServed(place, url, context), routed?.fragment ?? '', 'route', false, context);
  }
  const target = parsed.kind === 'local' ? resolveLocal(url, parsed, from, context) : parsed;
  const [path] = routed?.paths ?? [];
  if (path === undefined || target.kind === 'page' || target.kind === 'path') return target;
  const { site } = context;
  if (site !== null) {
    if (target.kind !== 'missing' && target.kind !== 'route') return target;
    return { kind: 'route', place: isOfSite(url, site) ? { content: site.content, path } : null };
  }
  return { kind: 'missing', path, folder: /\/(?:[?#]|$)/.test(url) };
}

/** Some sites write all addresses in lower case, so that such a link has no other spelling. */
function asServed(place: Place, url: string, { site }: LinkContext): Place {
  const isLowered = site !== null && lowersPaths(site) && !/[A-Z]/.test(url);
  return isLowered ? { ...place, caseDiffers: false } : place;
}

/** What Sphinx reads besides Markdown, from which it makes the document of a name. */
const documentTypes = ['rst', 'ipynb', 'myst', 'txt'];

/** Where a page is only named, it may be anywhere in the site, and often it is the only one of its name. */
function resolveName(
  written: string,
  fragment: string,
  from: Runbook,
  context: LinkContext,
): LinkTarget {
  const { pages, project, site } = context;
  const name = decode(written);
  const roots = [...(site === null ? [] : [site.content]), pages.folder, '.'];
  const places = placesOf(name, from.path, roots);
  // A site picks the page in the language of the one that names it.
  const isOfOther = (path: string) => Number(languageOf(path) !== languageOf(from.path));
  const called = pages
    .called(sitePathOf(name.replace(/^(?:\.{0,2}\/)+/, '')))
    .toSorted((a, b) => isOfOther(a) - isOfOther(b));
  const isAt = (place: string) => called.filter((path) => sitePathOf(path) === sitePathOf(place));
  // A vault for each language has pages of the same name.
  const nearest = called.toSorted((a, b) => {
    return sharedFolders(b, from.path) - sharedFolders(a, from.path) || a.length - b.length;
  });
  const first = [
    ...places.flatMap(isAt),
    ...places,
    ...places.map((at) => `${at}.md`),
    ...nearest,
  ].find((path) => {
    const place = placeAt(path, context);
    return place !== null && !('type' in place && place.type === 'directory');
  });
  const place = first === undefined ? null : placeAt(first, context);
  if (place !== null) {
    const target = targetAt({ ...place, caseDiffers: false }, fragment, 'route', false, context);
    // What stands on a page without a heading comes from a program.
    const isMade = 'runbook' in place && place.runbook.anchors.length === 0;
    return isMade && target.fragment.state === 'missing'
      ? { ...target, fragment: { state: 'open' } }
      : target;
  }
  // Only a vault is known as a whole; sites have pages of other folders, mounts and programs.
  const isVault = project.pathType(joinPath(pages.folder, '.obsidian')) === 'directory';
  const isFile = site !== null && /\.(?:md|mdx|markdown)$/i.test(name);
  if (site !== null && dialectOf(site.slug).labels && !hasExtension(name) && called.length === 0) {
    const documents = places.flatMap((at) => documentTypes.map((type) => `${at}.${type}`));
    const isThere = documents.some((path) => project.pathType(path) === 'file');
    const [path = ''] = places;
    const isOfFolder = pages.isFolder(folderOf(path)) && !project.isIgnored?.(path);
    return isThere || !isOfFolder ? { kind: 'template' } : { kind: 'missing', path, folder: false };
  }
  if (!isFile && !isVault) return { kind: 'template' };
  return { kind: 'missing', path: normalizePath(name.replace(/^\/+/, '')), folder: false };
}

/** How many folders two paths have in common, from the root on. */
function sharedFolders(path: string, other: string): number {
  const folders = folderOf(other).split('/');
  const apart = folderOf(path)
    .split('/')
    .findIndex((name, at) => name !== folders[at]);
  return apart === -1 ? folders.length : apart;
}

/** `.fr` of `a.fr.md`; empty without a language. */
function languageOf(path: string): string {
  return /\.[a-z]{2}(?:-[a-z]{2,4})?(?=\.md$)/.exec(path)?.[0] ?? '';
}

/** `@/a.md` of Zola and `~/a.md` of DocFX: a path from the root of the site; null for others. */
function markedPath(path: string, { site }: LinkContext): string | null {
  if (site?.name === 'Zola' && path.startsWith('@/')) return joinPath(site.content, path.slice(2));
  if (site?.name === 'DocFX' && path.startsWith('~/')) return joinPath(site.folder, path.slice(2));
  return null;
}

function resolveLocal(
  url: string,
  parsed: { path: string; fragment: string },
  from: Runbook,
  context: LinkContext,
): LinkTarget {
  const { fragment } = parsed;
  if (parsed.path === '') {
    if (url.trim() === '') return { kind: 'empty' };
    const own = { runbook: from, caseDiffers: false };
    const target = targetAt(own, fragment, 'github', false, context);
    const isOwn = target.fragment.state !== 'missing' && target.fragment.state !== 'open';
    const labelled = isOwn ? null : context.labelOf(decode(fragment));
    if (labelled === null) return target;
    return targetAt({ ...own, runbook: labelled }, fragment, 'route', false, context);
  }

  const backslash = parsed.path.includes('\\');
  const path = parsed.path.replaceAll('\\', '/');
  const marked = markedPath(path, context);
  const wanted =
    marked ??
    (path.startsWith('/')
      ? normalizePath(path.replace(/^\/+/, ''))
      : joinPath(folderOf(normalizePath(from.path)), path));
  const exact = placeAt(wanted, context);
  const there =
    exact && targetAt(asServed(exact, url, context), fragment, 'github', backslash, context);
  // Where the address may be read in another way, too, the page with the heading is meant.
  const isOpen = there?.fragment.state === 'missing' && !hasExtension(path);
  if (there !== null && !isOpen) return there;
  if (levelsUp(wanted) === 0 && context.project.pathType(wanted) === 'outside') {
    return { kind: 'leads-out', path: wanted };
  }
  const onSite = siteReading(path, wanted, fragment, from, context);
  if (onSite !== null) {
    const isPublished = context.isSite || context.routes.publishes(normalizePath(from.path));
    const reading = isPublished ? 'route' : 'site';
    const target = targetAt(onSite, fragment, reading, backslash, context);
    if (there === null || target.fragment.state !== 'missing') return target;
  }
  if (there !== null) return there;
  // Some tools read the links of a page behind a symbolic link from where its file lies.
  const real = context.project.linkedTo?.(normalizePath(from.path)) ?? null;
  const behind = real === null ? null : placeAt(joinPath(folderOf(real), path), context);
  if (behind !== null) return targetAt(behind, fragment, 'github', backslash, context);
  if (!path.startsWith('/') && fragment === '' && context.site !== null) {
    // MyST looks for a label where there is no such file.
    const labelled = context.labelOf(path) ?? context.labelOf(path.toLowerCase());
    if (labelled !== null) {
      return targetAt({ runbook: labelled, caseDiffers: false }, path, 'route', false, context);
    }
    // Or for an object of code: `shop.Order.on_delete`.
    const isName =
      /^[\w.:-]+$/.test(path) && !/\.(?:md|mdx|markdown)$/i.test(path) && !isImage(path);
    const { slug } = context.site;
    if (isName && dialectOf(slug).labels && !context.pages.isNamed(path)) {
      return { kind: 'template' };
    }
  }
  if (marked !== null) return { kind: 'missing', path: wanted, folder: false };
  if (isMade(path, wanted, from, context) || isRoute(path, wanted, context)) {
    return {
      kind: 'route',
      place: hasExtension(path) ? null : wantedPlace(path, wanted, from, context),
    };
  }
  if (levelsUp(wanted) > levelsUp(context.pages.folder)) return { kind: 'outside' };
  return { kind: 'missing', path: wanted, folder: path.endsWith('/') };
}

/** Where the page of a relative address would lie: from the page as it is published, or from its file. */
function wantedPlace(
  path: string,
  wanted: string,
  from: Runbook,
  { pages, site }: LinkContext,
): SitePlace | null {
  if (site === null || path.startsWith('/')) return null;
  const published = joinPath(publishedFolder(from, pages), path);
  const isBeside = pages.isFolder(folderOf(published));
  return { content: site.content, path: isBeside ? published : wanted };
}

function levelsUp(path: string): number {
  return path.split('/').filter((name) => name === '..').length;
}
