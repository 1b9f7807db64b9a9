import type { CompiledSignatures } from '../../../src/core/match/compile.ts';
import type { Match } from '../../../src/core/match/entry-hits.ts';
import { LogHits } from '../../../src/core/match/log-hits.ts';
import { splitLines, splitSegments, terminalView } from '../../../src/core/match/normalize.ts';
import { placeOf, type StepHit } from '../../../src/core/match/step-hit.ts';

/** Tries every pattern on every line of a decoded log: slow, but nothing in it can be overlooked. */
export function matchNaively(compiled: CompiledSignatures, log: string, context = 2): Match[] {
  const all = new LogHits(compiled, {});
  const lines = splitLines(log);
  for (const [index, text] of lines.entries()) {
    const hits = new Map<number, StepHit>();
    for (const [nth, segment] of splitSegments(text).entries()) {
      for (const [id, step] of compiled.steps.entries()) {
        const hit = hits.has(id) ? null : step.find(segment);
        if (hit) hits.set(id, { line: index + 1, place: placeOf(index + 1, nth, segment, hit) });
      }
    }
    if (hits.size > 0) all.addLine(hits);
  }
  const shown = lines.map((line) => terminalView(line).trimEnd());
  return all.summarize().map((match) => ({
    ...match,
    excerpts: match.excerpts.map((excerpt) => ({
      ...excerpt,
      before: shown.slice(Math.max(0, excerpt.line - 1 - context), excerpt.line - 1),
      after: shown.slice(excerpt.line, excerpt.line + context),
    })),
  }));
}
