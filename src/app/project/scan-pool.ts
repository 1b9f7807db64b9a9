import { extname } from 'node:path';
import { Tinypool } from 'tinypool';
import { workerEnvironment } from '../../node/worker-environment.ts';
import type { ScanResult, ScanTask } from './scan-worker.ts';

/** Garbage of a scan is short-lived; a large young generation avoids copying it. */
const YOUNG_GENERATION_MB = 32;
/** So that a thread always has its next task. */
const TASKS_AHEAD = 2;

/** A scanner beside the main thread. */
export interface Scans {
  /** Number of tasks that keep it busy. */
  readonly capacity: number;
  /** Rejects if the thread crashes or takes longer, and stops that thread. */
  scan(task: ScanTask, seconds: number): Promise<ScanResult>;
  close(): Promise<void>;
}

export type OpenPool = (threads: number, tasksAhead?: number) => Scans;

/** Worker threads that scan. */
export class ScanPool implements Scans {
  readonly #pool: Tinypool;
  readonly capacity: number;

  constructor(threads: number, tasksAhead = TASKS_AHEAD) {
    this.capacity = threads * tasksAhead;
    this.#pool = new Tinypool({
      filename: new URL(`./scan-worker${extname(import.meta.url)}`, import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: tasksAhead,
      env: workerEnvironment(),
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
  }

  scan(task: ScanTask, seconds: number): Promise<ScanResult> {
    const signal = AbortSignal.timeout(seconds * 1000);
    return this.#pool.run(task, { transferList: [task.batch.bytes.buffer], signal });
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
