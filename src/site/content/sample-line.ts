import type { Runbook } from '../../core/model.ts';

/** A longer line would not fit into the search box of a telephone. */
const LONGEST = 48;

/**
 * What some log says when a failure is there that the runbooks know, to show what can be pasted;
 * empty where no pattern is short and plain enough.
 */
export function sampleLine(runbooks: readonly Runbook[]): string {
  const patterns = runbooks
    .flatMap(({ entries }) => entries)
    .flatMap(({ signature }) => signature?.patterns ?? []);
  for (const { steps } of patterns) {
    const [step] = steps;
    if (step?.type !== 'text' || step.source.length > LONGEST) continue;
    // Captures and wildcards are no text of a log.
    if (!/[<>*]/.test(step.source)) return step.source;
  }
  return '';
}
