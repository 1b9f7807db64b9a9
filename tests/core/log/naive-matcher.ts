import { LogHits } from '../../../src/core/log/log-hits.ts';
import type { Match } from '../../../src/core/log/match.ts';
import { placeOf, type StepHit, stepHit } from '../../../src/core/log/step-hit.ts';
import type { CompiledSignatures } from '../../../src/core/pattern/compile.ts';
import { splitLines, splitSegments, terminalView } from '../../../src/core/text/log-line.ts';

/** Tries every pattern on every line of a decoded log: slow, but nothing in it can be overlooked. */
export function matchNaively(compiled: CompiledSignatures, log: string, context = 2): Match[] {
  const all = new LogHits(compiled, {});
  const lines = splitLines(log);
  for (const [index, text] of lines.entries()) {
    const hits = new Map<number, StepHit>();
    for (const [nth, segment] of splitSegments(text).entries()) {
      for (const [id, step] of compiled.steps.entries()) {
        const hit = hits.has(id) ? null : step.find(segment);
        if (!hit) continue;
        const place = placeOf(index + 1, nth, segment, hit);
        hits.set(id, stepHit(index + 1, hit, place));
      }
    }
    if (hits.size > 0) all.addLine(hits);
  }
  all.finish();
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
