import { ScanPool, type Scans } from './scan-pool.ts';

/** Starts threads that scan. A module of its own, which the package loads only where there are any. */
export function openScanPool(threads: number, tasksAhead?: number): Scans {
  return new ScanPool(threads, tasksAhead);
}
