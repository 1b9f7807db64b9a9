import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isGivenUp } from '../../lint/check-file.ts';
import type { RecordStore } from '../../node/cache/record-store.ts';
import type { ReadFile } from '../../node/files/read-files.ts';
import { readText } from '../../node/files/read-text.ts';
import { addCost, type Costs } from '../costs.ts';
import { CarefulScans } from './careful-scans.ts';
import { parseFile } from './parse-file.ts';
import { batchesOf, packBatch, sizeOf } from './scan-batch.ts';
import { helpersFor, type OpenPool, ScanPool, type Scans } from './scan-pool.ts';
import { readScan, writeScan } from './scan-record.ts';
import { type Scanned, Scanner, type ScanSetup } from './scanner.ts';

/** A thread takes a third of a second to begin; with less to do it is not worth it. */
const POOL_BYTES = 2_000_000;
const BATCH_BYTES = 200_000;
/** Only a thread can be ended, so what may take long never runs in the main one. */
const LARGE_BYTES = 100_000;
/** Beyond the limits of each step, which are told more exactly, also on a busy machine. */
const SECONDS = 120;

export interface ScanOptions {
  /** Scans of earlier runs, and where to keep new ones; null for none. */
  store: RecordStore | null;
  costs: Costs | null;
  /** Threads beside this one, where there is enough to do; by default what the machine has. */
  helpers?: number;
  /** What a thread may take for a batch, and then for each file of it alone. */
  seconds?: number;
  /** Opens threads; for tests. */
  openPool?: OpenPool;
  onProgress?(done: number, total: number): void;
  /** Hears of files that may hold diagrams ahead of the others: to check those takes long. */
  onDiagrams?(scans: readonly Scanned[]): void;
}

/**
 * Scans files that are named relative to the runbooks folder, in their order; what the store knows is
 * not scanned again. One file never hides another, and the result does not depend on the threads.
 */
export async function scanFiles(
  files: readonly ReadFile[],
  setup: ScanSetup,
  options: ScanOptions,
): Promise<Scanned[]> {
  const run = new ScanRun(setup, options, files.length);
  const open = files.filter((file) => !run.findKept(file));
  if (open.length > 0) await run.scanAll(open);
  return files.flatMap(({ file }) => run.scans.get(file) ?? []);
}

class ScanRun {
  readonly scans = new Map<string, Scanned>();
  readonly #setup: ScanSetup;
  readonly #options: ScanOptions;
  readonly #total: number;

  constructor(setup: ScanSetup, options: ScanOptions, total: number) {
    this.#setup = setup;
    this.#options = options;
    this.#total = total;
  }

  findKept({ file, digest }: ReadFile): boolean {
    const record = digest === null ? null : (this.#options.store?.get(digest) ?? null);
    if (record !== null) this.#takeRecord(file, record);
    return record !== null;
  }

  async scanAll(open: readonly ReadFile[]): Promise<void> {
    const {
      costs,
      helpers = helpersFor(),
      openPool = openScanPool,
      seconds = SECONDS,
    } = this.#options;
    const bytes = open.reduce((sum, file) => sum + sizeOf(file), 0);
    const large = open.filter(isLarge);
    const needsPool = large.length > 0 || (bytes >= POOL_BYTES && helpers > 0);
    const pool = needsPool ? openPool(Math.max(1, helpers)) : null;
    const scanner = await Scanner.create(this.#setup, costs);
    const careful = new CarefulScans(scanner, openPool, seconds);
    const small = open.filter((file) => !isLarge(file));
    const withDiagrams = open.filter(mayHoldDiagram);
    const inOrder = [
      ...batchesOf(small.filter(mayHoldDiagram), BATCH_BYTES),
      ...batchesOf(
        small.filter((file) => !mayHoldDiagram(file)),
        BATCH_BYTES,
      ),
    ];
    const batches = inOrder.values();
    const largeBatches = large.map((file) => [file]).values();
    let awaited = withDiagrams.length;
    const count = (batch: readonly ReadFile[]): void => {
      this.#options.onProgress?.(this.scans.size, this.#total);
      const before = awaited;
      awaited -= batch.filter(mayHoldDiagram).length;
      if (awaited === 0 && before > 0) this.#options.onDiagrams?.(this.#scansOf(withDiagrams));
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

  async #scanCarefully(batch: readonly ReadFile[], careful: CarefulScans): Promise<void> {
    for (const file of batch) {
      const task = { setup: this.#setup, batch: packBatch([file]), measured: false };
      const scanned = await careful.scan(file, task);
      if (typeof scanned !== 'string') this.scans.set(file.file, scanned);
      else {
        this.#takeRecord(file.file, scanned);
        this.#keep(file.file, file.digest, scanned);
      }
    }
  }

  async #scanHere(batch: readonly ReadFile[], scanner: Scanner): Promise<void> {
    for (const [index, scan] of (await scanner.scan(batch)).entries()) {
      const { file = '', digest = null } = batch[index] ?? {};
      if (this.#options.store === null) this.scans.set(file, scan);
      else {
        // What was kept is smaller than what was scanned, and in a thread it would be the same.
        const record = writeScan(scan);
        this.#takeRecord(file, record);
        this.#keep(file, digest, record);
      }
    }
  }

  async #scanThere(batch: readonly ReadFile[], pool: Scans, seconds: number): Promise<void> {
    const { costs: all } = this.#options;
    const task = { setup: this.#setup, batch: packBatch(batch), measured: all !== null };
    const { records, costs } = await pool.scan(task, seconds);
    for (const [index, record] of records.entries()) {
      const { file = '', digest = null } = batch[index] ?? {};
      this.#takeRecord(file, record);
      this.#keep(file, digest, record);
    }
    for (const [name, milliseconds] of costs ?? []) if (all) addCost(all, name, milliseconds);
  }

  #takeRecord(file: string, record: string): void {
    const parse = () => {
      const read = readText(resolve(this.#setup.runbooks, file), this.#setup.root);
      return parseFile(this.#setup, file, read, this.#setup.parse).runbook;
    };
    this.scans.set(file, readScan(record, parse));
  }

  /** What was too slow today may be done in time tomorrow. */
  #keep(file: string, digest: string | null, record: string): void {
    const { findings = [] } = this.scans.get(file) ?? {};
    if (digest === null || findings.some(isGivenUp)) return;
    this.#options.store?.set(digest, record);
  }

  #scansOf(files: readonly ReadFile[]): Scanned[] {
    return files.flatMap(({ file }) => this.scans.get(file) ?? []);
  }
}

function openScanPool(threads: number, tasksAhead?: number): Scans {
  return new ScanPool(threads, tasksAhead);
}

function isLarge(file: ReadFile): boolean {
  return sizeOf(file) > LARGE_BYTES;
}

function mayHoldDiagram({ read }: ReadFile): boolean {
  return (
    'bytes' in read &&
    Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.length).includes('mermaid')
  );
}
