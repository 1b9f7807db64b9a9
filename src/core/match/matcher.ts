import type { CompiledPattern, CompiledSignatures } from './compile.ts';
import { comparePatterns, EntryHits, type Match } from './entry-hits.ts';
import { splitLines, splitSegments } from './normalize.ts';
import { SequenceTracker, type StepHit } from './sequence.ts';

export { type CompiledSignatures, compileSignatures, type MatchEntry } from './compile.ts';
export type { Match } from './entry-hits.ts';

export interface MatcherOptions {
  /** How many lines below a sequence's first step its last may stand; 500 by default. */
  window?: number;
  /** How many line numbers to keep for an entry; 100 by default. */
  keptLines?: number;
}

export interface Matcher {
  /** Takes the next line, without its newline. Line numbers must ascend. */
  push(line: string, lineNumber: number): void;
  /** What has matched so far, best first; more lines may follow. */
  finish(): Match[];
}

const DEFAULT_WINDOW = 500;
const DEFAULT_KEPT_LINES = 100;

/** Starts matching a log against all signatures, line by line. */
export function createMatcher(compiled: CompiledSignatures, options: MatcherOptions = {}): Matcher {
  const window = options.window ?? DEFAULT_WINDOW;
  const keptLines = options.keptLines ?? DEFAULT_KEPT_LINES;
  const hitsByEntry = new Map<number, EntryHits>();
  const trackers = new Map<CompiledPattern, SequenceTracker>();

  const advance = (pattern: CompiledPattern, hits: ReadonlyMap<number, StepHit>) => {
    if (pattern.steps.length > 1 && !trackers.has(pattern)) {
      trackers.set(pattern, new SequenceTracker(pattern.steps, window));
    }
    const tracker = trackers.get(pattern);
    if (tracker) return tracker.push(hits);
    const hit = hits.get(pattern.steps[0] ?? -1);
    return hit ? [hit] : null;
  };

  return {
    push(line, lineNumber) {
      const hits = findSteps(compiled, line, lineNumber);
      if (hits.size === 0) return;
      for (const pattern of patternsOf(compiled, hits)) {
        const [first, ...others] = advance(pattern, hits) ?? [];
        const entry = compiled.entries[pattern.entry];
        if (!first || !entry) continue;
        const entryHits = hitsByEntry.get(pattern.entry) ?? new EntryHits(entry, keptLines);
        hitsByEntry.set(pattern.entry, entryHits);
        entryHits.add(pattern, [first, ...others]);
      }
    },
    finish() {
      const found = [...hitsByEntry.values()].flatMap((hits) => hits.summarize() ?? []);
      return found
        .sort(
          (a, b) =>
            comparePatterns(a.pattern, b.pattern) ||
            (a.match.lines[0] ?? 0) - (b.match.lines[0] ?? 0) ||
            a.pattern.entry - b.pattern.entry,
        )
        .map(({ match }) => match);
    },
  };
}

/** Matches a whole text. */
export function matchText(
  compiled: CompiledSignatures,
  text: string,
  options: MatcherOptions = {},
): Match[] {
  const matcher = createMatcher(compiled, options);
  for (const [index, line] of splitLines(text).entries()) matcher.push(line, index + 1);
  return matcher.finish();
}

/** The first hit of every step in the segments of one line. */
function findSteps(
  compiled: CompiledSignatures,
  line: string,
  lineNumber: number,
): Map<number, StepHit> {
  const hits = new Map<number, StepHit>();
  for (const text of splitSegments(line)) {
    for (const id of compiled.prefilter.candidates(text)) {
      if (hits.has(id)) continue;
      const hit = compiled.steps[id]?.find(text);
      if (hit) hits.set(id, { line: lineNumber, text, hit });
    }
  }
  return hits;
}

function patternsOf(
  compiled: CompiledSignatures,
  hits: ReadonlyMap<number, StepHit>,
): Set<CompiledPattern> {
  return new Set([...hits.keys()].flatMap((id) => compiled.patternsOfStep[id] ?? []));
}
