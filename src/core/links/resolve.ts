import type { Anchor, Runbook } from '../model.ts';
import { dialectOf } from './dialect.ts';
import type { AnchorIndex, FragmentMatch } from './fragment.ts';
import type { Pages } from './pages.ts';
import { fileName, folderOf, joinPath, normalizePath, relativePath } from './path.ts';
import { pageScheme, placesOf, sitePathOf } from './references.ts';
import type { RouteTable } from './routes.ts';
import { lowersPaths, type SiteRoot, served } from './sites.ts';
import { decode, parseUrl } from './url.ts';

/** The project around the catalog, as links see it. */
export interface Project {
  /** Type of a normalized path of the project; `outside` if a link leads out of it. */
  pathType(path: string): 'file' | 'directory' | 'outside' | null;
  /** Whether git ignores a path, as what a build writes. */
  isIgnored?(path: string): boolean;
  /** Text of a runbook (`Runbook.path`), for dialects with anchors outside of headings. */
  textOf?(path: string): string;
  /** Anchors of a Markdown file that is not a page; null if it is unreadable. */
  anchorsAt?(path: string): readonly Anchor[] | null;
}

export interface LinkContext {
  pages: Pages;
  project: Project;
  routes: RouteTable;
  /** Whether the configuration names the tool that publishes the pages as a site. */
  isSite: boolean;
  /** Such a tool, as far as it was only recognised: it may make pages and addresses of its own. */
  site: SiteRoot | null;
  anchorsOf(runbook: Runbook): AnchorIndex;
  /** The same for a file that is not a page. */
  anchorsAt(path: string): AnchorIndex | null;
  /** Whether links from the root lead to files of the project, and not to addresses of a site. */
  rootsAtProject(): boolean;
  /** The page with a label that links of all pages reach, as in MyST. */
  labelOf(name: string): Runbook | null;
}

/** The mistakes that were ignored to find the target. */
interface Leniency {
  /**
   * `site` if only a published site finds it (`other/`, `other.html`), not GitHub; `route` if the
   * configuration declares such a site.
   */
  reading: 'github' | 'site' | 'route';
  caseDiffers: boolean;
  /** Whether the path has `\` where a URL needs `/`. */
  backslash: boolean;
}

export interface PageTarget extends Leniency {
  kind: 'page';
  runbook: Runbook;
  fragment: FragmentMatch;
}

/** A file or folder of the project that is not a page. */
export interface PathTarget extends Leniency {
  kind: 'path';
  path: string;
  type: 'file' | 'directory';
  fragment: FragmentMatch;
}

/** The target of a link. */
export type LinkTarget =
  /** `https:`, `mailto:` and every other scheme, in lower case. */
  | { kind: 'external'; scheme: string }
  /** `//host/path`. */
  | { kind: 'protocol-relative' }
  /** `{{ }}`, `<%= %>`, `${}`: another tool completes the address later. */
  | { kind: 'template' }
  /** An address of a site generator without a page in the catalog: not decidable. */
  | { kind: 'route' }
  /** Leaves the project, like `../../issues` on GitHub: not decidable. */
  | { kind: 'outside' }
  /** A symbolic link on the way leads out of the project. */
  | { kind: 'leads-out'; path: string }
  | { kind: 'empty' }
  | PageTarget
  | PathTarget
  /** The target does not exist; `path` is the address as a path of the project. */
  | { kind: 'missing'; path: string; folder: boolean };

type Place =
  | { runbook: Runbook; caseDiffers: boolean }
  | { path: string; type: 'file' | 'directory'; caseDiffers: boolean };

/**
 * Resolves a URL in a file. `url` is decoded by the Markdown parser, but still percent-encoded.
 * Never throws.
 */
export function resolveLink(url: string, from: Runbook, context: LinkContext): LinkTarget {
  if (url.startsWith(pageScheme)) return resolveName(url.slice(pageScheme.length), from, context);
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
  if (context.site !== null) return target.kind === 'missing' ? { kind: 'route' } : target;
  return { kind: 'missing', path, folder: /\/(?:[?#]|$)/.test(url) };
}

/** Some sites write all addresses in lower case, so that such a link has no other spelling. */
function asServed(place: Place, url: string, { site }: LinkContext): Place {
  const isLowered = site !== null && lowersPaths(site) && !/[A-Z]/.test(url);
  return isLowered ? { ...place, caseDiffers: false } : place;
}

/** Where a page is only named, it may be anywhere in the site, and often it is the only one of its name. */
function resolveName(url: string, from: Runbook, context: LinkContext): LinkTarget {
  const [written = '', fragment = ''] = url.split('#', 2);
  if (written === '') {
    const own = resolveLocal(url, { path: '', fragment }, from, context);
    const isFound = own.kind === 'page' && own.fragment.state !== 'missing';
    return isFound ? own : { kind: 'template' };
  }
  const { pages, project, site } = context;
  const name = decode(written);
  const roots = [...(site === null ? [] : [site.content]), pages.folder, '.'];
  const places = placesOf(name, from.path, roots);
  const called = pages.called(sitePathOf(name.replace(/^(?:\.{0,2}\/)+/, '')));
  const isAt = (place: string) => called.filter((path) => sitePathOf(path) === sitePathOf(place));
  const nearest = called.toSorted((a, b) => a.length - b.length);
  for (const path of [
    ...places.flatMap(isAt),
    ...places,
    ...places.map((at) => `${at}.md`),
    ...nearest,
  ]) {
    const place = placeAt(path, context);
    if (place === null || ('type' in place && place.type === 'directory')) continue;
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
  if (!isFile && !isVault) return { kind: 'template' };
  return { kind: 'missing', path: normalizePath(name.replace(/^\/+/, '')), folder: false };
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
  const wanted = path.startsWith('/')
    ? normalizePath(path.replace(/^\/+/, ''))
    : joinPath(folderOf(normalizePath(from.path)), path);
  const exact = placeAt(wanted, context);
  if (exact !== null)
    return targetAt(asServed(exact, url, context), fragment, 'github', backslash, context);
  if (levelsUp(wanted) === 0 && context.project.pathType(wanted) === 'outside') {
    return { kind: 'leads-out', path: wanted };
  }
  const onSite = siteReading(path, wanted, fragment, from, context);
  if (onSite !== null) {
    const isPublished = context.isSite || context.routes.publishes(normalizePath(from.path));
    const reading = isPublished ? 'route' : 'site';
    return targetAt(onSite, fragment, reading, backslash, context);
  }
  if (isMade(path, wanted, from, context) || isRoute(path, wanted, context))
    return { kind: 'route' };
  if (levelsUp(wanted) > levelsUp(context.pages.folder)) return { kind: 'outside' };
  return { kind: 'missing', path: wanted, folder: path.endsWith('/') };
}

/** Whether a recognised site may have what no file of the project is. */
function isMade(path: string, wanted: string, from: Runbook, context: LinkContext): boolean {
  const { site, pages, project } = context;
  if (project.isIgnored?.(wanted)) return true;
  if (site === null) return false;
  if (path.startsWith('/') || !hasExtension(path)) return true;
  // `@assets/x.png` and `~/x.png`: the bundler of the site has aliases for folders.
  if (/^(?:@[\w-]*|~)\//.test(path)) return true;
  // MyST looks for a label where there is no such file, and programs write pages with labels.
  if (!path.includes('/') && dialectOf(site.slug).labels && !pages.isNamed(fileName(path)))
    return true;
  // Plugins write feeds and inventories.
  if (/(?:^|\/)(?:(?:feed|rss|atom|sitemap)[\w-]*\.(?:xml|json)|objects\.inv)$/.test(path))
    return true;
  if (site.aliases?.some((alias) => withoutExtension(wanted).endsWith(alias))) return true;
  const isFile = (at: string) => pages.byPath(at) !== null || project.pathType(at) === 'file';
  // Middleman makes files of templates, and finds images from the root of its pages, too, since a page
  // may be a part of another one.
  const fromRoot = site.name === 'Middleman' ? path.replace(/^(?:\.{1,2}\/)+/, '') : path;
  if ([`${wanted}.erb`, joinPath(site.content, fromRoot)].some(isFile)) return true;
  // Docusaurus finds files from the folder of its pages and from its own, too.
  if (
    site.name === 'Docusaurus' &&
    [site.content, site.folder].some((at) => isFile(joinPath(at, path)))
  )
    return true;
  // What lies beside the address of the page may lie in a folder that the site serves.
  const below = relativePath(site.content, wanted);
  const published = relativePath(site.content, joinPath(publishedFolder(from, pages), path));
  return served.some((folder) =>
    [below, published].some((at) => isFile(joinPath(joinPath(site.folder, folder), at))),
  );
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|mdx|markdown)$/i, '');
}

function targetAt(
  place: Place,
  fragment: string,
  reading: Leniency['reading'],
  backslash: boolean,
  context: LinkContext,
): PageTarget | PathTarget {
  if ('runbook' in place) {
    const match = context.anchorsOf(place.runbook).match(fragment);
    return { kind: 'page', ...place, reading, backslash, fragment: match };
  }
  const isMarkdown = place.type === 'file' && /\.(?:md|mdx|markdown)$/i.test(place.path);
  const anchors = fragment !== '' && isMarkdown ? context.anchorsAt(place.path) : null;
  const match: FragmentMatch =
    fragment === '' ? { state: 'none' } : (anchors?.match(fragment) ?? { state: 'open' });
  return { kind: 'path', ...place, reading, backslash, fragment: match };
}

function placeAt(path: string, { pages, project }: LinkContext): Place | null {
  const page = pages.byPath(path);
  if (page !== null) return { runbook: page, caseDiffers: false };
  if (path === '.' || pages.isFolder(path)) return folderAt(path, false, pages);
  const type = typeOf(path, project);
  if (type !== null) return { path, type, caseDiffers: false };
  const similar = pages.byPathAnyCase(path);
  if (similar !== null) return { runbook: similar, caseDiffers: true };
  const folder = pages.folderAnyCase(path);
  return folder === null ? null : folderAt(folder, true, pages);
}

function folderAt(path: string, caseDiffers: boolean, pages: Pages): Place {
  const runbook = pages.folderPage(path);
  return runbook === null ? { path, type: 'directory', caseDiffers } : { runbook, caseDiffers };
}

/** File systems differ in the Unicode form of names, and so do editors. */
function typeOf(path: string, project: Project): 'file' | 'directory' | null {
  const type = project.pathType(path);
  if (type === 'outside') return null;
  if (type !== null) return type;
  for (const form of ['NFC', 'NFD']) {
    const other = path.normalize(form);
    const otherType = other === path ? null : project.pathType(other);
    if (otherType !== null && otherType !== 'outside') return otherType;
  }
  return null;
}

/** Addresses that a site generator gives to the same files: no extension, `.html`, `page/`. */
function siteReading(
  path: string,
  wanted: string,
  fragment: string,
  from: Runbook,
  context: LinkContext,
): Place | null {
  const { pages } = context;
  const addresses = [wanted];
  if (path.startsWith('/')) {
    const underFolder = joinPath(pages.folder, path.replace(/^\/+/, ''));
    const place = placeAt(underFolder, context);
    if (place !== null) return place;
    addresses.push(underFolder);
    const file = hasExtension(path) ? fileServed(wanted, context) : null;
    if (file !== null) return file;
  } else {
    // `ci.md` is published as `ci/`, so its relative links start one level further down.
    const folder = publishedFolder(from, pages);
    const published = joinPath(folder, path);
    // Without a slash at its end, the address of a folder counts as one of a page in the folder above.
    if (!hasExtension(path)) addresses.push(published, joinPath(folderOf(folder), path));
    else if (pages.withoutExtension(published) !== null) addresses.push(published);
    else if (!/\.(?:md|mdx|markdown)$/i.test(path)) {
      const type = typeOf(published, context.project);
      if (type !== null) return { path: published, type, caseDiffers: false };
    }
  }
  const first = publishedAt(addresses, context);
  const hasAnchor = (place: Place | null): place is Place =>
    place !== null &&
    'runbook' in place &&
    context.anchorsOf(place.runbook).match(fragment).state !== 'missing';
  if (fragment === '' || hasAnchor(first)) return first;
  // Of two readings of an address, the one with the heading is meant.
  return addresses.map((one) => publishedAt([one], context)).find(hasAnchor) ?? first;
}

/** Where a site stands whose pages come from elsewhere in the repository. */
const siteFolders = ['website', 'site', 'docs', 'www', 'web'];

/** A file that a site serves from a folder beside its pages: `/x.png` is `public/x.png`. */
function fileServed(wanted: string, { pages, project }: LinkContext): Place | null {
  for (const above of ['.', folderOf(pages.folder), pages.folder, ...siteFolders]) {
    for (const folder of served) {
      const path = joinPath(joinPath(above, folder), wanted);
      if (typeOf(path, project) === 'file') return { path, type: 'file', caseDiffers: false };
    }
  }
  return null;
}

/** The page that a generator publishes at one of these addresses; the first of them may be a file. */
function publishedAt(addresses: readonly string[], { pages, project }: LinkContext): Place | null {
  for (const address of addresses) {
    const stem = address.replace(/(?:\/index)?\.html?$/i, '');
    if (stem === address && hasExtension(address)) {
      // `fast.ai` is the page `fast.ai.md`.
      const dotted = pages.withoutExtension(stem);
      if (dotted !== null) return { runbook: dotted, caseDiffers: false };
      continue;
    }
    const runbook =
      pages.withoutExtension(stem) ??
      pages.byPath(`${stem}.html.md`) ??
      pages.folderPage(stem) ??
      pages.byPathAnyCase(`${stem}.md`);
    if (runbook !== null) return { runbook, caseDiffers: false };
  }
  const [wanted] = addresses;
  if (wanted === undefined || hasExtension(wanted)) return null;
  const path = `${wanted}.md`;
  return project.pathType(path) === 'file' ? { path, type: 'file', caseDiffers: false } : null;
}

function publishedFolder(from: Runbook, pages: Pages): string {
  const path = normalizePath(from.path);
  const folder = folderOf(path);
  return pages.folderPage(folder) === from ? folder : path.replace(/\.[^./]+$/, '');
}

/**
 * A generator makes `.html`, and `/docs/area/start` if the project has no folder `docs/area`. With
 * such a folder, the author means a file of the project.
 */
function isRoute(path: string, wanted: string, context: LinkContext): boolean {
  const { pages, project } = context;
  if (/\.html?$/i.test(wanted)) return true;
  if (!path.startsWith('/')) return false;
  if (hasExtension(wanted)) {
    if (MEDIA.test(wanted) && isElsewhere(wanted, pages, project)) return true;
    return !context.rootsAtProject();
  }
  const isFolder = folderTest(pages, project);
  const first = wanted.split('/', 1)[0] ?? '';
  // A path of a machine.
  if (/^(?:var|etc|home|Users|usr|tmp|proc|dev|root|mnt|srv)$/.test(first)) return false;
  // `/disk/de` is the German page of a site.
  const isTranslated = /\/[a-z]{2}(?:-[a-z]{2})?$/i.test(wanted);
  if (isTranslated || !context.rootsAtProject()) return true;
  // That a repository has a folder `docs` says nothing of what is below `/docs/other/` on its site.
  return !isFolder(first) || !isFolder(folderOf(wanted.replace(/\/+$/, '')));
}

const MEDIA = /^[^/]+\/.*\.(?:png|jpe?g|gif|svg|webp|avif|ico|mp4|webm|pdf)$/i;

/** Whether the project has no such folder at all, so that another program keeps what is in it. */
function isElsewhere(wanted: string, pages: Pages, project: Project): boolean {
  return !folderTest(pages, project)(wanted.split('/', 1)[0] ?? '');
}

function folderTest(pages: Pages, project: Project): (folder: string) => boolean {
  return (folder) => folder === '.' || pages.isFolder(folder) || project.pathType(folder) !== null;
}

function hasExtension(path: string): boolean {
  // A folder may be called `apps.example.org/`.
  return /\.[a-z][a-z0-9]{0,9}$|\.md\/$/i.test(
    fileName(path.replace(/\/$/, '')) + (path.endsWith('/') ? '/' : ''),
  );
}

function levelsUp(path: string): number {
  return path.split('/').filter((name) => name === '..').length;
}
