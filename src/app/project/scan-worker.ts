import type { Costs } from '../costs.ts';
import { type ScanBatch, unpackBatch } from './scan-batch.ts';
import { writeScan } from './scan-record.ts';
import { Scanner, type ScanSetup } from './scanner.ts';

/** Plain data, for a thread that scans. */
export interface ScanTask {
  setup: ScanSetup;
  batch: ScanBatch;
  measured: boolean;
}

export interface ScanResult {
  /** A line of `writeScan` for each file, in their order. */
  records: string[];
  costs: Costs | null;
}

let scanner: Promise<Scanner> | null = null;
const costs: Costs = new Map();

/** The work of a thread of the pool; all its tasks have one setup. */
export default async function scanInThread(task: ScanTask): Promise<ScanResult> {
  scanner ??= Scanner.create(task.setup, task.measured ? costs : null);
  const scans = await (await scanner).scan(unpackBatch(task.batch));
  const records = scans.map(writeScan);
  if (!task.measured) return { records, costs: null };
  const result = { records, costs: new Map(costs) };
  costs.clear();
  return result;
}
