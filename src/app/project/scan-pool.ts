import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Tinypool } from 'tinypool';
import { workerEnvironment } from '../../node/worker-environment.ts';
import type { ScanResult, ScanTask } from './scan-worker.ts';

/** Garbage of a scan dies young; room for it spares copying it about. */
const YOUNG_GENERATION_MB = 32;
/** So that a thread has its next task when it is done with one. */
const TASKS_AHEAD = 2;

/** Threads beside the main one, which scans too. */
export function helpersFor(cores = availableParallelism()): number {
  return Math.max(1, cores - 1);
}

/** Worker threads that scan. */
export class ScanPool {
  readonly #pool: Tinypool;
  /** How many tasks keep all threads busy. */
  readonly capacity: number;

  constructor(threads: number) {
    this.capacity = threads * TASKS_AHEAD;
    this.#pool = new Tinypool({
      filename: new URL(`./scan-worker${extname(import.meta.url)}`, import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: TASKS_AHEAD,
      env: workerEnvironment(),
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
  }

  /** Rejects where the thread breaks down. */
  scan(task: ScanTask): Promise<ScanResult> {
    return this.#pool.run(task, { transferList: [task.batch.bytes.buffer] });
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
