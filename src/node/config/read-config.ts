import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemReason, UserError } from '../user-error.ts';
import { configFiles, findConfig } from './config-files.ts';
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
  if (!existsSync(path) || !statSync(path).isFile()) {
    const reason = existsSync(path) ? 'is not a file' : 'does not exist';
    throw new UserError(
      `The configuration file "${named ?? shown}" ${reason}.`,
      `Pass --config the path of one of: ${configFiles.join(', ')}.`,
    );
  }
  // The schema takes longer to load than a small folder takes to lint.
  const { checkConfig } = await import('./check-config.ts');
  const data = await load(path, shown);
  const config = checkConfig(data, shown);
  return { config, stated: new Set(Object.keys(Object(data))), path };
}

/** Anything that is not data: a list of the forms of code could miss one. */
function isCode(path: string): boolean {
  return !/^\.(?:json|ya?ml)$/.test(extname(path));
}

async function load(path: string, shown: string): Promise<unknown> {
  try {
    if (!isCode(path)) return await parseData(path);
    requireTypeScript(path);
    const module = (await import(addressOf(path))) as { default?: unknown };
    if (module.default !== undefined) return module.default;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : systemReason(error);
    throw new UserError(`Cannot read ${shown}: ${reason}.`, 'Fix the file and run again.');
  }
  throw new UserError(
    `${shown} has no default export.`,
    'Write `export default { title: "..." };` in it.',
  );
}

async function parseData(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  if (extname(path) === '.json') return JSON.parse(text);
  // The package has one export for a bundle: it is CommonJS.
  const { default: yaml } = await import('yaml');
  // An empty file sets nothing.
  return yaml.parse(text, { maxAliasCount: 100 }) ?? {};
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
