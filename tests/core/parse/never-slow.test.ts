import { expect, test } from 'vitest';
import * as remedySentence from '../../../src/core/parse/content/remedy-sentence.ts';
import { announcesShown } from '../../../src/core/parse/content/shown-output.ts';
import { findClause, findOrdinary } from '../../../src/core/parse/fields/clause-names.ts';
import * as asides from '../../../src/core/parse/titles/asides.ts';
import * as chapters from '../../../src/core/parse/titles/chapters.ts';
import * as conditions from '../../../src/core/parse/titles/conditions.ts';
import * as identifiers from '../../../src/core/parse/titles/identifiers.ts';
import * as saysFailing from '../../../src/core/parse/titles/says-failing.ts';
import * as seen from '../../../src/core/parse/titles/seen.ts';
import * as steps from '../../../src/core/parse/titles/steps.ts';
import * as titles from '../../../src/core/parse/titles/titles.ts';

const modules = [
  ...[titles, chapters, seen, asides, steps, conditions, identifiers, saysFailing],
  remedySentence,
  { announcesShown, findClause, findOrdinary },
];
const judges = modules.flatMap((module) =>
  Object.entries<unknown>({ ...module }).filter((entry): entry is [string, Judge] => {
    return typeof entry[1] === 'function';
  }),
);
type Judge = (text: string) => unknown;

/** What expressions with nested repetitions try in all ways. */
const repeated = [
  ...[
    'a ',
    'a',
    'A',
    '1',
    '1.',
    '- ',
    '--',
    '"',
    '“',
    '" ',
    '`a b',
    '(',
    '()',
    '[',
    ': ',
    '? ',
    '! ',
    ', ',
    '.',
  ],
  ...[
    'is is ',
    'not ',
    'the ',
    'to ',
    'you can ',
    'if ',
    'when a, ',
    'error ',
    'error: ',
    'x_',
    'ing ',
    'an error in ',
  ],
  ...[
    'é',
    'é ',
    '漢',
    '漢 ',
    'の',
    '가 ',
    '的错误',
    'щ ',
    'A.b',
    'A-b ',
    '../',
    ' ',
    '\t',
    '\u{1F525} ',
  ],
];
const texts = repeated.flatMap((part) => {
  const text = part.repeat(Math.ceil(300 / part.length)).slice(0, 300);
  return [text, `How to ${text}!x`, `If you see ${text}:`];
});

// A guard against time that doubles with each letter, so the bound is generous. Time that others take does not count.
test('no text makes a judge of titles and sentences slow', () => {
  // Expressions are made on first use.
  for (const [, judge] of judges) for (const text of ['a', 'é']) judge(text);
  const start = process.cpuUsage();
  for (const [, judge] of judges) for (const text of texts) judge(text);
  expect(judges.length).toBeGreaterThan(40);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000);
});
