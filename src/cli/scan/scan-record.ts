import type { Runbook } from '../../core/model.ts';
import type { CheckedRunbook } from '../../lint/check-runbook.ts';
import { packRunbook, unpackRunbook } from '../../node/cache/kept-runbook.ts';
import type { Scanned } from './scanner.ts';

type Packed = [
  runbook: unknown,
  diagnostics: CheckedRunbook['diagnostics'],
  postponed: CheckedRunbook['postponed'],
];

/** A scan as one line of text, for another thread and for the cache. */
export function writeScan({ runbook, checked }: Scanned): string {
  const packed: Packed = [packRunbook(runbook), checked.diagnostics, checked.postponed];
  return JSON.stringify(packed);
}

/** `parse` gives the runbook anew, for what a scan does not keep of it. */
export function readScan(text: string, parse: () => Runbook): Scanned {
  const [runbook, diagnostics, postponed] = JSON.parse(text) as Packed;
  return { runbook: unpackRunbook(runbook, parse), checked: { diagnostics, postponed } };
}
