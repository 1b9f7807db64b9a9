import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutMark } from '../files/read-text.ts';
import { systemProblem, systemReason, UserError } from '../user-error.ts';
import { configFiles, findConfig, isCode } from './config-files.ts';
import { configPlace } from './config-place.ts';
import type { Config } from './config-schema.ts';
import { defaultConfig } from './default-config.ts';

export interface ReadConfig {
  config: Config;
  /** The keys that the file has. */
  stated: ReadonlySet<string>;
  /** Absolute path of the file; null if there is no file. */
  path: string | null;
}

/** Replaces a configuration that is code where code must not run. */
export interface CodeRefusal {
  /** Receives the name of a file that did not run; the next data file counts, or the defaults. */
  refused(file: string): void;
}

/**
 * Reads and checks the configuration of a folder; throws UserError for any mistake. With a refusal,
 * it does not run a configuration that is code.
 */
export async function readConfig(
  cwd: string,
  named?: string,
  refusal?: CodeRefusal,
): Promise<ReadConfig> {
  const wanted = named === undefined ? findConfig(cwd) : resolve(cwd, named);
  const isRefused = refusal !== undefined && wanted !== null && isCode(wanted);
  if (isRefused) refusal.refused(relative(cwd, wanted) || wanted);
  const path = isRefused ? findConfig(cwd, (name) => !isCode(name)) : wanted;
  if (path === null) return { config: defaultConfig, stated: new Set(), path };
  const shown = relative(cwd, path) || path;
  const reason = reasonNotToRead(path);
  if (reason !== null) {
    throw new UserError(
      `The configuration file "${named ?? shown}" ${reason}.`,
      `Pass --config the path of one of: ${configFiles.join(', ')}.`,
    );
  }
  // The schema takes longer to load than a small folder takes to lint.
  const { checkConfig } = await import('./check-config.ts');
  const { data, text } = await load(path, shown);
  const config = await checkConfig(data, shown, () => configPlace(text));
  return { config, stated: new Set(Object.keys(Object(data))), path };
}

/** Why a path is no configuration; null if it may be one. */
function reasonNotToRead(path: string): string | null {
  if (!existsSync(path)) return 'does not exist';
  if (!statSync(path).isFile()) return 'is not a file';
  return /\.(?:[mc]?[jt]s|json|ya?ml)$/.test(path) ? null : 'is neither JSON, YAML nor a script';
}

interface Loaded {
  data: unknown;
  /** Null if the file is code. */
  text: string | null;
}

async function load(path: string, shown: string): Promise<Loaded> {
  if (!isCode(path)) return loadData(path, shown);
  try {
    requireTypeScript(path);
    const module = (await import(addressOf(path))) as { default?: unknown };
    if (module.default !== undefined) return { data: module.default, text: null };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : systemReason(error);
    throw new UserError(`Cannot run ${shown}: ${reason}.`, 'Correct the file and run again.');
  }
  throw new UserError(
    `${shown} has no default export.`,
    'Write `export default { title: "..." };` in it.',
  );
}

async function loadData(path: string, shown: string): Promise<Loaded> {
  let text: string;
  try {
    // Editors on Windows begin a file with a byte order mark.
    text = withoutMark(await readFile(path, 'utf8'));
  } catch (error) {
    const hint = 'Make it readable, or pass another with --config FILE.';
    throw systemProblem(`Cannot read ${shown}`, error, hint);
  }
  const isJson = extname(path) === '.json';
  try {
    if (isJson) return { data: JSON.parse(text), text };
    // The package has one export for a bundle: it is CommonJS.
    const { default: yaml } = await import('yaml');
    // An empty file sets nothing.
    return { data: yaml.parse(text, { maxAliasCount: 100 }) ?? {}, text };
  } catch (error) {
    const [place, reason] = await syntaxFault(error, text);
    throw new UserError(
      `${shown}${place} is not valid ${isJson ? 'JSON' : 'YAML'}: ${reason}.`,
      'Correct the file and run again.',
    );
  }
}

/** Where the text cannot be read, as `:line:column`, and why. */
async function syntaxFault(error: unknown, text: string): Promise<[string, string]> {
  const [message = ''] = error instanceof Error ? error.message.split('\n') : [];
  const position = / at (?:position (\d+)|line (\d+), column (\d+)).*$/.exec(message);
  const reason = position === null ? message : message.slice(0, position.index);
  const [, offset, line, column] = position ?? [];
  if (line !== undefined) return [`:${line}:${column}`, reason];
  const before = text.slice(0, offset === undefined ? text.length : Number(offset)).split('\n');
  return [`:${before.length}:${(before.at(-1) ?? '').length + 1}`, reason];
}

/** Node runs TypeScript since version 22.18. */
function requireTypeScript(path: string): void {
  if (!/^\.m?ts$/.test(extname(path)) || process.features.typescript) return;
  throw new UserError(
    `${basename(path)} is TypeScript, and Node ${process.version} does not run it.`,
    'Use Node 22.18 or newer, or write the configuration as .mjs, .json or .yaml.',
  );
}

const loaded = new Set<string>();

/** A new address after each change of the file, because Node loads a module only once. */
function addressOf(path: string): string {
  const { href } = pathToFileURL(path);
  if (loaded.has(path)) return `${href}?at=${statSync(path).mtimeMs}`;
  loaded.add(path);
  return href;
}
