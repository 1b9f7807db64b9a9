import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText } from '../../../../../src/core/log/failures/words/folded.ts';
import { WordFinder } from '../../../../../src/core/log/failures/words/word-finder.ts';
import { scanText } from '../../../../../src/core/text/scan-text.ts';
import { encodeUtf8 } from '../../../../../src/core/text/utf8.ts';

describe('WordFinder', () => {
  const words = ['error', 'erro', 'err: ', 'no such', '.go:0', '::test', '✗', '✗ fail', 'fail'];

  it.each([
    ['an ERROR, and no such file', ['erro', 'error', 'no such']],
    ['a.go:42', ['.go:0']],
    ['a.go:x', []],
    ['✗ failed', ['✗', '✗ fail', 'fail']],
    ['✗failed', ['✗', 'fail']],
    ['err', []],
    ['', []],
  ])('finds in %j: %j', (text, found) => {
    const indexes = wordsIn(text, words);
    expect(words.filter((_, index) => indexes.has(index)).sort()).toEqual([...found].sort());
  });

  it('finds what a search for each word finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aAbB01 :✗'), maxLength: 30 });
    const word = fc.string({ unit: fc.constantFrom(...'ab0 :'), minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(text, fc.uniqueArray(word, { maxLength: 12 }), (line, list) => {
        const found = wordsIn(line, list);
        for (const [index, one] of list.entries()) {
          expect(found.has(index)).toBe(foldedText(line).includes(one));
        }
      }),
      { seed: 1 },
    );
  });
});

/** Indexes of those that a text holds. */
function wordsIn(line: string, words: readonly string[]): ReadonlySet<number> {
  const bytes = encodeUtf8(line);
  const text = scanText(bytes.length + 4);
  text.bytes.set(bytes);
  const found = new Set<number>();
  new WordFinder(words).scan(text, 0, bytes.length, (index) => found.add(index));
  return found;
}
