/**
 * Cases that are written as runbooks: those of the guide, and those of `operators.json`. Run as a
 * program, it prints them as JSON, for tests whose loader cannot read Markdown.
 */
import { compileSignatures } from '../../../src/core/pattern/compile.ts';
import operators from '../../fixtures/match/operators.json' with { type: 'json' };
import { type ExpectedMatch, expectedPart } from './cases.ts';
import { matchNaively } from './naive-matcher.ts';
import { entriesOf, type GuideExample, guideExamples } from './signature-guide.ts';

export interface StatedCase extends Pick<GuideExample, 'entries' | 'problems' | 'log' | 'matches'> {
  name: string;
}

export const statedCases: readonly StatedCase[] = [
  ...guideExamples.map(({ title, ...example }) => ({ ...example, name: `guide, ${title}` })),
  ...operators.map(({ name, text, log, matches }) => ({
    name,
    ...entriesOf(text),
    log: log.join('\n'),
    matches: matches.map(({ entry, captures, lines }) => {
      return { entry: `guide#${entry}`, lines, captures: definedOf(captures) };
    }),
  })),
];

/** All that the naive matcher finds: a case states only a part of it. */
export function naiveMatches({ entries, log }: StatedCase): ExpectedMatch[] {
  return matchNaively(compileSignatures(entries), log).map(expectedPart);
}

function definedOf(captures: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(captures).map(([name, value]) => [name, value ?? '']));
}

if (import.meta.main) {
  const cases = statedCases.map((one) => ({ ...one, matches: naiveMatches(one) }));
  process.stdout.write(JSON.stringify(cases));
}
