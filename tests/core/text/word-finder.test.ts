import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOfRegex } from '../../../src/core/text/regex-words.ts';
import { foldedText, WordFinder } from '../../../src/core/text/word-finder.ts';

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
    const indexes = new Set(new WordFinder(words).find(text));
    expect(words.filter((_, index) => indexes.has(index)).sort()).toEqual([...found].sort());
  });

  it('finds what a search for each word finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aAbB01 :✗'), maxLength: 30 });
    const word = fc.string({ unit: fc.constantFrom(...'ab0 :'), minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(text, fc.uniqueArray(word, { maxLength: 12 }), (line, list) => {
        const found = new Set(new WordFinder(list).find(line));
        for (const [index, one] of list.entries()) {
          expect(found.has(index)).toBe(foldedText(line).includes(one));
        }
      }),
      { seed: 1 },
    );
  });
});

describe('wordsOfRegex', () => {
  it.each([
    [/\bcannot find -l\w/, ['cannot find -l']],
    [/[Pp]ermission denied|EACCES/, ['permission denied', 'eacces']],
    [/^\S+\.(?:go|py):\d+: /, ['.go:0', '.py:0']],
    [/fail(?:ed|ure)?!/, ['fail!', 'failed!', 'failure!']],
    [
      /(?:error|warning)s? in \d{2}/,
      ['error in 00', 'errors in 00', 'warning in 00', 'warnings in 00'],
    ],
    [/(?<=exit )status (?!0)/, ['status ']],
    [/a+bcde/, ['bcde']],
    [/x{3}y/, ['xxxy']],
    [/✗|✘/, ['✗', '✘']],
    [/^\d+$|error/, null],
    [/.*/, null],
    [/(?:error)?/, null],
  ])('%s: %j', (regex, words) => {
    expect(wordsOfRegex(regex)).toEqual(words);
  });
});
