import { dirname, join } from 'node:path/posix';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import type { DialectName } from '../../core/links/dialect.ts';
import type { GeneratorName, SiteGenerator } from '../../core/links/sites.ts';
import { fileLimit } from '../time-limit.ts';

type Read = (text: string, config: string) => Omit<SiteGenerator, 'config'> | null;

/** By the name of the configuration, which is read and never run. */
const generators: readonly (readonly [file: RegExp, read: Read])[] = [
  [/(?:^|\/)mkdocs(?:\.\w+)?\.ya?ml$/, readMkdocs],
  [/(?:^|\/)zensical\.toml$/, readZensical],
  [/(?:^|\/)docusaurus\.config\.(?:[cm]?[jt]s)$/, readDocusaurus],
  [/(?:^|\/)(?:hugo|config|config\/_default\/(?:hugo|config))\.(?:toml|ya?ml|json)$/, readHugo],
  [/(?:^|\/)myst\.ya?ml$/, (_text, config) => at(config, '.', 'MyST', 'myst')],
  [/(?:^|\/)_toc\.yml$/, (_text, config) => at(config, '.', 'MyST', 'myst')],
  [
    /(?:^|\/)conf\.py$/,
    (text, config) =>
      /\bextensions\s*=|\bhtml_theme\b/.test(text) ? at(config, '.', 'Sphinx', 'myst') : null,
  ],
  [/(?:^|\/)\.vitepress\/config(?:\/index)?\.(?:[cm]?[jt]s)$/, readVitepress],
  [
    /(?:^|\/)\.vuepress\/config\.(?:[cm]?[jt]s)$/,
    (_text, config) => at(config, '..', 'VuePress', 'vitepress'),
  ],
  [/(?:^|\/)book\.toml$/, readMdbook],
  [
    /(?:^|\/)astro\.config\.(?:[cm]?[jt]s)$/,
    (text, config) =>
      /@astrojs\/starlight/.test(text)
        ? at(config, 'src/content/docs', 'Starlight', 'docusaurus', baseIn(text))
        : null,
  ],
  [/(?:^|\/)next\.config\.(?:[cm]?[jt]s)$/, readNextra],
  [/(?:^|\/)\.gitbook\.ya?ml$/, readGitbook],
  [
    /(?:^|\/)(?:docs|mint)\.json$/,
    (text, config) =>
      /"navigation"\s*:/.test(text) && /mintlify|"theme"\s*:|"tabs"\s*:/.test(text)
        ? at(config, '.', 'Mintlify', 'docusaurus')
        : null,
  ],
  [/(?:^|\/)book\.json$/, (_text, config) => at(config, '.', 'GitBook', 'gitbook')],
  [/(?:^|\/)index\.html$/, readDocsify],
  [
    /(?:^|\/)config\.rb$/,
    (text, config) =>
      /middleman|govuk_tech_docs|activate :/.test(text)
        ? at(config, 'source', 'Middleman', 'middleman')
        : null,
  ],
  [/(?:^|\/)_config\.ya?ml$/, readJekyll],
];

/** Reads a configuration by its name; null if it is not one of a generator. */
export function readGenerator(text: string, config: string): ReturnType<Read> {
  return generators.find(([file]) => file.test(config))?.[1](text, config) ?? null;
}

/** The rank of the generator that such a file configures, if it does; null for other files. */
export function rankOfConfig(path: string): number | null {
  const rank = generators.findIndex(([file]) => file.test(path));
  return rank < 0 ? null : rank;
}

/** A site whose addresses begin with a slash, or with the base that its configuration names. */
function at(
  config: string,
  folder: string,
  name: GeneratorName,
  slug: DialectName,
  base = '/',
): ReturnType<Read> {
  const content = contentAt(dirname(config), folder);
  return content === null ? null : { name, slug, content, address: pathOf(base) };
}

/** The base of a site in a configuration that is a program; `/` where none is written as plain text. */
function baseIn(source: string): string {
  return /\bbase\s*:\s*(['"`])(\/[^'"`$\n]*)\1/.exec(source)?.[2] ?? '/';
}

const text = z.string().catch('');
const mkdocsSchema = z.object({ docs_dir: text, site_url: text });
const hugoSchema = z.object({
  baseURL: z.string().optional().catch(undefined),
  baseurl: z.string().optional().catch(undefined),
  contentDir: text,
  module: z
    .object({ mounts: z.array(z.object({ source: text, target: text })) })
    .optional()
    .catch(undefined),
});

function readMkdocs(source: string, config: string): ReturnType<Read> {
  const parsed = mkdocsSchema.safeParse(dataOf(source, config));
  if (!parsed.success) return null;
  const content = contentAt(dirname(config), parsed.data.docs_dir || 'docs');
  const address = pathOf(parsed.data.site_url);
  return content === null ? null : { name: 'MkDocs', slug: 'mkdocs', content, address };
}

/** The successor of MkDocs, with the same dialect. */
function readZensical(source: string, config: string): ReturnType<Read> {
  const parsed = z.object({ project: mkdocsSchema }).safeParse(dataOf(source, config));
  if (!parsed.success) return null;
  return readMkdocs(JSON.stringify(parsed.data.project), join(dirname(config), 'mkdocs.yml'));
}

/** `config.toml` is a name that many programs have; only Hugo's has a base address. */
function readHugo(source: string, config: string): ReturnType<Read> {
  const parsed = hugoSchema.safeParse(dataOf(source, config));
  const address = parsed.data?.baseURL ?? parsed.data?.baseurl;
  if (!parsed.success || address === undefined) return null;
  const folder = dirname(config).replace(/(?:^|\/)config\/_default$/, '') || '.';
  const mounts = parsed.data.module?.mounts ?? [];
  const whole = mounts.find(({ target }) => target === 'content')?.source;
  const content = contentAt(folder, parsed.data.contentDir || whole || 'content');
  if (content === null) return null;
  // A folder from elsewhere joins what the pages have under its name.
  const others = mounts.flatMap(({ source: from, target }) => {
    const [, name] = /^content\/(.+)$/.exec(target) ?? [];
    const mounted = contentAt(folder, from);
    if (name === undefined || mounted === null) return [];
    return [{ content: mounted, address: pathOf(`/${name}`), beside: join(content, name) }];
  });
  return { name: 'Hugo', slug: 'hugo', content, address: pathOf(address), others };
}

/** It is a program, which is read and not run: what is written in it as plain text counts. */
function readDocusaurus(source: string, config: string): ReturnType<Read> {
  const writtenFor = (key: string): string | null =>
    new RegExp(String.raw`\b${key}\s*:\s*(['"\`])([^'"\`$\n]*)\1`).exec(source)?.[2] ?? null;
  const docs = writtenFor('routeBasePath') ?? 'docs';
  const base = (writtenFor('baseUrl') ?? '').replace(/\/+$/, '');
  const address = pathOf(`${base}/${docs.replace(/^\/+/, '')}`);
  // Not the paths of versions, which are in brackets of their own.
  const folder = /\bdocs\s*:\s*\{[^{}]{0,2000}?\bpath\s*:\s*(['"`])([^'"`$\n]*)\1/.exec(
    source,
  )?.[2];
  const content = contentAt(dirname(config), folder ?? 'docs');
  if (content === null) return null;
  const others = Array.from(source.matchAll(docusaurusInstance), ([block]) => {
    const of = (key: string): string | undefined =>
      new RegExp(String.raw`\b${key}\s*:\s*(['"\`])([^'"\`$\n]*)\1`).exec(block)?.[2];
    const path = contentAt(dirname(config), of('path') ?? 'docs');
    return { content: path, address: pathOf(`${base}/${of('routeBasePath') ?? 'docs'}`) };
  });
  others.push({ content: contentAt(dirname(config), 'blog'), address: pathOf(`${base}/blog`) });
  const apart = others.flatMap(({ content: path, address: at }) =>
    path === null || path === content ? [] : [{ content: path, address: at }],
  );
  return { name: 'Docusaurus', slug: 'docusaurus', content, address, others: apart };
}

/** A plugin that publishes one more folder of pages, with its options. */
const docusaurusInstance = /plugin-content-docs['"`]\s*,\s*(?:\/\*.*?\*\/\s*)?\{[^{}]*/gs;

/** Its anchors are those of Hugo. */
function readMdbook(source: string, config: string): ReturnType<Read> {
  const parsed = z.object({ book: z.object({ src: text }) }).safeParse(dataOf(source, config));
  return parsed.success ? at(config, parsed.data.book.src || 'src', 'mdBook', 'hugo') : null;
}

function readJekyll(source: string, config: string): ReturnType<Read> {
  const { data } = z.object({ baseurl: text, source: text }).safeParse(dataOf(source, config));
  return at(config, data?.source || '.', 'Jekyll', 'github', data?.baseurl);
}

/** Pages may be in any of these folders; the site has one of them. */
function readNextra(source: string, config: string): ReturnType<Read> {
  if (!/\bnextra\b/.test(source)) return null;
  const [content, ...others] = ['content', 'pages', 'app', 'src/content', 'src/pages', 'src/app']
    .map((folder) => contentAt(dirname(config), folder))
    .filter((folder) => folder !== null);
  if (content === undefined) return null;
  const address = '/';
  const apart = others.map((folder) => ({ content: folder, address }));
  return { name: 'Nextra', slug: 'docusaurus', content, address, others: apart };
}

function readGitbook(source: string, config: string): ReturnType<Read> {
  const parsed = z.object({ root: text }).safeParse(dataOf(source, config) ?? {});
  return at(config, parsed.data?.root || '.', 'GitBook', 'gitbook');
}

function readVitepress(source: string, config: string): ReturnType<Read> {
  const [, , folder = '.'] = /\bsrcDir\s*:\s*(['"`])([^'"`$\n]*)\1/.exec(source) ?? [];
  const content = contentAt(config.replace(/(?:^|\/)\.vitepress\/.*$/, '') || '.', folder);
  return content === null
    ? null
    : { name: 'VitePress', slug: 'vitepress', content, address: pathOf(baseIn(source)) };
}

/** Its page is read and not run: the plain text at the end of an alias counts. */
function readDocsify(source: string, config: string): ReturnType<Read> {
  if (!/\$docsify|docsify(?:\.min)?\.js|docsify@/i.test(source)) return null;
  const [written = ''] = /\balias\s*:\s*\{[^{}]*/.exec(source) ?? [];
  const names = Array.from(
    written.matchAll(/(['"])\S*?([\w/-]+)(?:\.md)?\1\s*:/g),
    ([, , end = '']) => {
      return end.replace(/^\/+/, '');
    },
  );
  const site = at(config, '.', 'Docsify', 'docsify');
  return site === null ? null : { ...site, aliases: names.filter((name) => name !== '') };
}

function dataOf(source: string, config: string): unknown {
  const read = (): unknown =>
    config.endsWith('.toml') ? parseToml(source) : parseYaml(source, { logLevel: 'silent' });
  try {
    return fileLimit.run(source, read)?.result ?? null;
  } catch {
    return null;
  }
}

/** Null where the folder is outside of the repository. */
function contentAt(folder: string, named: string): string | null {
  const path = join(folder, named).replace(/\/+$/, '');
  return path.startsWith('..') || path.startsWith('/') ? null : path;
}

/** The path of an address, which begins and ends with a slash. */
function pathOf(address: string): string {
  const base = 'https://site.example';
  const path = URL.canParse(address, base) ? new URL(address, base).pathname : '/';
  return `/${path}/`.replace(/\/+/g, '/');
}
