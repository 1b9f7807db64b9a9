import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../src/core/diagnostic.ts';
import { applyFixes } from '../../src/lint/apply-fixes.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text });

describe('applyFixes', () => {
  it.each([
    ['nothing', 'abc', [], 'abc', 0],
    ['a finding without a fix', 'abc', [{}], 'abc', 0],
    ['a replacement', 'abc', [{ fix: [edit(1, 2, 'X')] }], 'aXc', 1],
    ['an insertion at the end', 'abc', [{ fix: [edit(3, 3, '!')] }], 'abc!', 1],
    [
      'two edits of one fix, out of order',
      'abcd',
      [{ fix: [edit(3, 4, ''), edit(0, 1, '')] }],
      'bc',
      1,
    ],
    [
      'fixes in any order',
      'abcd',
      [{ fix: [edit(3, 4, 'Y')] }, { fix: [edit(0, 1, 'X')] }],
      'XbcY',
      2,
    ],
    [
      'the first of two that overlap',
      'abcd',
      [{ fix: [edit(0, 2, 'X')] }, { fix: [edit(1, 3, 'Y')] }],
      'Xcd',
      1,
    ],
    [
      'the first of two that touch',
      'abcd',
      [{ fix: [edit(0, 2, 'X')] }, { fix: [edit(2, 3, 'Y')] }],
      'Xcd',
      1,
    ],
    [
      'a fix whole or not at all',
      'abcdef',
      [{ fix: [edit(0, 1, 'X')] }, { fix: [edit(0, 1, 'Y'), edit(5, 6, 'Z')] }],
      'Xbcdef',
      1,
    ],
  ])('applies %s', (_name, text, diagnostics, expected, applied) => {
    expect(applyFixes(text, diagnostics)).toEqual({ text: expected, applied });
  });

  it('touches nothing outside of the spans of the fixes', () => {
    const fixes = fc.array(fc.record({ at: fc.nat(60), length: fc.nat(4) }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ minLength: 64, maxLength: 64 }), fixes, (text, spans) => {
        const diagnostics = spans.map(({ at, length }) => ({ fix: [edit(at, at + length, '')] }));
        const covered = new Set(
          spans.flatMap(({ at, length }) => Array.from({ length }, (_x, index) => at + index)),
        );
        const kept = Array.from(text, (_x, index) => index).filter((index) => !covered.has(index));
        const { text: result } = applyFixes(text, diagnostics);
        let from = 0;
        for (const index of kept) {
          const found = result.indexOf(text.charAt(index), from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + 1;
        }
      }),
    );
  });
});
