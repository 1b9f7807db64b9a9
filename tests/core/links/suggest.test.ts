import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, createSuggester } from '../../../src/core/text/edit-distance.ts';

describe('closest', () => {
  test.each([
    ['no-brokn-link', ['no-broken-link', 'unique-entry-id'], 'no-broken-link'],
    ['onwer', ['owner', 'order'], 'owner'],
    ['remediaton-steps', ['replay-steps', 'remediation-steps'], 'remediation-steps'],
    ['REPLAY', ['replay'], 'replay'],
    ['same', ['sane', 'same'], 'same'],
    ['kind', ['tags', 'title'], null],
    ['ab', ['xy'], null],
    ['a', ['b'], null],
    ['', ['a'], null],
    ['disk', [], null],
    ['x'.repeat(5000), ['x'.repeat(5000)], null],
  ])('%j among %j is %j', (wanted, candidates, expected) => {
    expect(closest(wanted, candidates)).toBe(expected);
  });

  test('takes the first of equally near ones', () => {
    expect(closest('cast', ['cost', 'cart'])).toBe('cost');
  });

  test('keeps to the distance asked for', () => {
    expect(closest('signature', ['signatrue'], 1)).toBe('signatrue');
    expect(closest('signature', ['sgnatrue'], 1)).toBeNull();
    expect(closest('signature', ['sgnatrue'], 2)).toBe('sgnatrue');
  });
});

test('gives up suggestions where a thousand questions each have a thousand near answers', () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `failure-number-${index}`);
  const suggest = createSuggester(names);
  const found = names.map((name) => suggest(name.replace('number', 'nubmer')));
  expect(found.slice(0, 10)).toEqual(names.slice(0, 10));
  expect(found.slice(-10)).toEqual(Array.from({ length: 10 }, () => null));
});

/** The textbook recurrence of the optimal string alignment distance, without any short cut. */
function distance(a: string, b: string): number {
  const at = (row: number, column: number): number => {
    if (row === 0 || column === 0) return row + column;
    const known = memo.get(`${row},${column}`);
    if (known !== undefined) return known;
    let cost = Math.min(
      at(row - 1, column) + 1,
      at(row, column - 1) + 1,
      at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
    );
    if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
      cost = Math.min(cost, at(row - 2, column - 2) + 1);
    }
    memo.set(`${row},${column}`, cost);
    return cost;
  };
  const memo = new Map<string, number>();
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', 'é'), maxLength: 9 });

test('finds the same as a search without short cuts', () => {
  fc.assert(
    fc.property(
      word,
      fc.array(word, { maxLength: 6 }),
      fc.integer({ min: 0, max: 5 }),
      (wanted, candidates, max) => {
        const limit = Math.min(max, wanted.length - 1);
        let best: string | null = null;
        let nearest = limit + 1;
        for (const candidate of candidates) {
          const found = distance(wanted, candidate);
          if (found < nearest) [best, nearest] = [candidate, found];
        }
        expect(createSuggester(candidates, max)(wanted)).toBe(best);
      },
    ),
    { numRuns: 2000 },
  );
});
