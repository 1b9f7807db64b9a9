import {
  readGitbook,
  readHugo,
  readJekyll,
  readMdbook,
  readMkdocs,
  readZensical,
  readZola,
} from './data-configs.ts';
import {
  baseIn,
  readDocsify,
  readDocusaurus,
  readExdoc,
  readNextra,
  readVitepress,
} from './program-configs.ts';
import { at, type ReadConfig } from './site-config.ts';

/** By the name of the configuration, which is read and never run. */
const generators: readonly (readonly [file: RegExp, read: ReadConfig])[] = [
  [/(?:^|\/)mkdocs(?:[._-][\w-]+)?\.ya?ml$/, readMkdocs],
  [/(?:^|\/)zensical\.toml$/, readZensical],
  [/(?:^|\/)docusaurus\.config\.(?:[cm]?[jt]s)$/, readDocusaurus],
  [/(?:^|\/)config\.toml$/, readZola],
  [/(?:^|\/)docfx\.json$/, (_text, config) => at(config, '.', 'DocFX', 'github')],
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
  [/(?:^|\/)mix\.exs$/, readExdoc],
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
export function readGenerator(text: string, config: string): ReturnType<ReadConfig> {
  for (const [file, read] of generators) {
    const site = file.test(config) ? read(text, config) : null;
    if (site !== null) return site;
  }
  return null;
}

/** The rank of the generator that such a file configures, if it does; null for other files. */
export function rankOfConfig(path: string): number | null {
  const rank = generators.findIndex(([file]) => file.test(path));
  return rank < 0 ? null : rank;
}
