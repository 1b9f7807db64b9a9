import { dirname, extname, join } from 'node:path';
import { cacheFolder } from '../../node/cache/cache-folder.ts';
import { programVersion } from '../../node/cache/program-version.ts';
import { readSealed, writeSealed } from '../../node/cache/sealed-file.ts';
import { configPaths, findConfig, homeWithoutConfig } from '../../node/config/config-files.ts';
import { digest } from '../../node/digest.ts';
import { namesIn } from '../../node/files/entries-in.ts';
import { type FileSource, findSources } from '../../node/files/file-sources.ts';
import type { Place } from '../../node/files/find-files.ts';
import { insideWithLinks, linkTarget } from '../../node/files/inside-root.ts';
import { type PathType, pathTypeOf } from '../../node/files/path-type.ts';
import { type ReadFile, type ReadFolder, readFiles } from '../../node/files/read-files.ts';
import { readBytes } from '../../node/files/read-text.ts';
import { readNamedFile } from '../../node/files/regular-file.ts';
import { historyState } from '../../node/git/history-state.ts';
import type { Surroundings } from '../../node/surroundings.ts';
import { today } from '../today.ts';
import type { Targets } from './load-targets.ts';

/** The parts of a call that decide the output. */
export interface Call {
  /** The arguments of the command line. */
  args: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal that shows colours. */
  coloured: boolean;
  /** Files that have been read for this call. */
  read?: ReadFolder | null;
}

/** The output and exit code of a run. */
export interface RunResult {
  out: string;
  code: number;
}

/**
 * A run with everything that decides its result, except the program, the date and the command line.
 */
export interface FinishedRun extends RunResult {
  /** Options of the command line by name. */
  options: { cache: boolean; config?: string };
  targets: Targets;
}

interface KeptRun extends RunResult {
  place: Place;
  sources: readonly FileSource[];
  ignore: readonly string[];
  digests: string;
  /** Digests of the configuration and of linked files. */
  contents: Surroundings['contents'];
  types: Surroundings['types'];
  listings: Surroundings['listings'];
  targets: Surroundings['targets'];
  history: Surroundings['history'];
}

/** Options with which a run only reads files and prints. */
const harmless: ReadonlySet<string> = new Set([
  ...['format', 'maxWarnings', 'failOn', 'config', 'runbooks', 'cache'],
]);

/**
 * Whether runs may be repeated from memory. Not in CI, because others rely on the result, and not
 * if a run writes files.
 */
function isRepeated({ env }: Call): boolean {
  return !env.CI && !env.GITHUB_ACTIONS && !env.GITHUB_STEP_SUMMARY;
}

export interface Recalled {
  /** Null if a new run may print something else. */
  run: RunResult | null;
  /** The files that it looked at, for a new run. */
  read: ReadFolder | null;
}

/**
 * The output of the last run of the same command line, if a new run would certainly print the same. Loads almost nothing, because most runs do only this.
 */
export async function recallRun(call: Call): Promise<Recalled> {
  const nothing = { run: null, read: null };
  if (call.args[0] !== 'lint' || !isRepeated(call)) return nothing;
  const body = readSealed(memoryFile(call), purpose(call));
  if (body === null) return nothing;
  const run = JSON.parse(body.toString()) as KeptRun;
  const { place, sources, ignore } = run;
  const isInside = insideWithLinks(place.root);
  if (run.types.some(([path, type]) => pathTypeOf(path, isInside) !== type)) return nothing;
  if (run.listings.some(isChanged)) return nothing;
  if (run.targets.some(([path, target]) => linkTarget(path, place.root) !== target)) return nothing;
  if (run.history !== null && historyState(place.root) !== run.history.state) return nothing;
  if (run.contents.some(([path, digest]) => digestOfFile(path) !== digest)) return nothing;
  const files = await findSources(place.runbooks, sources, ignore).catch(() => []);
  const reads = readFiles(place, files, true);
  return { run: digestOf(reads) === run.digests ? run : null, read: { place, reads } };
}

/** Stores a run, unless a repetition could do more than print the same. */
export function keepRun(call: Call, run: FinishedRun): void {
  const asked = Object.entries(run.options).filter(([, value]) => value !== undefined);
  const { settings, sources, reads, project } = run.targets;
  const { root, runbooks, ignore } = settings;
  const digests = digestOf(reads);
  const config = configStates(call.cwd, run.options);
  if (!run.options.cache || !isRepeated(call)) return;
  if (asked.some(([name]) => !harmless.has(name)) || digests === null || config === null) return;
  if (settings.cacheDir !== cacheFolderOf(call)) return;
  const { out, code } = run;
  const place = { root, runbooks };
  const isInside = insideWithLinks(root);
  const repositories = ancestors(runbooks).map((path) => join(path, '.git'));
  const around = repositories.map((path): [string, PathType] => [path, pathTypeOf(path, isInside)]);
  const types = [...around, ...project.surroundings.types];
  const contents = [...config, ...project.surroundings.contents];
  const { targets, listings, history } = project.surroundings;
  // A commit changes what git tells of deleted files, and nobody could see that there was one.
  if (history?.state === null) return;
  const kept: KeptRun = {
    ...{ out, code, place, sources, ignore, digests },
    ...{ contents, types, targets, listings, history },
  };
  writeSealed(memoryFile(call), purpose(call), Buffer.from(JSON.stringify(kept)));
}

/** One file per command line and folder. */
function memoryFile(call: Call): string {
  const key = digest(JSON.stringify([call.args, call.cwd, call.coloured])).slice(0, 16);
  return join(cacheFolderOf(call), 'lint', `${key}.run`);
}

function purpose({ args, cwd }: Call): string {
  return digest(JSON.stringify([programVersion(), today(), args, cwd]));
}

/** Known before the configuration is read. */
function cacheFolderOf({ cwd }: Call): string {
  const config = findConfig(cwd);
  const home = config === null ? homeWithoutConfig(cwd) : dirname(config);
  return cacheFolder(home);
}

function digestOf(reads: readonly ReadFile[]): string | null {
  if (reads.some(({ digest }) => digest === null)) return null;
  return digest(reads.map((read) => read.digest).join('\n'));
}

/**
 * Every file that may contain the configuration; null if one is code, which can depend on anything.
 */
function configStates(cwd: string, { config }: FinishedRun['options']): KeptRun['contents'] | null {
  const paths = configPaths(cwd, config);
  const states = paths.map((path): KeptRun['contents'][number] => [path, digestOfFile(path)]);
  const isCode = ([path, digest]: KeptRun['contents'][number]) =>
    digest !== null && !/^\.(?:json|ya?ml)$/.test(extname(path));
  return states.some(isCode) ? null : states;
}

function isChanged({ names, folders }: KeptRun['listings'][number]): boolean {
  return folders.some(([path, found]) => namesIn(path, names).join('/') !== found.join('/'));
}

function digestOfFile(path: string): string | null {
  const read = readBytes(path, { read: readNamedFile });
  return 'bytes' in read ? digest(read.bytes) : null;
}

function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
