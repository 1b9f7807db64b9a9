import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { LinkOptions } from '../../core/links/graph.ts';
import type { ParseOptions } from '../../core/parse/fields/parse-options.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import type { FileSource } from '../files/file-sources.ts';
import { insideWithLinks, isInside, realPath } from '../files/inside-root.ts';
import { UserError } from '../user-error.ts';
import { normalizeBase, wrongBase } from './base-path.ts';
import { homeWithoutConfig } from './config-files.ts';
import type { Config, RuleSetting } from './config-schema.ts';
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
  /** Begins and ends with a slash. */
  base: string;
  site: string | null;
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
  rules: Readonly<Record<string, RuleSetting>>;
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
  const { config, path } = await readConfig(input.cwd, input.config, input.refusal);
  const home = path === null ? homeWithoutConfig(input.cwd) : dirname(path);
  const folders = await findRunbookFolders(
    input.runbooks === undefined ? home : input.cwd,
    [input.runbooks ?? config.runbooks].flat(),
  );
  const { runbooks } = folders;
  const root = config.root === undefined ? projectRoot(folders, home) : resolve(home, config.root);
  checkInside(folders, root);
  return {
    title: config.title,
    runbooks,
    sources: folders.sources.map(({ source }) => source),
    folder: relative(root, runbooks).split(sep).join('/'),
    root,
    base: baseOf(input, config),
    site: config.site ?? null,
    repository: config.repository?.replace(/\/+$/, '') ?? null,
    outDir:
      input.outDir === undefined ? resolve(home, config.outDir) : resolve(input.cwd, input.outDir),
    home,
    cacheDir: cacheFolder(home),
    diagrams: input.diagrams ?? config.diagrams,
    offline: config.offline,
    ignore: config.ignore,
    links: config.links,
    parse: { fields: config.fields, kinds: requiredByKind(config) },
    rules: config.rules,
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

/** Names that are typical for the root of a repository. */
const rootMarks = ['.github', '.gitlab-ci.yml', '.gitignore', 'LICENSE', 'LICENSE.md'];

/**
 * The repository around the folder. Without one: the folder of the configuration, the root of a
 * copy without `.git`, or the parent folder.
 */
function projectRoot({ runbooks, sources }: RunbookFolders, home: string): string {
  // Folders on both sides of the configuration are in its repository, or one of them is refused.
  const isAround = sources.length > 1 && isInside(home, runbooks);
  const start = isAround ? home : runbooks;
  const repository = nearest(start, ['.git']);
  if (repository !== null) return repository;
  const copy = nearest(start, rootMarks);
  if (copy !== null && (isInside(copy, home) || !isInside(start, home))) return copy;
  return isInside(start, home) ? home : dirname(start);
}

/** The nearest folder, from a folder upwards, that contains one of the names. */
function nearest(from: string, names: readonly string[]): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (names.some((name) => existsSync(resolve(folder, name)))) return folder;
    if (folder === dirname(folder)) return null;
  }
}

function requiredByKind(config: Config): NonNullable<ParseOptions['kinds']> {
  const kinds = Object.entries(config.kinds).map(([kind, { required }]) => [
    kind,
    required.map((choice) => (typeof choice === 'string' ? [choice] : choice)),
  ]);
  return Object.fromEntries(kinds) as NonNullable<ParseOptions['kinds']>;
}
