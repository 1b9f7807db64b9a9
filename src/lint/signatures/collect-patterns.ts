import { formatPattern } from '../../core/match/compile.ts';
import type { Catalog, Entry, Pattern, Position, Runbook } from '../../core/model.ts';

/** A pattern with its place in the catalog. */
export interface WrittenPattern {
  runbook: Runbook;
  entry: Entry;
  pattern: Pattern;
  /** As the author wrote it, on one line. */
  source: string;
  position: Position;
  /** The name of an alert, which its author did not mean as a pattern. */
  isTitle: boolean;
}

/** The patterns that logs are matched against, in the order of the catalog. */
export function collectPatterns({ runbooks }: Catalog): WrittenPattern[] {
  return runbooks
    .filter(({ kind }) => kind !== 'campaign')
    .flatMap((runbook) =>
      runbook.entries.flatMap((entry) => {
        const isTitle = !entry.fields.some(({ name }) => name === 'signature');
        return (entry.signature?.patterns ?? []).map((pattern) => ({
          runbook,
          entry,
          pattern,
          source: formatPattern(pattern).replace(/\s+/g, ' '),
          position: pattern.steps[0]?.position ?? entry.titlePosition,
          isTitle,
        }));
      }),
    );
}
