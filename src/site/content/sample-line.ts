import type { Runbook } from '../../core/model.ts';

/** A longer line does not fit into the search box of a phone. */
const LONGEST = 48;

/**
 * A sample log line of a known failure, to show what to paste; empty if no pattern is short and
 * plain enough.
 */
export function sampleLine(runbooks: readonly Runbook[]): string {
  const patterns = runbooks
    .flatMap(({ entries }) => entries)
    .flatMap(({ signature }) => signature?.patterns ?? []);
  for (const { steps } of patterns) {
    const [step] = steps;
    if (step?.type !== 'text' || step.source.length > LONGEST) continue;
    // Captures and wildcards are not text of a log.
    if (!/[<>*]/.test(step.source)) return step.source;
  }
  return '';
}
