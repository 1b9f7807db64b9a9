import { relative, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadSettings, type Settings } from '../app/index.ts';
import { isDay, readIsoTime } from '../core/text/iso-time.ts';
import type { Terminal } from './terminal.ts';

/** Options of every command that reads runbooks. */
export interface CatalogOptions {
  config?: string;
  /** Folders or globs of folders, in the order of the command line. */
  runbooks?: string[];
}

export interface SiteOptions extends CatalogOptions {
  outDir?: string;
  base?: string;
  diagrams?: 'svg' | 'source';
}

export function addCatalogOptions(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'configuration file (default: replaybook.config.ts, .mjs, .json or .yaml)',
    )
    .option(
      '--runbooks <dir>',
      'folder of Markdown files, or a quoted glob of folders; may be repeated (default: "runbooks")',
      allNamed,
    );
}

/** The values of an option that may be repeated. */
export function allNamed(named: string, before: readonly string[] = []): string[] {
  return [...before, named];
}

export function addSiteOptions(command: Command): Command {
  return addCatalogOptions(command)
    .option('--out-dir <dir>', 'output folder of the site (default: "dist")')
    .option('--base <path>', 'base path of the site (default: "/")')
    .addOption(
      new Option('--diagrams <how>', 'publish Mermaid diagrams as SVG or as source').choices([
        'svg',
        'source',
      ]),
    );
}

/** `--format`; the first choice is the default. */
export function formatOption(words: string, choices: readonly string[]): Option {
  return new Option('--format <format>', words).choices(choices).default(choices[0]);
}

export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'lowest severity that exits with 1')
    .choices(['error', 'warning'])
    .default('error');
}

/** The value of an option that takes a number. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

/** The same from 1 on. */
export function positiveNumber(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('Expected a whole number from 1 on.');
  return number;
}

/** The value of an option that takes a day. */
export function isoDate(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Expected a date such as 2026-11-21.');
}

/** The value of an option that takes a time; a day is meant from its first moment in UTC. */
export function moment(text: string): number {
  const time = readIsoTime(text);
  if (typeof time === 'number') return time;
  if (time === 'no-zone') throw new InvalidArgumentError('Add its zone, such as Z for UTC.');
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return Date.parse(`${isoDate(text)}T00:00:00Z`);
  throw new InvalidArgumentError('Expected a time such as 2026-11-21T14:30:00Z, or a date.');
}

/** A file that a person names in the working folder, relative to the root. */
export function inRoot(file: string, { root }: Settings, { cwd }: Terminal): string {
  return relative(root, resolve(cwd, file)).split(sep).join('/');
}

/** The settings from the options of a command; throws UserError if they are invalid. */
export function settingsOf(terminal: Terminal, options: SiteOptions): Promise<Settings> {
  return loadSettings({ cwd: terminal.cwd, ...options });
}
