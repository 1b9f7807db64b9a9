import type { Link, Runbook } from '../model.ts';
import type { Pages } from './pages.ts';
import { folderOf, joinPath, normalizePath } from './path.ts';
import { pageScheme } from './references.ts';
import type { RouteTable } from './routes.ts';
import { parseUrl } from './url.ts';

interface SoundContext {
  pages: Pages;
  routes: RouteTable;
  /** The slugs of a page; null where its anchors have other names than on GitHub. */
  slugsOf(page: Runbook): ReadonlySet<string> | null;
}

/**
 * Whether each link of a page leads out of the project, or to a page by its path and to a heading by its
 * slug. Such links cannot be broken, and only the paths and slugs of pages decide about it: not the
 * files beside them, nor their texts.
 */
export function areSound({ path, links }: Runbook, context: SoundContext): boolean {
  const folder = folderOf(normalizePath(path));
  return links.every((link) => isSound(link, path, folder, context));
}

function isSound({ url }: Link, from: string, folder: string, context: SoundContext): boolean {
  if (url.startsWith(pageScheme) || context.routes.read(url) !== null) return false;
  const parsed = parseUrl(url);
  if (parsed.kind === 'external') return true;
  if (parsed.kind !== 'local' || /^\/|\\/.test(parsed.path) || url.trim() === '') return false;
  const { path, fragment } = parsed;
  const page = context.pages.byPath(path === '' ? normalizePath(from) : joinPath(folder, path));
  if (page === null) return false;
  return fragment === '' || (context.slugsOf(page)?.has(fragment) ?? false);
}
