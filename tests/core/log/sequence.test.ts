import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchText } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';
import type { MatchStep } from '../../../src/core/pattern/match-pattern.ts';

/** A step is a letter with a value: `a1`; a line has at most one of each letter. */
type Step = { letter: string; within?: number; unless?: true };

const letters = ['a', 'b', 'c', 'd'];
const line = fc
  .array(fc.tuple(fc.constantFrom(...letters), fc.constantFrom('1', '2')), { maxLength: 2 })
  .map((marks) => [...new Map(marks)].map(([letter, value]) => `[${letter}=${value}]`).join(' '));
const within = fc.constantFrom(undefined, undefined, 1, 2, 4);
const unless = fc.constantFrom(undefined, undefined, undefined, true as const);
const steps = fc
  .array(fc.tuple(fc.constantFrom(...letters), within, unless), { minLength: 2, maxLength: 4 })
  .map((all) =>
    all.map(([letter, lines, forbidden], i): Step => {
      if (i === 0) return { letter };
      return {
        letter,
        ...(lines !== undefined && { within: lines }),
        ...(forbidden && { unless: true as const }),
      };
    }),
  );

function entryOf(all: readonly Step[], isShared: boolean) {
  const pattern = {
    steps: all.map(({ letter, ...bound }, i): MatchStep => {
      const name = isShared ? 'v' : `v${i}`;
      return { type: 'text', source: `[${letter}=<${name}>]`, flags: '', ...bound };
    }),
  };
  return { id: 'x', title: 'x', kind: 'signatures' as const, patterns: [pattern] };
}

/** All values of a letter in a line: none or one. */
function valueIn(text: string, letter: string): string | null {
  return new RegExp(`\\[${letter}=(.)\\]`).exec(text)?.[1] ?? null;
}

/** Whether any choice of lines fulfils the steps: every choice is tried. */
function exists(log: readonly string[], all: readonly Step[], window: number, isShared: boolean) {
  const follow = (from: number, index: number, base: number, value: string | null): boolean => {
    // Lines that must not follow stand before the next step that must, or at the end.
    const next = all.findIndex((step, i) => i >= index && !step.unless);
    const forbidden = all.slice(index, next < 0 ? all.length : next);
    const isForbidden = (at: number) =>
      forbidden.some(({ letter, within: lines }) => {
        const found = valueIn(log[at] ?? '', letter);
        const isNear = lines === undefined || at - from <= lines;
        return found !== null && isNear && (!isShared || found === value);
      });
    if (next < 0) {
      return !log.some((_, at) => at > from && isForbidden(at));
    }
    const step = all[next];
    for (let at = from + 1; step && at < log.length; at += 1) {
      const found = valueIn(log[at] ?? '', step.letter);
      const fits = step.within === undefined ? at - base <= window : at - from <= step.within;
      if (found !== null && fits && (!isShared || found === value)) {
        if (follow(at, next + 1, step.within === undefined ? base : at, value)) return true;
      }
      if (isForbidden(at)) return false;
    }
    return false;
  };
  return log.some((text, at) => {
    const value = valueIn(text, all[0]?.letter ?? '');
    return value !== null && follow(at, 1, at, value);
  });
}

describe('a sequence is found where any choice of lines fulfils it', () => {
  test.each([false, true])('with one value in all steps: %s', (isShared) => {
    const logs = fc.array(line, { maxLength: 12 });
    fc.assert(
      fc.property(steps, logs, fc.constantFrom(2, 5, 500), (all, log, window) => {
        // A match consumes its lines, so what forbids the end of one may leave no other.
        fc.pre(all.length === 2 || !all.at(-1)?.unless);
        const compiled = compileSignatures([entryOf(all, isShared)]);
        const found = matchText(compiled, log.join('\n'), { window });
        expect(found.length > 0).toBe(exists(log, all, window, isShared));
      }),
      { numRuns: 6000 },
    );
  });
});
