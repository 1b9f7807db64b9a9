import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { checkDocument } from './check-document.ts';
import { markdown } from './markdown-arbitrary.ts';

/** Fixed, so that a gate says the same twice; `SEED=2 RUNS=20000` looks further. */
const settings = { seed: Number(process.env.SEED ?? 1), numRuns: Number(process.env.RUNS ?? 500) };

function check(text: string): void {
  const file = { id: 'any', path: 'any.md', text };
  const parsed = parseRunbook(file);
  checkDocument(parsed);
  expect(parseRunbook(file)).toEqual(parsed);
  expect(parsed.runbook.problems.filter((p) => p.messageId === 'unparsable')).toEqual([]);
}

test('any Markdown, whole or damaged', () => {
  fc.assert(fc.property(markdown, check), settings);
}, 600_000);

test('any characters', () => {
  const unit = fc.constantFrom(
    ...'# *_`~[]()<>!|\\:-+=1.\n\r\t&;"\'\0 aFix：',
    '**Fix:** ',
    '```',
    '---\n',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(unit, { maxLength: 80 }).map((units) => units.join('')),
  );
  fc.assert(fc.property(text, check), settings);
}, 600_000);
