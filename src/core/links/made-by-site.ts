import type { Runbook } from '../model.ts';
import { slipsOf } from '../text/slips.ts';
import { dialectOf } from './dialect.ts';
import type { LinkContext, Project } from './link-target.ts';
import type { Pages } from './pages.ts';
import { fileName, folderOf, joinPath, normalizePath, relativePath } from './path.ts';
import { hasExtension, isImage } from './place.ts';
import { publishedFolder } from './site-reading.ts';
import { isFlat, readsFiles, rootsOf, served } from './sites.ts';

/** Whether a recognised site may have what no file of the project is. */
export function isMade(path: string, wanted: string, from: Runbook, context: LinkContext): boolean {
  const { site, pages, project } = context;
  if (project.isIgnored?.(wanted)) return true;
  if (site === null) return false;
  if (path.startsWith('/') || !hasExtension(path)) return true;
  // `@assets/x.png` and `~/x.png`: the bundler of the site has aliases for folders.
  if (/^(?:@[\w-]*|~)\//.test(path)) return true;
  // Programs write pages with labels.
  const isBare = !path.includes('/') && !isImage(path);
  if (isBare && isFlat(site) && (pages.isNamed(fileName(path)) || /\.epub$/i.test(path)))
    return true;
  if (isBare && dialectOf(site.slug).labels && !pages.isNamed(fileName(path))) return true;
  // Plugins write feeds, inventories and texts for programs.
  if (made.test(path)) return true;
  // The whole site in one file, or what goes with it; not a slip in the name of a file that is there.
  if (folderOf(wanted) === site.content && /\.(?:pdf|epub|zip)$/i.test(path)) {
    return !alike(wanted).some((at) => project.pathType(at) === 'file');
  }
  if (site.aliases?.some((alias) => withoutExtension(wanted).endsWith(alias))) return true;
  if (readsFiles(site)) return false;
  const isFile = (at: string) => pages.byPath(at) !== null || project.pathType(at) === 'file';
  const copied = Object.entries(site.copied ?? {});
  if (
    copied.some(
      ([to, at]) => path.startsWith(`${to}/`) && isFile(joinPath(at, path.slice(to.length + 1))),
    )
  ) {
    return true;
  }
  // Middleman makes files of templates, and finds images from the root of its pages, too, since a page
  // may be a part of another one.
  const fromRoot = site.name === 'Middleman' ? path.replace(/^(?:\.{1,2}\/)+/, '') : path;
  if ([`${wanted}.erb`, joinPath(site.content, fromRoot)].some(isFile)) return true;
  if (site.beside !== undefined) {
    if (isFile(joinPath(site.beside, relativePath(site.content, wanted)))) return true;
  }
  if (rootsOf(site, normalizePath(from.path)).some((at) => isFile(joinPath(at, path)))) return true;
  // What lies beside the address of the page may lie in a folder that the site serves.
  const below = relativePath(site.content, wanted);
  const published = relativePath(site.content, joinPath(publishedFolder(from, pages), path));
  // A browser goes no higher than the root of the site.
  const addresses = [below, published].map((at) => at.replace(/^(?:\.\.\/)+/, ''));
  return served.some((folder) =>
    addresses.some((at) => isFile(joinPath(joinPath(site.folder, folder), at))),
  );
}

const made =
  /(?:^|\/)(?:(?:feed|rss|atom|sitemap)[\w-]*\.(?:xml|json)|objects\.inv|llms(?:-full)?\.txt|robots\.txt|[\w-]+\.html\.md)$/;

/** The paths of which a path may be a slip. */
function alike(path: string): readonly string[] {
  const [, stem = '', ending = ''] = /([^/]+)(\.\w+)$/.exec(path) ?? [];
  return Array.from(slipsOf(stem, 6), (slip) => joinPath(folderOf(path), slip + ending));
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|mdx|markdown)$/i, '');
}

/**
 * A generator makes `.html`, and `/docs/area/start` if the project has no folder `docs/area`. With
 * such a folder, the author means a file of the project.
 */
export function isRoute(path: string, wanted: string, context: LinkContext): boolean {
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
