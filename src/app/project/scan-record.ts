import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Runbook } from '../../core/model.ts';
import { packRunbook, unpackRunbook } from './kept-runbook.ts';
import type { Scanned } from './scanner.ts';

type Packed = [runbook: unknown, findings: readonly Diagnostic[]];

/** A scan as one line of text, for another thread and for the cache. */
export function writeScan({ runbook, findings }: Scanned): string {
  const packed: Packed = [packRunbook(runbook), findings];
  return JSON.stringify(packed);
}

/** `parse` gives the runbook anew, for what a scan does not keep of it. */
export function readScan(text: string, parse: () => Runbook): Scanned {
  const [runbook, findings] = JSON.parse(text) as Packed;
  return { runbook: unpackRunbook(runbook, parse), findings };
}
