import { FileRecord } from './file-record.ts';
import { tooSlowTo } from './parse-file.ts';
import type { OpenPool, Scans } from './scan-pool.ts';
import type { ScanTask } from './scan-worker.ts';
import type { ScanFile, Scanned, Scanner } from './scanner.ts';

/**
 * Scans the files of a failed batch one at a time in a thread of its own, to find the file that
 * hangs or crashes the thread.
 */
export class CarefulScans {
  readonly #scanner: Scanner;
  readonly #openPool: OpenPool;
  readonly #seconds: number;
  #pool: Scans | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(scanner: Scanner, openPool: OpenPool, seconds: number) {
    this.#scanner = scanner;
    this.#openPool = openPool;
    this.#seconds = seconds;
  }

  /** Gives the record of the file, or a scan that says why there is none. */
  scan(file: ScanFile, task: ScanTask): Promise<FileRecord | Scanned> {
    const scanned = this.#last.then(() => this.#scanAlone(file, task));
    this.#last = scanned;
    return scanned;
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  async #scanAlone(file: ScanFile, task: ScanTask): Promise<FileRecord | Scanned> {
    this.#pool ??= this.#openPool(1, 1);
    try {
      const { records } = await this.#pool.scan(task, this.#seconds);
      const [record] = records;
      if (record !== undefined) return new FileRecord(record);
    } catch (error) {
      if (isTimeUp(error)) return this.#scanner.giveUp(file, tooSlowTo('read', this.#seconds));
    }
    return this.#scanner.giveUp(file, { messageId: 'broken-down', data: {} });
  }
}

function isTimeUp(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}
