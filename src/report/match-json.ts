import type { MatchReport } from './match-report.ts';

/** `match --format json`, version 1: keys are only ever added. */
export function formatMatchJson({ summary, matches, similar }: MatchReport): string {
  const report = {
    version: 1,
    summary,
    matches: matches.map(({ excerpts, ...match }) => ({
      kind: 'exact',
      ...match,
      text: excerpts.map((excerpt) => excerpt.text).join('\n'),
      excerpts,
    })),
    similar: similar.map((entry) => ({ kind: 'similar', ...entry })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
