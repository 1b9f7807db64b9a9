import type { DialectName } from './dialect.ts';
import { joinPath } from './path.ts';
import type { Routes } from './routes.ts';

/** A program that publishes Markdown of the repository. */
export interface SiteGenerator {
  name: GeneratorName;
  slug: DialectName;
  /** Its configuration. */
  config: string;
  /** Folder of the pages, relative to the root. */
  content: string;
  /** How the addresses of its pages begin. */
  address: string;
  /** Further folders of pages, each with the beginning of its addresses. */
  others?: readonly Pick<SiteGenerator, 'content' | 'address' | 'beside'>[];
  /** A folder whose pages lie beside those of `content` on the site. */
  beside?: string;
  /** Addresses that its configuration sends elsewhere, without a slash in front. */
  aliases?: readonly string[];
  /** Folders that it copies to the root of the site, by the name that each has there. */
  copied?: Readonly<Record<string, string>>;
}

export type GeneratorName =
  | 'MkDocs'
  | 'Hugo'
  | 'Docusaurus'
  | 'Sphinx'
  | 'MyST'
  | 'Jekyll'
  | 'VitePress'
  | 'VuePress'
  | 'mdBook'
  | 'Starlight'
  | 'Docsify'
  | 'GitBook'
  | 'Mintlify'
  | 'Middleman'
  | 'Nextra'
  | 'Zola'
  | 'DocFX'
  | 'ExDoc';

/** A site that a generator makes of a part of the project. */
export interface SiteRoot extends Omit<SiteGenerator, 'config'> {
  /** Folder of its configuration, `.` for the root. */
  folder: string;
}

/** Generators that write the addresses of pages in lower case, whatever their files are called. */
const lowering: ReadonlySet<GeneratorName> = new Set(['Hugo', 'Starlight']);

export function lowersPaths({ name }: SiteRoot): boolean {
  return lowering.has(name);
}

/** GitBook reads an address with an extension as that of a file, seen from the file of its page. */
export function readsFiles({ name }: SiteRoot): boolean {
  return name === 'GitBook';
}

/** ExDoc publishes all pages in one folder, whatever the folders of their files. */
export function isFlat({ name }: SiteRoot): boolean {
  return name === 'ExDoc';
}

/** Folders beside the pages whose files a site serves as they are. */
export const served = ['static', 'public', 'assets', 'source'];

/** Docusaurus keeps translations and older versions of its pages in folders of their own. */
const docusaurusCopy =
  /^(.*?)(?:i18n\/[^/]+\/docusaurus-plugin-content-docs[^/]*\/[^/]+|(?:\w+_)?versioned_docs\/version-[^/]+)(?=\/)/;

/** The folders, besides that of a page, from which its generator looks for a file that a link names. */
export function rootsOf({ name, folder, content }: SiteRoot, path: string): readonly string[] {
  if (name !== 'Docusaurus') return [];
  const [copy] = docusaurusCopy.exec(path) ?? [];
  return [...(copy === undefined ? [] : [copy]), content, folder];
}

/** The site with the innermost content folder around a page; null for a page of none. */
export function siteOf(sites: readonly SiteRoot[], path: string): SiteRoot | null {
  const around = sites.filter(
    ({ content }) => content === '.' || path === content || path.startsWith(`${content}/`),
  );
  const copy = docusaurusCopy.exec(path)?.[1];
  const other = sites.find(({ name, folder }) => {
    return name === 'Docusaurus' && joinPath('.', `${copy ?? '?'}.`) === folder;
  });
  if (around.length === 0 && other !== undefined) return other;
  const inner = around.toSorted((a, b) => b.content.length - a.content.length);
  return inner[0] ?? null;
}

/** Generators that put the base of their site ahead of addresses that lack it. */
const basing: ReadonlySet<GeneratorName> = new Set(['Hugo', 'VitePress', 'VuePress']);

/** Whether an address from the root is one of the site's pages. */
export function isOfSite(url: string, { name, address }: SiteRoot): boolean {
  if (basing.has(name)) return true;
  return `${url.replace(/[?#].*$/s, '').replace(/\/+$/, '')}/`.startsWith(address);
}

/** The addresses of a site that are files of the project. */
export function routesOf({ name, folder, content, address }: SiteRoot): Routes {
  const files = served.map((served) => joinPath(folder, served));
  if (name === 'VitePress') files.push(joinPath(content, 'public'));
  const pages = [content, ...files];
  return address === '/' ? { '/': pages } : { [address]: pages, '/': pages };
}
