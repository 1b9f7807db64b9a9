import type { Costs } from '../costs.ts';
import { FileRecord } from './file-record.ts';
import { type ScanBatch, unpackBatch } from './scan-batch.ts';
import { Scanner, type ScanSetup } from './scanner.ts';

/** Plain data, for a thread that scans. */
export interface ScanTask {
  setup: ScanSetup;
  batch: ScanBatch;
  measured: boolean;
}

export interface ScanResult {
  /** The lines of records, in the order of the files. */
  records: string[];
  costs: Costs | null;
}

let scanner: Promise<Scanner> | null = null;
const costs: Costs = new Map();

/** The work of a thread of the pool; all its tasks have one setup. */
export default async function scanInThread(task: ScanTask): Promise<ScanResult> {
  scanner ??= Scanner.create(task.setup, task.measured ? costs : null);
  const scans = await (await scanner).scan(unpackBatch(task.batch));
  const records = scans.map((scanned) => FileRecord.of(scanned).line);
  if (!task.measured) return { records, costs: null };
  const result = { records, costs: new Map(costs) };
  costs.clear();
  return result;
}
