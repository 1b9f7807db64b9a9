import type { Catalog, Entry, Pattern, Runbook } from '../../core/model.ts';
import { formatPattern } from '../../core/pattern/match-pattern.ts';
import { whyGeneric } from './generic-pattern.ts';
import { type ParsedStep, parseSteps } from './parsed-pattern.ts';

/** Indices into the runbooks of the catalog, their entries, and the patterns of these. */
export type PatternPlace = readonly [runbook: number, entry: number, pattern: number];

/** A pattern with its place in the catalog. */
export interface WrittenPattern {
  place: PatternPlace;
  runbook: Runbook;
  entry: Entry;
  pattern: Pattern;
  steps: readonly ParsedStep[];
  /** The name of an alert, which is not meant as a pattern. */
  isTitle: boolean;
}

/** As the author wrote it, on one line. */
export function sourceOf(pattern: Pattern): string {
  return formatPattern(pattern).replace(/\s+/g, ' ');
}

/**
 * The patterns that logs are matched against, in the order of the catalog. Skips patterns that are
 * too general: they overlap with half of the others, and another rule reports them.
 */
export function collectPatterns({ runbooks }: Catalog): WrittenPattern[] {
  const written: WrittenPattern[] = [];
  for (const [inCatalog, runbook] of runbooks.entries()) {
    if (runbook.kind === 'campaign') continue;
    for (const [inRunbook, entry] of runbook.entries.entries()) {
      // A symptom with several causes takes several rows, and one may sum up another entry.
      if (entry.form === 'table-row') continue;
      const isTitle = !entry.fields.some(({ name }) => name === 'signature');
      for (const [inEntry, pattern] of (entry.signature?.patterns ?? []).entries()) {
        const steps = parseSteps(pattern);
        if (!isTitle && whyGeneric(steps) !== null) continue;
        const place: PatternPlace = [inCatalog, inRunbook, inEntry];
        written.push({ place, runbook, entry, pattern, steps, isTitle });
      }
    }
  }
  return written;
}
