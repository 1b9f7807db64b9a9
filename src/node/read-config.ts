import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as z from 'zod';
import { closest } from '../core/links/suggest.ts';
import { type Config, configSchema } from './config-schema.ts';
import { systemReason, UserError } from './user-error.ts';

const fileNames = ['ts', 'mts', 'mjs', 'js', 'json'].map((ext) => `replaybook.config.${ext}`);

export interface ReadConfig {
  config: Config;
  /** Absolute path of the file; null where there is none. */
  path: string | null;
}

/** Reads and checks the configuration of a folder; throws UserError for anything wrong in it. */
export async function readConfig(cwd: string, named?: string): Promise<ReadConfig> {
  const path = named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (path === null) return { config: configSchema.parse({}), path };
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new UserError(
      `The configuration file "${named}" does not exist.`,
      `Give --config the path of one of: ${fileNames.join(', ')}.`,
    );
  }
  const shown = relative(cwd, path) || path;
  const parsed = configSchema.safeParse(await load(path, shown));
  if (parsed.success) return { config: parsed.data, path };
  throw new UserError(
    `${shown} is not valid: ${parsed.error.issues.map(describeIssue).join('; ')}.`,
    'Mend the file; the README lists every key with its default.',
  );
}

function findConfig(cwd: string): string | null {
  const name = fileNames.find((candidate) => existsSync(resolve(cwd, candidate)));
  return name === undefined ? null : resolve(cwd, name);
}

async function load(path: string, shown: string): Promise<unknown> {
  try {
    if (extname(path) === '.json') return JSON.parse(await readFile(path, 'utf8'));
    const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
    if (module.default !== undefined) return module.default;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : systemReason(error);
    throw new UserError(`${shown} cannot be read: ${reason}.`, 'Mend the file and run again.');
  }
  throw new UserError(
    `${shown} has no default export.`,
    'Write `export default { title: "..." };` in it.',
  );
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => {
      const near = closest(key, knownKeys(issue.path), 3);
      return `"${key}"${near === null ? '' : ` (did you mean "${near}"?)`}`;
    });
    return `unknown key ${keys.join(', ')}${path === '' ? '' : ` in "${path}"`}`;
  }
  return `"${path}": ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(configSchema.shape);
  return path[0] === 'kinds' ? ['required'] : [];
}
