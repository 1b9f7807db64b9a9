import { dirname, resolve } from 'node:path';
import type { Severity } from '../../core/diagnostic.ts';
import type { LinkOptions } from '../../core/links/link-settings.ts';
import type { Routes } from '../../core/links/routes.ts';
import type { ParseOptions } from '../../core/parse/fields/parse-options.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import type { FileSource } from '../files/file-sources.ts';
import { projectPath } from '../files/find-files.ts';
import { insideWithLinks, isInside, realPath } from '../files/inside-root.ts';
import { UserError } from '../user-error.ts';
import { normalizeBase, wrongBase } from './base-path.ts';
import { type Brand, readSite } from './brand.ts';
import { homeWithoutConfig } from './config-files.ts';
import type { Config, RuleSetting } from './config-schema.ts';
import {
  coverageBelow,
  globsBelow,
  kindsByPath,
  linkOverrides,
  requiredByKind,
} from './paths-of-config.ts';
import { projectRoot } from './project-root.ts';
import { type CodeRefusal, readConfig } from './read-config.ts';
import { findRunbookFolders, type RunbookFolders } from './runbook-folders.ts';

/** The configuration with every path made absolute and every default filled in. */
export interface Settings {
  title: string;
  /** Absolute path of the folder that all runbooks are in; their names are relative to it. */
  runbooks: string;
  /** Where in it the Markdown files are: in the folder itself, unless several are named. */
  sources: readonly FileSource[];
  /** The same relative to `root`, `/`-separated; empty where it is the root. */
  folder: string;
  /** Absolute root of the project: what `Runbook.path` is relative to. */
  root: string;
  /** Absolute folder that paths in a report are relative to: where the configuration is. */
  home: string;
  /** Absolute path of the configuration; null without one. */
  configPath: string | null;
  /** Begins and ends with a slash. */
  base: string;
  site: string | null;
  /** How the site looks; its paths are relative to `home`. */
  brand: Brand;
  /** Language of the runbooks. */
  lang: string;
  /** Without a trailing slash. */
  repository: string | null;
  outDir: string;
  cacheDir: string;
  diagrams: 'svg' | 'source';
  /** Whether browsers keep a copy of the site. */
  offline: boolean;
  ignore: readonly string[];
  links: LinkOptions & Pick<Config['links'], 'allowPrivate'>;
  parse: Omit<ParseOptions, 'markdown'>;
  /** Paths and globs are relative to the root. */
  coverage: Config['coverage'];
  /** Whether the site shows the coverage, since the configuration speaks of it. */
  showsCoverage: boolean;
  /** Path of the memory of hits, relative to the root; null without one. */
  hits: string | null;
  /** The path of the metrics is relative to the root. */
  quarantine: Config['quarantine'];
  rules: Readonly<Record<string, RuleSetting>>;
  /** Each item of `overrides`: severities and routes of files, by globs of `Runbook.path`; the last counts. */
  overrides: readonly {
    files: readonly string[];
    rules: Readonly<Record<string, Severity | 'off'>>;
    routes: Routes;
  }[];
}

/** Options of the command line that override the configuration. */
export interface SettingsInput {
  cwd: string;
  config?: string | undefined;
  /** Folders or globs of folders. */
  runbooks?: string | readonly string[] | undefined;
  outDir?: string | undefined;
  base?: string | undefined;
  diagrams?: 'svg' | 'source' | undefined;
  /** Set for a folder that is not trusted: its configuration does not run. */
  refusal?: CodeRefusal | undefined;
}

/** Resolves all settings; throws UserError if the runbooks folder is not usable. */
export async function loadSettings(input: SettingsInput): Promise<Settings> {
  const { config, stated, path } = await readConfig(input.cwd, input.config, input.refusal);
  const home = path === null ? homeWithoutConfig(input.cwd) : dirname(path);
  const folders = await findRunbookFolders(
    input.runbooks === undefined ? home : input.cwd,
    [input.runbooks ?? config.runbooks].flat(),
  );
  const { runbooks } = folders;
  const root = config.root === undefined ? projectRoot(folders, home) : resolve(home, config.root);
  checkInside(folders, root);
  const below = projectPath(root, home);
  const site = readSite(config.site);
  const globsOf = (files: string | readonly string[]) => globsBelow(below, [files].flat());
  return {
    title: config.title,
    runbooks,
    sources: folders.sources.map(({ source }) => source),
    folder: projectPath(root, runbooks),
    root,
    base: baseOf(input, config),
    site: site.url,
    brand: site.brand,
    lang: config.lang,
    repository: config.repository?.replace(/\/+$/, '') ?? null,
    outDir:
      input.outDir === undefined ? resolve(home, config.outDir) : resolve(input.cwd, input.outDir),
    home,
    configPath: path,
    cacheDir: cacheFolder(home),
    diagrams: input.diagrams ?? config.diagrams,
    offline: config.offline,
    ignore: config.ignore,
    links: { ...config.links, overrides: linkOverrides(config, globsOf) },
    parse: {
      fields: config.fields,
      kinds: requiredByKind(config),
      ...kindsByPath(config, globsOf),
    },
    coverage: coverageBelow(config.coverage, globsOf),
    showsCoverage: stated.has('coverage'),
    hits: config.hits === undefined ? null : (globsOf(config.hits)[0] ?? null),
    quarantine: {
      ...config.quarantine,
      ...(config.quarantine.metrics && { metrics: globsOf(config.quarantine.metrics)[0] }),
    },
    rules: config.rules,
    overrides: config.overrides.map(({ files, rules = {}, links }) => {
      return { files: globsOf(files), rules, routes: links?.routes ?? {} };
    }),
  };
}

function baseOf(input: SettingsInput, config: Config): string {
  const base = input.base ?? config.base;
  const reason = wrongBase(base);
  if (reason === null) return normalizeBase(base);
  throw new UserError(
    `The base ${reason}.`,
    'Pass --base the base path of the site, such as /docs/.',
  );
}

function checkInside({ sources }: RunbookFolders, root: string): void {
  const isInProject = insideWithLinks(root);
  for (const { named, source } of sources) {
    const folder = 'glob' in source ? source.below : source.folder;
    if (isInProject(folder)) continue;
    const how = isInside(folder, root) ? `, since links in it lead to "${realPath(folder)}"` : '';
    throw new UserError(
      `The runbooks folder "${named}" is outside the project root "${root}"${how}.`,
      'Choose another folder with --runbooks DIR, or set "root" in replaybook.config to a folder that contains it.',
    );
  }
}
