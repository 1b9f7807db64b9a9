import { MissExplainer } from '../../../src/core/log/explain-miss.ts';
import { FailureLines } from '../../../src/core/log/failures/unmatched.ts';
import { matchText } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures, type MatchEntry } from '../../../src/core/pattern/compile.ts';
import { rankSimilar } from '../../../src/core/search/similar.ts';
import { type Shape, times } from './shape.ts';

const sources = [
  'mock_gate::<name> ... FAILED',
  'error[<code>]: <what...>',
  'a ... b ... c ... d',
  '<first> failed after <n> s: <why...> at <place>',
];

const entries: MatchEntry[] = [
  ...sources.map((source, index): MatchEntry => entryOf(`e${index}`, [source])),
  entryOf('sequence', ['first step', 'second <id>', 'third']),
  {
    id: 'regex',
    title: '',
    kind: 'signatures',
    patterns: [{ steps: [{ type: 'regex', source: 'x(a+)+y', flags: '' }] }],
  },
];

function entryOf(id: string, steps: readonly string[]): MatchEntry {
  const patterns = [
    { steps: steps.map((source) => ({ type: 'text' as const, source, flags: '' as const })) },
  ];
  return { id, title: id, kind: 'signatures', patterns };
}

function log(name: string, base: number, write: (count: number) => string): Shape {
  return {
    name: `log: ${name}`,
    base,
    phases(count) {
      const text = write(count);
      const compiled = compileSignatures(entries);
      const documents = entries.map(({ title, patterns }) => ({
        title,
        patterns: patterns.flatMap(({ steps }) => steps.map(({ source }) => source)),
        observed: '',
        terms: [],
      }));
      return [
        { name: 'match', run: () => matchText(compiled, text) },
        {
          name: 'explain-miss',
          run() {
            const [entry] = entries;
            if (entry === undefined) return null;
            const explainer = new MissExplainer(entry);
            for (const [index, line] of text.split('\n').entries()) explainer.push(line, index + 1);
            return explainer.finish();
          },
        },
        {
          name: 'unmatched',
          run() {
            const lines = new FailureLines();
            for (const [index, line] of text.split('\n').entries()) lines.push(line, index + 1);
            return lines.unmatched(entries, new Set());
          },
        },
        { name: 'similar', run: () => rankSimilar(text, documents, 5) },
      ];
    },
  };
}

function signatures(name: string, base: number, write: (count: number) => MatchEntry[]): Shape {
  return {
    name: `signatures: ${name}`,
    base,
    phases(count) {
      const made = write(count);
      const compiled = compileSignatures(made);
      const line = `${'word '.repeat(200)}a gate failed\n`.repeat(10);
      return [
        { name: 'compile', run: () => compileSignatures(made) },
        { name: 'match', run: () => matchText(compiled, line) },
      ];
    },
  };
}

/** Shapes of logs, and of signatures that meet them. */
export const logShapes: readonly Shape[] = [
  log('one long line', 20_000, (n) => 'word '.repeat(n)),
  log('one line of near matches', 5_000, (n) => 'mock_gate::a '.repeat(n)),
  log('one line of wildcards', 5_000, (n) => 'a b c a b '.repeat(n)),
  log('one line of errors', 3_000, (n) => 'error[a]: '.repeat(n)),
  log('lines of near matches', 3_000, (n) => 'mock_gate::a ... PASSED\nerror[x\n'.repeat(n)),
  log('lines that match', 2_000, (n) => times(n, (i) => `mock_gate::t${i} x FAILED\n`)),
  log('first steps of a sequence', 3_000, (n) => 'first step\n'.repeat(n)),
  log('steps of sequences', 2_000, (n) => times(n, (i) => `first step\nsecond ${i}\n`)),
  log('escape sequences', 5_000, (n) => '\u001b[31m\u001b[0m'.repeat(n)),
  log('escape sequences, unclosed', 5_000, (n) => '\u001b]8;;a'.repeat(n)),
  log('timestamps', 2_000, (n) => `${'2026-11-21T10:00:00Z '.repeat(n)}\n`),
  log('failures', 1_000, (n) => times(n, (i) => `ERROR: thing ${i} failed: no such file\n`)),
  log('a regex that backtracks', 5_000, (n) => `x${'a'.repeat(n)}`),
  log('carriage returns', 5_000, (n) => 'a 10%\r'.repeat(n)),
  log('brackets', 5_000, (n) => '[INFO] ['.repeat(n)),
  log('no words', 10_000, (n) => '::::'.repeat(n)),
  signatures('one pattern often', 1_000, (n) =>
    Array.from({ length: n }, (_, i) => entryOf(`e${i}`, ['gate failed'])),
  ),
  signatures('many patterns', 500, (n) =>
    Array.from({ length: n }, (_, i) => entryOf(`e${i}`, [`gate ${i} <x> failed`])),
  ),
  signatures('many wildcards', 500, (n) => [
    entryOf('e', [`word ${'... word '.repeat(n)} failed`]),
  ]),
  signatures('many captures', 300, (n) => [
    entryOf('e', [`word ${times(n, (i) => `<a${i}> word `)} failed`]),
  ]),
  signatures('long sequence', 500, (n) => [
    entryOf(
      'e',
      Array.from({ length: n }, (_, i) => `word ${i}`),
    ),
  ]),
];
