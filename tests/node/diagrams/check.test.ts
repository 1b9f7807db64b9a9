import { beforeAll, describe, expect, it } from 'vitest';
import { checkDiagrams, type DiagramProblem } from '../../../src/node/diagrams/check.ts';
import { SAMPLES } from './samples.ts';

const MORE_BROKEN: [name: string, source: string, line: number, message: string][] = [
  ['nothing', '\n\n', 1, 'The diagram is empty.'],
  ['an unknown kind', '\ntimelin\n  a', 2, '`timelin` is not a kind of diagram that can be drawn'],
  ['a wrong direction', 'flowchart XX\n  a --> b', 1, '`XX` cannot be read here.'],
  ['a keyword as a node', 'flowchart TD\n  a --> end', 2, '`end` is a keyword here'],
  [
    'directives and comments ahead',
    '%%{init: {"flowchart": {\n  "curve": "linear"}}}%%\nflowchart TD\n%% x\n\n  A[open --> B',
    6,
    'A bracket that opens here is never closed.',
  ],
  ['Windows line ends', 'flowchart TD\r\n  A --> B\r\n  B --> C[x\r\n', 3, 'A bracket'],
  ['broken front matter', '---\ntitle: [x\n---\nflowchart TD\n  a --> b', 3, 'not valid YAML'],
  ['an unknown shape', 'flowchart TD\n  a --> b\n  b@{ shape: nope }', 3, 'No such shape: nope.'],
  ['an image', 'flowchart TD\n  a@{ img: "https://x.example/i.png" }', 2, 'diagrams load nothing'],
  ['a formula', 'flowchart TD\n  a --> b["$$x^2$$"]', 2, 'Formulas such as `$$x^2$$`'],
  ['a score in words', 'journey\n  section a\n    Do: bad: Me', 3, '`Do` is not a number'],
  ['too many edges', `flowchart TD\n${'a --> b\n'.repeat(501)}`, 1, 'more than 500 edges'],
  ['too much text', `flowchart TD\n  a["${'x'.repeat(50_000)}"]`, 1, 'longer than 50000'],
];

const KINDS = Object.entries(SAMPLES);
let results: Map<string, DiagramProblem | null>;

beforeAll(async () => {
  const samples = KINDS.flatMap(([, { valid, broken }]) => [valid, broken]);
  results = await checkDiagrams([...samples, ...MORE_BROKEN.map(([, source]) => source)]);
});

describe('checkDiagrams', () => {
  it.each(KINDS)('accepts a sound %s', (_, { valid }) => {
    expect(results.get(valid)).toBeNull();
  });

  it.each(KINDS)('says what is wrong with a broken %s, and where', (_, sample) => {
    expect(results.get(sample.broken)).toEqual({ line: sample.line, message: sample.message });
  });

  it.each(MORE_BROKEN)('finds %s', (_, source, line, message) => {
    const problem = results.get(source);
    expect(problem?.message).toContain(message);
    expect(problem?.line).toBe(line);
  });

  it('writes messages of one line each', () => {
    for (const problem of results.values()) expect(problem?.message ?? '').not.toContain('\n');
  });

  it('leaves the globals of this thread alone', () => {
    expect('window' in globalThis).toBe(false);
  });

  it('answers for each distinct source', async () => {
    const one = 'flowchart TD\n  a';
    expect([...(await checkDiagrams([one, one, ''])).keys()]).toEqual([one, '']);
    expect((await checkDiagrams([])).size).toBe(0);
  });
});
