import { hash } from 'node:crypto';
import { programVersion } from '../node/cache/program-version.ts';
import { readSealed, writeSealed } from '../node/cache/sealed-file.ts';
import type { ReadFile } from '../node/read-files.ts';
import { Surroundings } from '../node/surroundings.ts';
import { noPaint } from '../report/paint.ts';
import { cacheFile, purposeOf } from './lint-cache.ts';
import type { LintOptions } from './lint-options.ts';
import type { TargetFiles } from './lint-targets.ts';
import type { Terminal } from './terminal.ts';

/** All that a run did for whoever called it. */
interface RunResult {
  out: string;
  code: number;
  /** What it asked the disk about beside the runbooks. */
  answers: Surroundings['answers'];
}

/** Options under which a run reads files and prints, and nothing else. */
const harmless: ReadonlySet<string> = new Set<keyof LintOptions>([
  ...(['format', 'maxWarnings', 'failOn', 'config', 'runbooks', 'cache'] as const),
]);

/**
 * Remembers what the last run over the same files printed. Of all that decides about it the run is
 * named by, or it is asked again: the program, the settings, the options, the day, the bytes of
 * every runbook, and what else is on disk.
 */
export class RunMemory {
  readonly #file: string;
  readonly #name: string;
  readonly #root: string;

  private constructor(file: string, name: string, root: string) {
    this.#file = file;
    this.#name = name;
    this.#root = root;
  }

  /** Null for a run that cannot be repeated by printing the same. */
  static of(
    { settings }: TargetFiles,
    reads: readonly ReadFile[],
    paths: readonly string[],
    options: LintOptions,
    terminal: Terminal,
  ): RunMemory | null {
    const asked = Object.entries(options).filter(([, value]) => value !== undefined);
    if (!options.cache || terminal.env.GITHUB_STEP_SUMMARY) return null;
    if (asked.some(([name]) => !harmless.has(name))) return null;
    if (reads.some(({ digest }) => digest === null)) return null;
    const request = [paths, asked, terminal.cwd, terminal.paint === noPaint, settings];
    const place = purposeOf(request);
    if (place === null) return null;
    const digests = reads.map(({ digest }) => digest).join('\n');
    const name = hash('sha256', `${programVersion()} ${place} ${today()} ${digests}`);
    return new RunMemory(cacheFile(settings, `${place.slice(0, 16)}.run`), name, settings.root);
  }

  recall(): RunResult | null {
    const body = readSealed(this.#file, this.#name);
    if (body === null) return null;
    const result = JSON.parse(body.toString()) as RunResult;
    return new Surroundings(this.#root).hold(result.answers) ? result : null;
  }

  keep(result: RunResult): void {
    writeSealed(this.#file, this.#name, Buffer.from(JSON.stringify(result)));
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
