import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemReason, UserError } from '../user-error.ts';
import { configFiles } from './config-files.ts';
import type { Config } from './config-schema.ts';
import { defaultConfig } from './default-config.ts';

export interface ReadConfig {
  config: Config;
  /** Absolute path of the file; null where there is none. */
  path: string | null;
}

/** What stands in the place of a configuration that is code where code must not be run. */
export interface CodeRefusal {
  /** Told the name of a file that was not run; the next one that is data counts, or the defaults. */
  refused(file: string): void;
}

/** Every file whose change may change the configuration of a folder. */
export function configPaths(cwd: string, named?: string): string[] {
  const names = named === undefined ? configFiles : [named];
  return names.map((name) => resolve(cwd, name));
}

/**
 * Reads and checks the configuration of a folder; throws UserError for anything wrong in it. With a
 * refusal, a configuration that is code is not run.
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
  if (path === null) return { config: defaultConfig, path };
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
  return { config: checkConfig(await load(path, shown), shown), path };
}

function findConfig(cwd: string, fits = (_name: string): boolean => true): string | null {
  const name = configFiles.find(
    (candidate) => fits(candidate) && existsSync(resolve(cwd, candidate)),
  );
  return name === undefined ? null : resolve(cwd, name);
}

/** Whatever is no data: a list of what is code would miss a form of it. */
function isCode(path: string): boolean {
  return extname(path) !== '.json';
}

async function load(path: string, shown: string): Promise<unknown> {
  try {
    if (!isCode(path)) return JSON.parse(await readFile(path, 'utf8'));
    const module = (await import(addressOf(path))) as { default?: unknown };
    if (module.default !== undefined) return module.default;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : systemReason(error);
    throw new UserError(`Cannot read ${shown}: ${reason}.`, 'Fix the file and run again.');
  }
  throw new UserError(
    `${shown} has no default export.`,
    'Write `export default { title: "..." };` in it.',
  );
}

const loaded = new Set<string>();

/** Another one each time that the file has changed: Node loads a module of one address once. */
function addressOf(path: string): string {
  const { href } = pathToFileURL(path);
  if (loaded.has(path)) return `${href}?at=${statSync(path).mtimeMs}`;
  loaded.add(path);
  return href;
}
