import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParsedRunbook } from '../../core/parse/document.ts';
import type { ReadFile } from '../../node/files/read-files.ts';
import { addCost, type Costs } from '../costs.ts';
import { CarefulScans } from './careful-scans.ts';
import { FileRecord } from './file-record.ts';
import { openScanPool } from './open-scan-pool.ts';
import { fileOfRecord, fileOfScan, MOST_TREES, type ProjectFile } from './project-file.ts';
import type { ProjectStore } from './project-store.ts';
import { batchesOf, packBatch, sizeOf } from './scan-batch.ts';
import type { OpenPool, Scans } from './scan-pool.ts';
import { type ScanFile, type Scanned, Scanner, type ScanSetup } from './scanner.ts';

/** A thread takes a third of a second to start, which is not worth it for less work. */
const POOL_BYTES = 2_000_000;
const BATCH_BYTES = 200_000;
/** Scans that keep trees run in this thread only, and let signals in between batches. */
const TREE_BATCH_BYTES = 50_000;
/** Only a thread can be stopped, so slow work never runs in the main thread. */
const LARGE_BYTES = 100_000;
/** Longer than the limits of each step, which give better messages, even on a busy machine. */
const SECONDS = 120;

export interface ScanOptions {
  /** Where to store the results, if anywhere. */
  store: ProjectStore | null;
  costs: Costs | null;
  /** Receives the trees, so that no other thread scans; a project with few files keeps them. */
  onTree?(file: ProjectFile, tree: ParsedRunbook): void;
  /** Threads beside this one, if there is enough work; by default the processors of the machine. */
  helpers?: number;
  /** Time limit of a thread for a batch, and then for each of its files alone. */
  seconds?: number;
  /** Opens threads; for tests. */
  openPool?: OpenPool;
  onProgress?(done: number): void;
  /**
   * Receives files that may contain diagrams before the others, because checking diagrams is slow.
   */
  onDiagrams?(files: readonly ProjectFile[]): void;
}

/** A file to scan. */
export type OpenFile = ReadFile & ScanFile;

/**
 * Scans files; returns them by their paths below the runbooks folder. One file never hides another, and
 * the result does not depend on the threads.
 */
export async function scanFiles(
  files: readonly OpenFile[],
  setup: ScanSetup,
  options: ScanOptions,
): Promise<ReadonlyMap<string, ProjectFile>> {
  const run = new ScanRun(setup, options);
  await run.scanAll(files);
  return run.files;
}

class ScanRun {
  readonly files = new Map<string, ProjectFile>();
  readonly #setup: ScanSetup;
  readonly #options: ScanOptions;
  #keepsTrees = false;

  constructor(setup: ScanSetup, options: ScanOptions) {
    this.#setup = setup;
    this.#options = options;
  }

  async scanAll(open: readonly OpenFile[]): Promise<void> {
    const {
      costs,
      onTree,
      helpers = helpersFor(),
      openPool = openScanPool,
      seconds = SECONDS,
    } = this.#options;
    const trees = onTree !== undefined;
    this.#keepsTrees = open.length <= MOST_TREES;
    const bytes = open.reduce((sum, file) => sum + sizeOf(file), 0);
    const large = trees ? [] : open.filter(isLarge);
    const needsPool = large.length > 0 || (!trees && bytes >= POOL_BYTES && helpers > 0);
    const pool = needsPool ? openPool(Math.max(1, helpers)) : null;
    const scanner = await Scanner.create(this.#setup, costs);
    const careful = new CarefulScans(scanner, openPool, seconds);
    const small = trees ? open : open.filter((file) => !isLarge(file));
    const batchBytes = trees ? TREE_BATCH_BYTES : BATCH_BYTES;
    const withDiagrams = new Set(open.filter(mayHoldDiagram));
    const isEarly = (file: OpenFile) => withDiagrams.has(file);
    const inOrder = [
      ...batchesOf(small.filter(isEarly), batchBytes),
      ...batchesOf(
        small.filter((file) => !isEarly(file)),
        batchBytes,
      ),
    ];
    const batches = inOrder.values();
    const largeBatches = large.map((file) => [file]).values();
    let awaited = withDiagrams.size;
    const count = (batch: readonly OpenFile[]): void => {
      this.#options.onProgress?.(this.files.size);
      const before = awaited;
      awaited -= batch.filter(isEarly).length;
      if (awaited === 0 && before > 0) this.#options.onDiagrams?.(this.#filesOf([...withDiagrams]));
    };
    const here = async (): Promise<void> => {
      for (const batch of batches) {
        await this.#scanHere(batch, scanner);
        count(batch);
        // Lets the results of the threads in.
        await nextTurn();
      }
    };
    const there = async (threads: Scans): Promise<void> => {
      for (const queue of [largeBatches, batches]) {
        for (const batch of queue) {
          await this.#scanThere(batch, threads, seconds).catch(async () => {
            await this.#scanCarefully(batch, careful);
          });
          count(batch);
        }
      }
    };
    const threads = pool === null ? [] : Array.from({ length: pool.capacity }, () => there(pool));
    await Promise.all([here(), ...threads]);
    await Promise.all([pool?.close(), careful.close()]);
  }

  async #scanCarefully(batch: readonly OpenFile[], careful: CarefulScans): Promise<void> {
    for (const file of batch) {
      const task = { setup: this.#setup, batch: packBatch([file]), measured: false };
      const scanned = await careful.scan(file, task);
      if (scanned instanceof FileRecord) this.#takeRecord(file, scanned);
      else this.#take(file, fileOfScan(file, scanned));
    }
  }

  async #scanHere(batch: readonly OpenFile[], scanner: Scanner): Promise<void> {
    for (const [index, scanned] of (await scanner.scan(batch)).entries()) {
      const file = batch[index];
      if (file !== undefined) this.#takeScan(file, scanned);
    }
  }

  async #scanThere(batch: readonly OpenFile[], pool: Scans, seconds: number): Promise<void> {
    const { costs: all } = this.#options;
    const task = { setup: this.#setup, batch: packBatch(batch), measured: all !== null };
    const { records, costs } = await pool.scan(task, seconds);
    for (const [index, record] of records.entries()) {
      const file = batch[index];
      if (file !== undefined) this.#takeRecord(file, new FileRecord(record));
    }
    for (const [name, milliseconds] of costs ?? []) if (all) addCost(all, name, milliseconds);
  }

  #takeScan(file: OpenFile, scanned: Scanned): void {
    const { store, onTree } = this.#options;
    // What is kept is smaller than what was scanned, and in a thread it would be the same.
    const taken =
      store !== null
        ? this.#takeRecord(file, FileRecord.of(scanned))
        : this.#take(file, fileOfScan(file, scanned));
    const { document } = scanned;
    if (document === null || onTree === undefined) return;
    onTree(taken, document);
    if (this.#keepsTrees) taken.keepTree(document);
  }

  #takeRecord(file: OpenFile, record: FileRecord): ProjectFile {
    const taken = fileOfRecord(file, record);
    if (file.digest !== null && taken.isLasting) {
      this.#options.store?.keepRecord(file.digest, record);
    }
    return this.#take(file, taken);
  }

  #take(file: OpenFile, taken: ProjectFile): ProjectFile {
    this.files.set(file.file, taken);
    return taken;
  }

  #filesOf(files: readonly OpenFile[]): ProjectFile[] {
    return files.flatMap(({ file }) => this.files.get(file) ?? []);
  }
}

/** Threads beside the main one, which scans too. */
function helpersFor(cores = availableParallelism()): number {
  return Math.max(1, cores - 1);
}

/** Whether only a thread may read a file. */
export function isLarge(file: ScanFile): boolean {
  return sizeOf(file) > LARGE_BYTES;
}

function mayHoldDiagram({ read }: ScanFile): boolean {
  return (
    'bytes' in read &&
    Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.length).includes('mermaid')
  );
}
