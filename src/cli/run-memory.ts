import { dirname, extname, join, resolve } from 'node:path';
import { programVersion } from '../node/cache/program-version.ts';
import { readSealed, writeSealed } from '../node/cache/sealed-file.ts';
import { configFiles } from '../node/config-files.ts';
import { digest } from '../node/digest.ts';
import { type FileSource, findSources } from '../node/find-files.ts';
import { insideWithLinks } from '../node/inside-root.ts';
import type { Place } from '../node/parse-file.ts';
import { type PathType, pathTypeOf } from '../node/path-type.ts';
import { type ReadFile, readFiles } from '../node/read-files.ts';
import { readBytes } from '../node/read-text.ts';
import { readNamedFile } from '../node/regular-file.ts';
import type { Surroundings } from '../node/surroundings.ts';
import type { Caller } from './caller.ts';
import type { LintOptions } from './lint-options.ts';
import { today } from './today.ts';

/** What a run did for whoever called it. */
export interface RunResult {
  out: string;
  code: number;
}

/** A run, with all that decides about its result beside the program, the day and the command line. */
export interface FinishedRun extends RunResult {
  options: LintOptions;
  place: Place;
  sources: readonly FileSource[];
  ignore: readonly string[];
  reads: readonly ReadFile[];
  cacheDir: string;
  /** What was asked of the disk beside the files. */
  around: Pick<Surroundings, 'types' | 'contents'>;
}

interface KeptRun extends RunResult {
  place: Place;
  sources: readonly FileSource[];
  ignore: readonly string[];
  digests: string;
  /** Of the configuration, and of files that links lead to. */
  contents: Surroundings['contents'];
  types: Surroundings['types'];
}

/** Options under which a run reads files and prints, and nothing else. */
const harmless: ReadonlySet<string> = new Set<keyof LintOptions>([
  ...(['format', 'maxWarnings', 'failOn', 'config', 'runbooks', 'cache'] as const),
]);

/**
 * Whether runs are repeated from memory. Not in a job of a CI, whose verdict others rely on, nor
 * where a run writes more than it prints.
 */
function isRepeated({ env }: Caller): boolean {
  return !env.CI && !env.GITHUB_ACTIONS && !env.GITHUB_STEP_SUMMARY;
}

/**
 * What the last run of the same command line printed, if a run would print the same now; null where
 * that is not sure. Loads next to nothing: this is all that most runs have to do.
 */
export async function recallRun(caller: Caller): Promise<RunResult | null> {
  if (caller.args[0] !== 'lint' || !isRepeated(caller)) return null;
  const body = readSealed(memoryFile(caller), purpose(caller));
  if (body === null) return null;
  const run = JSON.parse(body.toString()) as KeptRun;
  const isInside = insideWithLinks(run.place.root);
  if (run.types.some(([path, type]) => pathTypeOf(path, isInside) !== type)) return null;
  if (run.contents.some(([path, digest]) => digestOfFile(path) !== digest)) return null;
  const files = await findSources(run.place.runbooks, run.sources, run.ignore).catch(() => []);
  return digestOf(readFiles(run.place, files, true)) === run.digests ? run : null;
}

/** Keeps a run, unless another one could do more than print the same. */
export function keepRun(caller: Caller, run: FinishedRun): void {
  const asked = Object.entries(run.options).filter(([, value]) => value !== undefined);
  const digests = digestOf(run.reads);
  const config = configStates(caller.cwd, run.options);
  if (!run.options.cache || !isRepeated(caller)) return;
  if (asked.some(([name]) => !harmless.has(name)) || digests === null || config === null) return;
  if (run.cacheDir !== cacheFolder(caller)) return;
  const { out, code, place, sources, ignore } = run;
  const isInside = insideWithLinks(place.root);
  const repositories = ancestors(place.runbooks).map((path) => join(path, '.git'));
  const around = repositories.map((path): [string, PathType] => [path, pathTypeOf(path, isInside)]);
  const types = [...around, ...run.around.types];
  const contents = [...config, ...run.around.contents];
  const kept: KeptRun = { out, code, place, sources, ignore, digests, contents, types };
  writeSealed(memoryFile(caller), purpose(caller), Buffer.from(JSON.stringify(kept)));
}

/** One file for each command line in each folder. */
function memoryFile(caller: Caller): string {
  const call = JSON.stringify([caller.args, caller.cwd, caller.coloured]);
  return join(cacheFolder(caller), 'lint', `${digest(call).slice(0, 16)}.run`);
}

function purpose({ args, cwd }: Caller): string {
  return digest(JSON.stringify([programVersion(), today(), args, cwd]));
}

function cacheFolder({ cwd }: Caller): string {
  return resolve(cwd, 'node_modules/.cache/replaybook');
}

function digestOf(reads: readonly ReadFile[]): string | null {
  if (reads.some(({ digest }) => digest === null)) return null;
  return digest(reads.map((read) => read.digest).join('\n'));
}

/** Every file that may hold the configuration; null where one is code, which can ask for anything. */
function configStates(cwd: string, { config }: LintOptions): KeptRun['contents'] | null {
  const names = config === undefined ? configFiles : [config];
  const states = names.map((name): KeptRun['contents'][number] => {
    const path = resolve(cwd, name);
    return [path, digestOfFile(path)];
  });
  const isCode = ([path, digest]: KeptRun['contents'][number]) =>
    digest !== null && extname(path) !== '.json';
  return states.some(isCode) ? null : states;
}

function digestOfFile(path: string): string | null {
  const read = readBytes(path, { read: readNamedFile });
  return 'bytes' in read ? digest(read.bytes) : null;
}

function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
