import { rememberOf } from '../../memoize.ts';
import { compileSignatures, type MatchEntry } from '../../pattern/compile.ts';
import { matchText } from '../log-matcher.ts';

/** The patterns of one step, and known noise; compiled once for many logs. */
const singleSteps = rememberOf((entries: readonly MatchEntry[]) => {
  const single = entries.map(({ noise = [], ...entry }) => ({
    ...entry,
    // A fallback explains its lines too, and background needs no explanation.
    standing: {},
    patterns: [...entry.patterns.filter(({ steps }) => steps.length === 1), ...noise],
  }));
  return compileSignatures(single);
});

/** Indexes of the lines that a pattern of one step hits. */
export function hitLines(entries: readonly MatchEntry[], lines: readonly string[]): Set<number> {
  const options = { keptLines: lines.length, context: 0 };
  // An empty line before them, so that their first bytes are not taken for a byte order mark.
  const matches = matchText(singleSteps(entries), ['', ...lines].join('\n'), options);
  return new Set(matches.flatMap(({ lines: found }) => found.map((line) => line - 2)));
}
