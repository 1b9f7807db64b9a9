import type { SiteRoot } from '../../core/links/sites.ts';
import type { Catalog } from '../../core/model.ts';
import { languageCodes } from '../../lint/certainty/languages.ts';
import { readGenerator } from '../../node/sites/site-generators.ts';
import type { Surroundings } from '../../node/surroundings.ts';

/** More folders are not looked into: looking has to end. */
const MOST_FOLDERS = 400;

/** Where the configuration of a generator may be, in the folder of its site. */
const configs = [
  ...['mkdocs.yml', 'mkdocs.yaml', 'mkdocs.template.yml', 'mkdocs.base.yml', 'zensical.toml'],
  // A site for each language has a configuration of its own.
  ...[...languageCodes, 'pt-BR', 'zh-CN'].flatMap((language) =>
    ['-', '.', '_'].map((mark) => `mkdocs${mark}${language}.yml`),
  ),
  ...['myst.yml', '_toc.yml', 'conf.py', '_config.yml', 'config.rb'],
  ...['js', 'ts', 'mjs', 'cjs'].map((extension) => `docusaurus.config.${extension}`),
  ...['mjs', 'ts', 'js'].map((extension) => `astro.config.${extension}`),
  ...['ts', 'mts', 'js', 'mjs'].flatMap((extension) => [
    `.vitepress/config.${extension}`,
    `.vitepress/config/index.${extension}`,
  ]),
  'book.toml',
  ...['js', 'ts', 'mts'].map((extension) => `.vuepress/config.${extension}`),
  ...['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
    ['toml', 'yaml', 'yml'].map((extension) => `${name}.${extension}`),
  ),
  ...['mjs', 'ts', 'js', 'mts'].map((extension) => `next.config.${extension}`),
  'docfx.json',
  'mix.exs',
  '.gitbook.yaml',
  'book.json',
  'docs.json',
  'mint.json',
  'index.html',
];
/** The files and folders among which they are. */
const names = [...new Set(configs.map((path) => path.replace(/\/.*$/, '')))];

/** Folders beside the pages in which a project may keep its site. */
const siteFolders = ['website', 'site', 'docs', 'doc', 'documentation', 'www', 'web', 'docs-site'];

/**
 * The sites that publish the pages of a catalog, by the configurations in the folders around them, up
 * to the root of the project, and in the usual folders at the root. Of two sites with one content folder the one whose configuration is
 * nearer to the pages counts, otherwise the first.
 */
export function findSites(
  { runbooks }: Catalog,
  { pathType, namesIn, textAt }: Pick<Surroundings, 'pathType' | 'namesIn' | 'textAt'>,
): SiteRoot[] {
  const sites = new Map<string, SiteRoot>();
  const around = foldersAround(runbooks.map(({ path }) => path));
  const beside = siteFolders.filter((folder) => pathType(folder) === 'directory');
  for (const folder of new Set([...around, ...beside])) {
    const there = new Set(namesIn(folder, names));
    for (const name of there.size === 0 ? [] : configs) {
      if (!there.has(name.replace(/\/.*$/, ''))) continue;
      const config = folder === '' ? name : `${folder}/${name}`;
      if (pathType(config) !== 'file') continue;
      const text = textAt(config);
      const found = text === null ? null : readGenerator(text, config);
      if (found === null) continue;
      for (const part of [{}, ...(found.others ?? [])]) {
        const site = { ...found, ...part, folder: folder === '' ? '.' : folder };
        const known = sites.get(site.content);
        if (known === undefined || known.folder.length < site.folder.length) {
          sites.set(site.content, site);
        }
      }
    }
  }
  return [...sites.values()];
}

/** The folders of paths and those around them, the root as an empty text; the nearest to it first. */
function foldersAround(paths: readonly string[]): string[] {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    let at = path.lastIndexOf('/');
    while (at > 0 && !folders.has(path.slice(0, at))) {
      folders.add(path.slice(0, at));
      at = path.lastIndexOf('/', at - 1);
    }
  }
  const depth = (folder: string) => folder.split('/').length;
  return [...folders]
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
    .slice(0, MOST_FOLDERS);
}
