import type { MatchReport } from '../../app/match/match-report.ts';
import { printableJson } from '../printable.ts';

/** `match --format json`, version 1: keys are only ever added. */
export function formatMatchJson(report: MatchReport): string {
  const { summary, matches, similar, unmatched, errors } = report;
  const shown = {
    version: 1,
    summary,
    matches: matches.map(({ excerpts, ...match }) => ({
      kind: 'exact',
      ...match,
      text: excerpts.map((excerpt) => excerpt.text).join('\n'),
      excerpts,
    })),
    similar: similar.map((entry) => ({ kind: 'similar', ...entry })),
    errors,
    ...(unmatched ? { unmatched: unmatched.failures, unmatchedLeftOut: unmatched.leftOut } : {}),
  };
  return `${printableJson(shown)}\n`;
}
