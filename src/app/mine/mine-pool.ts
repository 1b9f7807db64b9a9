import { extname } from 'node:path';
import { Tinypool } from 'tinypool';
import type { CompiledSignatures } from '../../core/pattern/compile.ts';
import { keepSignatures } from '../../core/pattern/kept-signatures.ts';
import { workerEnvironment } from '../../node/worker-environment.ts';
import type { MinedFile, Miner } from './mine-file.ts';
import type { MineSetup, MineTask } from './mine-worker.ts';

/** Files of a task: many small ones at once, and few enough that all threads end together. */
const FILES = 4;
/** So that a thread always has its next task. */
const TASKS_AHEAD = 2;

/** Worker threads that read logs. */
export class MinePool implements Miner {
  readonly #pool: Tinypool;
  readonly #capacity: number;

  constructor(threads: number, compiled: CompiledSignatures, cwd: string) {
    const entries = compiled.entries.map(({ id, title, kind, patterns, noise, standing }) => {
      return { id, title, kind, patterns, ...(noise && { noise }), ...(standing && { standing }) };
    });
    const setup: MineSetup = { entries, kept: keepSignatures(compiled), cwd };
    this.#capacity = threads * TASKS_AHEAD;
    this.#pool = new Tinypool({
      filename: new URL(`./mine-worker${extname(import.meta.url)}`, import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: TASKS_AHEAD,
      env: workerEnvironment(),
      workerData: setup,
    });
  }

  async *mine(files: readonly string[], isGreen: boolean): AsyncGenerator<MinedFile> {
    const running: Promise<MinedFile[]>[] = [];
    for (let at = 0; at < files.length || running.length > 0; ) {
      while (at < files.length && running.length < this.#capacity) {
        const task: MineTask = { files: files.slice(at, at + FILES), isGreen };
        running.push(this.#pool.run(task));
        at += FILES;
      }
      yield* (await running.shift()) ?? [];
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
