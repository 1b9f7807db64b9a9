import { joinPath } from './path.ts';
import { decode } from './url.ts';

/**
 * The sources of the pages of a site, or of the files of a forge: folders of the project by the
 * prefix of the address: `/docs/`, `https://github.com/org/project/blob/main/`.
 */
export type Routes = Readonly<Record<string, string | readonly string[]>>;

/** The target of a URL by a route. */
export interface Routed {
  /** The address as a path of the project, in each folder of the route. */
  paths: readonly string[];
  /** As written, without `#`. */
  fragment: string;
}

export interface RouteTable {
  /** The target by the longest route that the URL begins with; null without one. */
  read(url: string): Routed | null;
  /** Whether the files of a route are in that folder, or above it. */
  publishes(path: string): boolean;
}

export function createRouteTable(routes: Routes): RouteTable {
  const table = Object.entries(routes)
    .map(([prefix, folders]) => ({
      prefix: prefix.replace(/\/+$/, ''),
      folders: [folders].flat().map((folder) => joinPath('.', folder.replace(/^\/+/, ''))),
    }))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return {
    read(url) {
      if (table.length === 0) return null;
      const [, address = '', fragment = ''] = /^([^?#]*)[^#]*#?(.*)$/s.exec(url.trim()) ?? [];
      const route = table.find(({ prefix }) => startsWithPath(address, prefix));
      if (route === undefined) return null;
      const rest = decode(address.slice(route.prefix.length)).replace(/^\/+/, '');
      return { paths: route.folders.map((folder) => joinPath(folder, rest)), fragment };
    },
    publishes: (path) =>
      table.some(({ folders }) =>
        folders.some((folder) => folder === '.' || startsWithPath(path, folder)),
      ),
  };
}

/** `prefix` '' is the root of a site: it begins the addresses that begin with one slash. */
function startsWithPath(path: string, prefix: string): boolean {
  if (!path.startsWith(prefix)) return false;
  const next = path.charAt(prefix.length);
  if (prefix === '') return next === '/' && path.charAt(1) !== '/';
  return next === '/' || next === '';
}
