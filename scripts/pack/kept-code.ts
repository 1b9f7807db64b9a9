import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { buildId } from '../../src/node/build-id.ts';
import { userFolder } from '../../src/node/user-folder.mjs';

/** Later runs need functions that the first ones did not. */
const LEARNING_RUNS = 4;
/** Of other versions and commands. */
const MOST_FILES = 16;
/** The exit code of a run that did nothing. */
const TROUBLE = 2;
const ENDING = '.code';
const NEWLINE = 0x0a;

interface Head {
  runs: number;
  /** Of what is behind the head: V8 trusts it. */
  sum: number;
  /** Names with their bytes, in the order of the file. */
  parts: readonly (readonly [string, number])[];
}

/**
 * V8's code of the parts that a command has used, in one file. It will run, so it is in a folder that
 * nobody else can write, as Node's own cache.
 */
export class KeptCode {
  readonly #known = new Map<string, Buffer>();
  readonly #scripts = new Map<string, Script>();
  #runs = 0;
  /** Whether it is of a named command, of which runs are worth more care than those of `--help`. */
  isOfCommand = false;

  /** For whoever loads this part first. */
  static openFor(part: string): KeptCode {
    const kept = new KeptCode();
    const folder = userFolder();
    // The library is a guest in another program.
    if (folder === null || part === 'index') return kept;
    const isCommand = part === 'run-command';
    // Threads scan, as `lint` does; they keep nothing, because they end before they could.
    const [command = ''] = isCommand ? process.argv.slice(2) : ['lint'];
    // A command uses the same functions in each run, others than another command.
    const isNamed = /^[a-z]{1,20}$/.test(command);
    kept.isOfCommand = isCommand && isNamed;
    const name = isNamed ? command : 'other';
    const file = `${buildId}-${process.version}-${process.arch}-${name}${ENDING}`;
    const path = join(folder, 'compiled', file);
    kept.#read(path);
    if (isCommand) process.once('exit', () => kept.#write(path));
    return kept;
  }

  codeOf(name: string): Buffer | undefined {
    return this.#known.get(name);
  }

  add(name: string, script: Script): void {
    if (script.cachedDataRejected === true) this.#known.delete(name);
    this.#scripts.set(name, script);
  }

  #read(path: string): void {
    try {
      const bytes = readFileSync(path);
      const end = bytes.indexOf(NEWLINE);
      const { runs, sum, parts }: Head = JSON.parse(bytes.toString('latin1', 0, end));
      const code = bytes.subarray(end + 1);
      if (crc32(code) !== sum) return;
      let at = 0;
      for (const [name, length] of parts) {
        this.#known.set(name, code.subarray(at, at + length));
        at += length;
      }
      this.#runs = runs;
    } catch {
      // There is none yet.
    }
  }

  /**
   * Not of a command that is misspelled or does not run, nor in CI, where the folder is mostly gone before
   * the next run. A failure only costs time then.
   */
  #write(path: string): void {
    if (process.exitCode === TROUBLE || process.env['CI']) return;
    const isComplete = [...this.#scripts.keys()].every((name) => this.#known.has(name));
    if (isComplete && this.#runs >= LEARNING_RUNS) return;
    const draft = `${path}-${process.pid}`;
    try {
      for (const [name, script] of this.#scripts) this.#known.set(name, script.createCachedData());
      const code = Buffer.concat([...this.#known.values()]);
      const parts = [...this.#known].map(([name, { length }]) => [name, length] as const);
      const head: Head = { runs: this.#runs + 1, sum: crc32(code), parts };
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draft, `${JSON.stringify(head)}\n`);
      appendFileSync(draft, code);
      renameSync(draft, path);
      dropOldest(dirname(path));
    } catch {
      rmSync(draft, { force: true });
    }
  }
}

function dropOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path).mtimeMs }));
  files.sort((a, b) => b.time - a.time);
  for (const { path } of files.slice(MOST_FILES)) rmSync(path, { force: true });
}
