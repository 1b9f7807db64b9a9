import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFileAddress } from '../redirects.ts';
import { type CompiledState, parts } from './compiled-state.ts';

/** An address of the site and the file that answers to it, below the folder of the site. */
export interface SitePath {
  pathname: string;
  file: string;
  route: RouteData;
}

interface RouteData {
  type: string;
  component: string;
  /** Null where the address has parameters. */
  pathname?: string | null;
  segments: readonly (readonly { content: string; dynamic: boolean; spread: boolean }[])[];
  prerender: boolean;
  origin: string;
}

interface PageModule {
  getStaticPaths?(): Promise<{ params: Record<string, string> }[]>;
}

/** The part that is used here of the program which Astro makes of the pages. */
interface PageProgram {
  manifest: { assetsPrefix?: string; routes: readonly { routeData: RouteData }[] };
  routeCache: { clearAll(): void };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getComponentByRoute(route: RouteData): Promise<PageModule>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Renders pages with the program that was compiled of them, without Astro and Vite at hand. */
export class CompiledPages {
  readonly assets: string;
  readonly #program: PageProgram;

  private constructor(folder: string, program: PageProgram) {
    this.assets = join(folder, parts.assets);
    this.#program = program;
  }

  static async open(folder: string, state: CompiledState, base: string): Promise<CompiledPages> {
    const entry = pathToFileURL(join(folder, parts.program, state.entry));
    const { app } = (await import(entry.href)) as { app: PageProgram };
    // What the program would ask the build for that made it: the styles of a page, and where to log.
    // An earlier build of this process may have asked for the paths of other runbooks.
    app.routeCache.clearAll();
    app.setInternals({ pagesByKeys: new Map(state.styles) });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent } } });
    // Pages are compiled for a site at the root; only what they load depends on where it is.
    app.manifest.assetsPrefix = base.replace(/\/$/, '');
    return new CompiledPages(folder, app);
  }

  /** Every address of the site, none of them twice. */
  async paths(): Promise<SitePath[]> {
    const found = new Map<string, SitePath>();
    for (const { routeData: route } of this.#program.manifest.routes) {
      if (!route.prerender || route.origin === 'internal') continue;
      for (const pathname of await this.#pathnamesOf(route)) {
        if (!found.has(pathname))
          found.set(pathname, { pathname, file: fileOf(pathname, route), route });
      }
    }
    return [...found.values()];
  }

  async #pathnamesOf(route: RouteData): Promise<string[]> {
    if (typeof route.pathname === 'string') return [route.pathname];
    const { getStaticPaths } = await this.#program.getComponentByRoute(route);
    const paths = (await getStaticPaths?.()) ?? [];
    return paths.map(({ params }) => pathnameOf(route, params));
  }

  async render({ pathname, route }: SitePath): Promise<Uint8Array> {
    const slash = route.type === 'page' && pathname !== '/' ? '/' : '';
    // Astro reads addresses with `decodeURI`; no path of the site holds a `?`, `#` or `%`.
    const address = encodeURI(pathname.slice(1));
    const url = new URL(`http://localhost/${address}${slash}`);
    const response = await this.#program.render(new Request(url), { routeData: route });
    if (!response.ok && pathname !== '/404') {
      throw new Error(`The page ${pathname} could not be rendered (status ${response.status}).`);
    }
    return new Uint8Array(await response.arrayBuffer());
  }
}

const silent = { write: () => true };

function pathnameOf(route: RouteData, params: Readonly<Record<string, string>>): string {
  const segments = route.segments.map((parts) =>
    parts
      .map(({ content, dynamic }) =>
        dynamic ? (params[content.replace(/^\.{3}/, '')] ?? '') : content,
      )
      .join(''),
  );
  return `/${segments.filter((segment) => segment !== '').join('/')}`;
}

function fileOf(pathname: string, { type, component }: RouteData): string {
  const path = pathname.replace(/^\//, '');
  if (type !== 'page') return path;
  // A former address may have been that of a file.
  if (component.endsWith('[...alias].astro') && isFileAddress(path)) return path;
  if (path === '404') return '404.html';
  return join(path, 'index.html');
}
