import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText } from '../../../../../src/core/log/failures/words/folded.ts';
import { formsOfRegex } from '../../../../../src/core/log/failures/words/regex-words.ts';
import { TextSearch } from '../../../../../src/core/log/failures/words/text-search.ts';
import { encodeUtf8 } from '../../../../../src/core/text/utf8.ts';

function form(words: readonly string[], beside: readonly string[] | null = null) {
  return { words, beside };
}

describe('formsOfRegex', () => {
  it.each([
    [/\bcannot find -l\w/, [form(['cannot find -l'])]],
    [/[Pp]ermission denied|EACCES/, [form(['permission denied', 'eacces'])]],
    [/^\S+\.(?:go|py):\d+: /, [form(['.go:0', '.py:0'], ['0: '])]],
    [/fail(?:ed|ure)?!/, [form(['fail!', 'failed!', 'failure!'])]],
    [/(?:failed|failure|fail)\b/, [form(['fail'])]],
    [
      /(?:error|warning)s? in \d{2}/,
      [form(['error in 00', 'errors in 00', 'warning in 00', 'warnings in 00'])],
    ],
    [/(?<=exit )status (?!0)/, [form(['status '])]],
    [/a+bcde/, [form(['abcde'])]],
    [/x{3}y/, [form(['xxxy'])]],
    [/✗|✘/, [form(['✗', '✘'])]],
    [
      /\bno (?:\w+ ){0,3}(?:found|match)|halted .*\d%/,
      [form(['found', 'match'], ['\bno ']), form(['halted '], ['0%'])],
    ],
    [/^\d+\) .*(?:a::test|.*not .*done)/, [form(['a::test'], ['0) ']), form(['not '], ['done'])]],
    [/^\d+$|error/, null],
    [/.*/, null],
    [/(?:error)?/, null],
  ])('%s: %j', (regex, forms) => {
    expect(formsOfRegex(regex)).toEqual(forms);
  });

  const part = fc.oneof(
    fc.constantFrom(
      'no',
      'not ',
      'fail',
      '\\d+',
      '\\d{2}',
      '[Ee]rror',
      '\\b',
      ' ',
      ': ',
      '.*',
      '\\w+',
    ),
    fc.constantFrom(
      '(?:a|b)',
      '(?:ed|ing)?',
      '(?:found |match )+',
      'x{1,3}',
      '(?=e)',
      '(?:.*no|error)',
    ),
  );
  const sequence = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const source = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((all) => all.join('|'));
  const text = fc
    .array(
      fc.constantFrom(
        'no',
        'not ',
        'fail',
        'FAIL',
        '12',
        '7',
        'Error',
        'error',
        ' ',
        ': ',
        'found ',
        'match ',
        'x',
        'ed',
        'a',
        '_',
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join(''));

  it('has a form for every line that the expression matches', () => {
    fc.assert(
      fc.property(source, text, (pattern, line) => {
        const forms = formsOfRegex(new RegExp(pattern));
        if (forms === null || !new RegExp(pattern).test(line)) return;
        const bytes = encodeUtf8(line);
        const holds = forms.some(({ words, beside }) => {
          const isBeside = beside === null || new TextSearch(beside).isIn(bytes, 0, bytes.length);
          return isBeside && words.some((word) => foldedText(line).includes(word));
        });
        expect(holds).toBe(true);
      }),
      { seed: 1, numRuns: 20_000 },
    );
  });
});

describe('TextSearch', () => {
  it.each([
    ['no match', true],
    ['a No match', true],
    ['piano match', false],
    ['_no match', false],
    ['say: no', false],
    ['exit 42%', true],
    ['exit 4', false],
    ['', false],
  ])('%j: %s', (line, found) => {
    const bytes = encodeUtf8(`no ${line} 4%`);
    expect(new TextSearch(['\bno ', '00%']).isIn(bytes, 3, bytes.length - 3)).toBe(found);
  });
});
