import type { Runbook } from '../model.ts';
import type { AnchorIndex, FragmentMatch } from './fragment.ts';
import type { Pages } from './pages.ts';
import { fileName, folderOf, joinPath, normalizePath } from './path.ts';
import { parseUrl } from './url.ts';

/** The project around the catalog, as far as links can see it. */
export interface Project {
  /** What a normalized path of the project is, if anything. */
  pathType(path: string): 'file' | 'directory' | null;
}

export interface LinkContext {
  pages: Pages;
  project: Project;
  anchorsOf(runbook: Runbook): AnchorIndex;
}

/** What had to be overlooked to find the target. */
interface Leniency {
  /** `site` where only a published site finds it (`other/`, `other.html`), not GitHub. */
  reading: 'github' | 'site';
  caseDiffers: boolean;
  /** The path has `\` where a URL needs `/`. */
  backslash: boolean;
}

export interface PageTarget extends Leniency {
  kind: 'page';
  runbook: Runbook;
  fragment: FragmentMatch;
}

/** A file or folder of the project that is no page. */
export interface PathTarget extends Leniency {
  kind: 'path';
  path: string;
  type: 'file' | 'directory';
}

/** What a link points at. */
export type LinkTarget =
  /** `https:`, `mailto:` and every other scheme, in lower case. */
  | { kind: 'external'; scheme: string }
  /** `//host/path`. */
  | { kind: 'protocol-relative' }
  /** `{{ }}`, `<%= %>`, `${}`: the address is completed later, by something else. */
  | { kind: 'template' }
  /** An address of a site generator that nothing in the catalog answers to: not decidable. */
  | { kind: 'route' }
  /** Leaves the project, as `../../issues` does on GitHub: not decidable. */
  | { kind: 'outside' }
  | { kind: 'empty' }
  | PageTarget
  | PathTarget
  /** Nothing is there; `path` is the address as a path of the project. */
  | { kind: 'missing'; path: string; folder: boolean };

type Place =
  | { runbook: Runbook; caseDiffers: boolean }
  | { path: string; type: 'file' | 'directory'; caseDiffers: boolean };

/**
 * Says what a URL points at from a file. `url` is as the Markdown parser decodes it, so still
 * percent-encoded. Never throws.
 */
export function resolveLink(url: string, from: Runbook, context: LinkContext): LinkTarget {
  const parsed = parseUrl(url);
  if (parsed.kind !== 'local') return parsed;
  const { fragment } = parsed;
  const found = (place: Place, reading: Leniency['reading'], backslash: boolean): LinkTarget => {
    if (!('runbook' in place)) return { kind: 'path', ...place, reading, backslash };
    const match = context.anchorsOf(place.runbook).match(fragment);
    return { kind: 'page', ...place, reading, backslash, fragment: match };
  };
  if (parsed.path === '') {
    if (url.trim() === '') return { kind: 'empty' };
    return found({ runbook: from, caseDiffers: false }, 'github', false);
  }

  const backslash = parsed.path.includes('\\');
  const path = parsed.path.replaceAll('\\', '/');
  const wanted = path.startsWith('/')
    ? normalizePath(path.replace(/^\/+/, ''))
    : joinPath(folderOf(normalizePath(from.path)), path);
  const exact = placeAt(wanted, context);
  if (exact !== null) return found(exact, 'github', backslash);
  const onSite = siteReading(path, wanted, from, context);
  if (onSite !== null) return found(onSite, 'site', backslash);
  if (isRoute(path, wanted, context)) return { kind: 'route' };
  if (levelsUp(wanted) > levelsUp(context.pages.folder)) return { kind: 'outside' };
  return { kind: 'missing', path: wanted, folder: path.endsWith('/') };
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
  if (type !== null) return type;
  for (const form of ['NFC', 'NFD']) {
    const other = path.normalize(form);
    const otherType = other === path ? null : project.pathType(other);
    if (otherType !== null) return otherType;
  }
  return null;
}

/** Addresses that a site generator makes of the same files: no extension, `.html`, `page/`. */
function siteReading(
  path: string,
  wanted: string,
  from: Runbook,
  context: LinkContext,
): Place | null {
  const { pages, project } = context;
  const addresses = [wanted];
  if (path.startsWith('/')) {
    const underFolder = joinPath(pages.folder, path.replace(/^\/+/, ''));
    const place = placeAt(underFolder, context);
    if (place !== null) return place;
    addresses.push(underFolder);
  } else if (!hasExtension(path)) {
    // `ci.md` is published as `ci/`, so its relative links start one level further down.
    addresses.push(joinPath(publishedFolder(from, pages), path));
  }
  for (const address of addresses) {
    const stem = address.replace(/(?:\/index)?\.html?$/i, '');
    if (stem === address && hasExtension(address)) continue;
    const runbook = pages.withoutExtension(stem) ?? pages.folderPage(stem);
    if (runbook !== null) return { runbook, caseDiffers: false };
  }
  if (!hasExtension(wanted) && project.pathType(`${wanted}.md`) === 'file') {
    return { path: `${wanted}.md`, type: 'file', caseDiffers: false };
  }
  return null;
}

function publishedFolder(from: Runbook, pages: Pages): string {
  const path = normalizePath(from.path);
  const folder = folderOf(path);
  return pages.folderPage(folder) === from ? folder : path.replace(/\.[^./]+$/, '');
}

/**
 * `.html` is made by a generator; so is `/docs/start` where the project has no `docs` at all. With
 * such a folder there, the author means a file of the project.
 */
function isRoute(path: string, wanted: string, { pages, project }: LinkContext): boolean {
  if (/\.html?$/i.test(wanted)) return true;
  if (!path.startsWith('/') || hasExtension(wanted)) return false;
  const first = wanted.split('/', 1)[0] ?? '';
  return !pages.isFolder(first) && project.pathType(first) === null;
}

function hasExtension(path: string): boolean {
  return /\.[a-z][a-z0-9]{0,9}\/?$/i.test(fileName(path.replace(/\/$/, '')));
}

function levelsUp(path: string): number {
  return path.split('/').filter((name) => name === '..').length;
}
