import { dirname, join } from 'node:path/posix';
import type { DialectName } from '../../core/links/dialect.ts';
import type { GeneratorName, SiteGenerator } from '../../core/links/sites.ts';

/** What the text of a configuration, at its path, says of a site; null if it is not one of a generator. */
export type ReadConfig = (text: string, config: string) => Omit<SiteGenerator, 'config'> | null;

/** A site whose addresses begin with a slash, or with the base that its configuration names. */
export function at(
  config: string,
  folder: string,
  name: GeneratorName,
  slug: DialectName,
  base = '/',
): ReturnType<ReadConfig> {
  const content = contentAt(dirname(config), folder);
  return content === null ? null : { name, slug, content, address: pathOf(base) };
}

/** Null where the folder is outside of the repository. */
export function contentAt(folder: string, named: string): string | null {
  const path = join(folder, named).replace(/\/+$/, '');
  return path.startsWith('..') || path.startsWith('/') ? null : path;
}

/** The path of an address, which begins and ends with a slash. */
export function pathOf(address: string): string {
  const base = 'https://site.example';
  const path = URL.canParse(address, base) ? new URL(address, base).pathname : '/';
  return `/${path}/`.replace(/\/+/g, '/');
}
