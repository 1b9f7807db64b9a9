import type { Catalog, Entry, Pattern, Position, Runbook } from '../../core/model.ts';
import { formatPattern } from '../../core/pattern/match-pattern.ts';
import { whyGeneric } from './generic-pattern.ts';
import { type ParsedStep, parseSteps } from './parsed-pattern.ts';

/** A pattern with its place in the catalog. */
export interface WrittenPattern {
  runbook: Runbook;
  entry: Entry;
  pattern: Pattern;
  steps: readonly ParsedStep[];
  /** As the author wrote it, on one line. */
  source: string;
  position: Position;
  /** The name of an alert, which is not meant as a pattern. */
  isTitle: boolean;
}

/**
 * The patterns that logs are matched against, in the order of the catalog. Skips patterns that are
 * too general: they overlap with half of the others, and another rule reports them.
 */
export function collectPatterns({ runbooks }: Catalog): WrittenPattern[] {
  const written: WrittenPattern[] = [];
  for (const runbook of runbooks) {
    if (runbook.kind === 'campaign') continue;
    for (const entry of runbook.entries) {
      // A symptom with several causes takes several rows, and one may sum up another entry.
      if (entry.form === 'table-row') continue;
      const isTitle = !entry.fields.some(({ name }) => name === 'signature');
      for (const pattern of entry.signature?.patterns ?? []) {
        const steps = parseSteps(pattern);
        if (!isTitle && whyGeneric(steps) !== null) continue;
        const source = formatPattern(pattern).replace(/\s+/g, ' ');
        const position = pattern.steps[0]?.position ?? entry.titlePosition;
        written.push({ runbook, entry, pattern, steps, source, position, isTitle });
      }
    }
  }
  return written;
}
