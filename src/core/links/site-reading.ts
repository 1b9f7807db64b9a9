import type { Runbook } from '../model.ts';
import type { LinkContext, Place } from './link-target.ts';
import type { Pages } from './pages.ts';
import { folderOf, joinPath, normalizePath } from './path.ts';
import { hasExtension, placeAt, typeOf } from './place.ts';
import { readsFiles, served } from './sites.ts';

/** Addresses that a site generator gives to the same files: no extension, `.html`, `page/`. */
export function siteReading(
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
  } else if (context.site === null || !hasExtension(path) || !readsFiles(context.site)) {
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
export function publishedAt(
  addresses: readonly string[],
  { pages, project, site }: LinkContext,
): Place | null {
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
      pages.byPathAnyCase(`${stem}.md`) ??
      (site?.name === 'Docusaurus' ? pages.unnumbered(stem) : null);
    if (runbook !== null) return { runbook, caseDiffers: false };
  }
  const [wanted] = addresses;
  if (wanted === undefined || hasExtension(wanted)) return null;
  const path = `${wanted}.md`;
  return project.pathType(path) === 'file' ? { path, type: 'file', caseDiffers: false } : null;
}

/** The folder from which the relative links of a published page lead on. */
export function publishedFolder(from: Runbook, pages: Pages): string {
  const path = normalizePath(from.path);
  const folder = folderOf(path);
  return pages.folderPage(folder) === from ? folder : path.replace(/\.[^./]+$/, '');
}
