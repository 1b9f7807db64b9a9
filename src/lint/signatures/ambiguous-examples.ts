import { type CompiledPattern, compileSignatures } from '../../core/match/compile.ts';
import { comparePatterns } from '../../core/match/entry-hits.ts';
import { type Match, matchText } from '../../core/match/matcher.ts';
import type { Entry, Position } from '../../core/model.ts';
import { excerptLine, logExcerpts } from '../log-excerpt.ts';
import type { LintFacts } from '../rule.ts';
import type { WrittenPattern } from './collect-patterns.ts';

/** An example whose best match is shared between its entry and another. */
export interface AmbiguousExample {
  path: string;
  entry: Entry;
  other: WrittenPattern;
  position: Position;
}

/** Finds the examples that no entry wins. */
export function* ambiguousExamples(
  written: readonly WrittenPattern[],
  facts: LintFacts,
): Generator<AmbiguousExample> {
  const byEntry = [...Map.groupBy(written, ({ entry }) => entry)];
  const withExamples = byEntry.filter(([entry]) => entry.examples.length > 0);
  if (withExamples.length === 0) return;
  const compiled = compileSignatures(
    byEntry.map(([, patterns], index) => {
      const id = String(index);
      const steps = patterns.map(({ pattern }) => pattern);
      return { id, title: '', kind: 'signatures', patterns: steps };
    }),
  );
  const bySource = new Map(
    compiled.patternsOfStep
      .flat()
      .map((pattern) => [keyOf(pattern.entry, pattern.source), pattern]),
  );
  const patternOf = (match: Match): CompiledPattern | undefined =>
    bySource.get(keyOf(Number(match.entry), match.pattern));

  for (const [index, [entry, [first]]] of byEntry.entries()) {
    if (first === undefined || first.isTitle) continue;
    for (const excerpt of logExcerpts(entry.examples, first.runbook)) {
      const matches = matchText(compiled, excerpt.text);
      const own = matches.find((match) => match.entry === String(index));
      const rival = matches.find(
        (match) => match !== own && own !== undefined && isTie(patternOf(own), patternOf(match)),
      );
      const best = matches[0];
      if (own === undefined || rival === undefined || best === undefined) continue;
      if (!isTie(patternOf(own), patternOf(best)) || patternOf(own)?.source === rival.pattern)
        continue;
      const other = byEntry[Number(rival.entry)]?.[1][0];
      if (other === undefined) continue;
      const { path } = first.runbook;
      const position = excerptLine(facts.textOf(path), excerpt, own.lines[0] ?? 1);
      yield { path, entry, other, position };
    }
  }
}

function keyOf(entry: number, source: string): string {
  return `${entry} ${source}`;
}

function isTie(a: CompiledPattern | undefined, b: CompiledPattern | undefined): boolean {
  return a !== undefined && b !== undefined && comparePatterns(a, b) === 0;
}
