import { dirname } from 'node:path/posix';
import { at, contentAt, pathOf, type ReadConfig } from './site-config.ts';

/** The base of a site in a configuration that is a program; `/` where none is written as plain text. */
export function baseIn(source: string): string {
  return /\bbase\s*:\s*(['"`])(\/[^'"`$\n]*)\1/.exec(source)?.[2] ?? '/';
}

/** It is a program, which is read and not run: what is written in it as plain text counts. */
export function readDocusaurus(source: string, config: string): ReturnType<ReadConfig> {
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

/** Pages may be in any of these folders; the site has one of them. */
export function readNextra(source: string, config: string): ReturnType<ReadConfig> {
  if (!/\bnextra\b/.test(source)) return null;
  const [content, ...others] = ['content', 'pages', 'app', 'src/content', 'src/pages', 'src/app']
    .map((folder) => contentAt(dirname(config), folder))
    .filter((folder) => folder !== null);
  if (content === undefined) return null;
  const address = '/';
  const apart = others.map((folder) => ({ content: folder, address }));
  return { name: 'Nextra', slug: 'docusaurus', content, address, others: apart };
}

export function readVitepress(source: string, config: string): ReturnType<ReadConfig> {
  const [, , folder = '.'] = /\bsrcDir\s*:\s*(['"`])([^'"`$\n]*)\1/.exec(source) ?? [];
  const content = contentAt(config.replace(/(?:^|\/)\.vitepress\/.*$/, '') || '.', folder);
  return content === null
    ? null
    : { name: 'VitePress', slug: 'vitepress', content, address: pathOf(baseIn(source)) };
}

/** Its page is read and not run: the plain text at the end of an alias counts. */
export function readDocsify(source: string, config: string): ReturnType<ReadConfig> {
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

/** Its project is a program, which is read and not run: the pages and folders that it names count. */
export function readExdoc(source: string, config: string): ReturnType<ReadConfig> {
  const [, folder] = /"([\w-]+)\/[^"\n]*\.(?:live)?md"/.exec(source) ?? [];
  if (folder === undefined || !/\bextras\s*:/.test(source)) return null;
  const site = at(config, folder, 'ExDoc', 'github');
  const [, written = ''] = /\bassets\s*:\s*%\{([^{}]*)\}/.exec(source) ?? [];
  const copied = Array.from(written.matchAll(/"([^"\n]+)"\s*=>\s*"([^"\n]+)"/g)).flatMap(
    ([, from = '', to = '']) => {
      const path = contentAt(dirname(config), from);
      return path === null ? [] : [[to, path] as const];
    },
  );
  return site === null ? null : { ...site, copied: Object.fromEntries(copied) };
}
