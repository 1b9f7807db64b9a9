import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLogMatcher, type LogResult } from '../../../src/core/log/log-matcher.ts';
import {
  type CompiledSignatures,
  compileSignatures,
  type MatchEntry,
} from '../../../src/core/pattern/compile.ts';
import { toPattern } from './cases.ts';
import { matchNaively } from './naive-matcher.ts';

const BLANKS = [' ', ' ', ' ', ' ', '  ', '\t', '\u00a0', '\u3000', '\ufeff', '\v', ' \t '];
const WORDS = [
  'error',
  'Error',
  'FAILED',
  'test',
  'timeout',
  'a',
  'ab',
  'é',
  'Käse',
  'non_mock_compliance_gate',
  'src/main.rs:41',
  'deadline',
  '失敗しました',
  '👍',
  '\ufffd',
  'sKip\u212a',
  "can't",
  'can’t',
  '“ab”',
  '...',
];
/** What may stand anywhere in a log, also in the middle of a word. */
const NOISE = [
  '\x1b[31m',
  '\x1b[0m',
  '\x1b]0;error FAILED\x07',
  '\x1b]8;;http://x\x1b\\',
  '\x1b]timeout',
  '\x1b(B',
  '\x1b',
  '\u009b1m',
  '\u009dtest\u009c',
  '\u0090ab',
  '\u0090a\u0090b\u009c',
  '\u009c',
  '\u0085',
  '\0',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '2026-01-01T00:00:00.123Z ',
  '##[error]',
];

const word = fc.constantFrom(...WORDS);
const phrase = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '', '  ')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat().join(''));
const gap = fc.constantFrom(' ... ', '…', '<c>', ' <c> ', '<r...>', '<a|FAILED <c>|>', '<l, ...>');
const edge = (sign: string) => fc.constantFrom('', '', '', sign);
const text = fc
  .tuple(edge('^'), phrase, fc.option(fc.tuple(gap, phrase)), edge('$'))
  .map(([start, first, rest, end]) => start + first + (rest ? rest.join('') : '') + end);
const regex = fc
  .tuple(
    fc.constantFrom('', '', '^', '\\b'),
    fc.array(
      fc.constantFrom('error', 'FAILED', 'deadline', ' ', '\\s+', '\\w*', '(?:é|a)', '.+', 'ab?'),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom('', '$'),
    fc.constantFrom('', 'i'),
  )
  .map(([start, parts, end, flags]) => `/${start}${parts.join('')}${end}/${flags}`);
const step = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: regex });
const entries = fc.array(
  fc.array(fc.oneof(step, fc.array(step, { minLength: 2, maxLength: 4 })), {
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 10 },
);

function toEntry(patterns: readonly (string | readonly string[])[], index: number): MatchEntry {
  const id = `e${index}`;
  return { id, title: id, kind: 'signatures', patterns: patterns.map(toPattern) };
}

/** What binds the steps of a sequence, taken in turn. */
const bounds = fc.array(
  fc.constantFrom(
    {},
    {},
    { within: 1 },
    { within: 3 },
    { unless: true as const },
    {
      unless: true as const,
      within: 2,
    },
  ),
  { minLength: 1, maxLength: 7 },
);
/** A value alone, which only a bound step may be. */
const alone = fc.constantFrom(null, null, null, '<c>', '<r...>');
const noise = fc.option(fc.tuple(word, word));

function bound(
  all: readonly (readonly (string | readonly string[])[])[],
  binding: readonly { within?: number; unless?: true }[],
  last: string | null,
  background: readonly string[] | null,
): MatchEntry[] {
  let next = 0;
  return all.map(toEntry).map((entry, index) => ({
    ...entry,
    patterns: entry.patterns.map(({ steps }) => ({
      steps: steps.map((one, i) => {
        if (i === 0) return one;
        const isLast = i === steps.length - 1 && last !== null;
        if (isLast) return { type: 'text' as const, source: last, flags: '', within: 1 };
        next += 1;
        return { ...one, ...binding[next % binding.length] };
      }),
    })),
    ...(index === 0 && background && { noise: background.map(toPattern) }),
  }));
}

const logPart = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 4, arbitrary: fc.constantFrom(...BLANKS) },
  { weight: 2, arbitrary: fc.constant('\n') },
  { weight: 1, arbitrary: fc.constantFrom(...NOISE) },
);
const log = fc.array(logPart, { maxLength: 60 }).map((parts) => parts.join(''));

function run(
  compiled: CompiledSignatures,
  bytes: Uint8Array,
  sizes: readonly number[] = [],
): LogResult {
  const matcher = createLogMatcher(compiled);
  let at = 0;
  for (const size of sizes) {
    matcher.write(bytes.subarray(at, at + size));
    at += size;
  }
  matcher.write(bytes.subarray(at));
  return matcher.finish();
}

const encode = (source: string): Uint8Array => new TextEncoder().encode(source);
const decode = (bytes: Uint8Array): string =>
  // The mark is the naive matcher's business.
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const sizes = fc.array(fc.nat({ max: 40 }), { maxLength: 12 });

describe('the engine finds what trying every pattern on every line finds', () => {
  test('in a log that comes in any pieces', () => {
    fc.assert(
      fc.property(entries, log, sizes, (all, source, cuts) => {
        const compiled = compileSignatures(all.map(toEntry));
        const bytes = encode(source);
        expect(run(compiled, bytes, cuts).matches).toEqual(matchNaively(compiled, decode(bytes)));
      }),
      { numRuns: 1000 },
    );
  });

  test('in sequences whose steps are bound, and beside known noise', () => {
    fc.assert(
      fc.property(entries, bounds, alone, noise, log, sizes, (all, ...rest) => {
        const [binding, last, background, source, cuts] = rest;
        const compiled = compileSignatures(bound(all, binding, last, background));
        const bytes = encode(source);
        expect(run(compiled, bytes, cuts).matches).toEqual(matchNaively(compiled, decode(bytes)));
      }),
      { numRuns: 1000 },
    );
  });

  test('in many sequences that wait for short words at once', () => {
    const short = fc.constantFrom('at', 'err', 'done', ':', '=', 'a:', 'exit', 'due');
    const weak = fc
      .tuple(fc.constantFrom('', '', '<a>', '<a> '), short, fc.constantFrom('', ' <b>', '<b>'))
      .map((parts) => parts.join(''));
    const later = fc.oneof(
      weak,
      short.map((text) => `/${text}\\s+\\w/`),
    );
    const sequence = fc.tuple(fc.constantFrom('go', 'go', 'at'), later, fc.option(later));
    const sequences = fc.array(sequence, { minLength: 5, maxLength: 12 });
    const part = fc.constantFrom('go', 'at', 'err', 'done', ':', '=', 'a:', 'exit', 'due', 'data');
    const line = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: part },
        { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '  ', '\t', '\x1b[1m', '\r', '“') },
      ),
      { maxLength: 8 },
    );
    const lines = fc.array(line, { maxLength: 30 });
    fc.assert(
      fc.property(sequences, bounds, lines, sizes, (all, binding, parts, cuts) => {
        const steps = all.map((one) => [one.filter((step) => step !== null)]);
        const compiled = compileSignatures(bound(steps, binding, null, null));
        const bytes = encode(parts.map((one) => one.join('')).join('\n'));
        expect(run(compiled, bytes, cuts).matches).toEqual(matchNaively(compiled, decode(bytes)));
      }),
      { numRuns: 1500 },
    );
  });

  test('in a log of the patterns themselves, with noise between their characters', () => {
    const noisy = fc.tuple(entries, fc.infiniteStream(fc.nat({ max: 60 })), fc.gen());
    fc.assert(
      fc.property(noisy, ([all, luck, pick]) => {
        const compiled = compileSignatures(all.map(toEntry));
        const lines = all.flat(2).map((source) =>
          [...source.replaceAll('<c>', 'x-1')]
            .map((char) => {
              const [number = 0] = luck.take(1);
              if (char === ' ') return pick(fc.constantFrom, ...BLANKS);
              return number < 3 ? pick(fc.constantFrom, ...NOISE) + char : char;
            })
            .join(''),
        );
        const bytes = encode(lines.join('\n'));
        expect(run(compiled, bytes).matches).toEqual(matchNaively(compiled, decode(bytes)));
      }),
      { numRuns: 200 },
    );
  });

  test('whatever bytes are invalid', () => {
    const spoilt = fc.tuple(log, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 }))));
    fc.assert(
      fc.property(entries, spoilt, sizes, (all, [source, changes], cuts) => {
        const compiled = compileSignatures(all.map(toEntry));
        const bytes = encode(source);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        expect(run(compiled, bytes, cuts).matches).toEqual(matchNaively(compiled, decode(bytes)));
      }),
      { numRuns: 600 },
    );
  });

  test.each([true, false])('in UTF-16 (little-endian: %s)', (little) => {
    fc.assert(
      fc.property(entries, log, sizes, (all, source, cuts) => {
        const compiled = compileSignatures(all.map(toEntry));
        const marked = `\ufeff${source}`;
        const bytes = new Uint8Array(2 * marked.length);
        const view = new DataView(bytes.buffer);
        for (let i = 0; i < marked.length; i += 1) {
          view.setUint16(2 * i, marked.charCodeAt(i), little);
        }
        const result = run(compiled, bytes, cuts);
        expect(result.bytes).toBe(bytes.length);
        expect(result.matches).toEqual(matchNaively(compiled, marked));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a log of several blocks', () => {
  test('is matched as one, with the lines around a hit', () => {
    const entries = ['boom <n>', 'last words', '/^panic: .*$/', 'first light'].map((source, i) =>
      toEntry([source], i),
    );
    const compiled = compileSignatures(entries);
    const lines = Array.from({ length: 20_000 }, (_, i) => `line ${i} ${'x'.repeat(i % 50)}`);
    lines[0] = 'first light';
    for (let i = 137; i < lines.length; i += 1371) lines[i] = `boom ${i}`;
    lines[9000] = `panic: ${'y'.repeat(300_000)}`;
    lines.push('last words');
    const log = lines.join('\n');
    const bytes = encode(log);
    const expected = matchNaively(compiled, log);
    expect(expected).toHaveLength(4);
    for (const size of [bytes.length, 1 << 20, 65_536, 4097]) {
      const cuts = Array.from({ length: Math.ceil(bytes.length / size) }, () => size);
      const { matches, lines: count } = run(compiled, bytes, cuts);
      expect(matches).toEqual(expected);
      expect(count).toBe(lines.length);
    }
  });

  test('tells what it has found so far', () => {
    const matcher = createLogMatcher(compileSignatures([toEntry(['boom'], 0)]));
    matcher.write(encode(`boom\n${'x\n'.repeat(200_000)}bo`));
    expect(matcher.soFar()).toMatchObject({ bytes: 400_007, matches: [{ count: 1, lines: [1] }] });
    matcher.write(encode('om'));
    expect(matcher.finish()).toMatchObject({ lines: 200_002, matches: [{ count: 2 }] });
  });

  test('may have a line that is longer than can be held', () => {
    const compiled = compileSignatures(
      ['boom one', 'boom two ... end', '/boom three/', '/^x$/', 'after'].map((source, i) =>
        toEntry([source], i),
      ),
    );
    const matcher = createLogMatcher(compiled);
    const filler = encode('all is well '.repeat(100_000));
    matcher.write(encode('before\nboom one '));
    for (let i = 0; i < 62; i += 1) {
      matcher.write(filler);
      if (i === 20 || i === 60) matcher.write(encode('boom two and its end boom three '));
    }
    matcher.write(encode('\nafter'));
    const { matches, lines } = matcher.finish();
    expect(lines).toBe(3);
    expect(matches.map(({ entry, lines: at, count }) => [entry, at, count])).toEqual([
      ['e1', [2], 1],
      ['e2', [2], 1],
      ['e0', [2], 1],
      ['e4', [3], 1],
    ]);
  });
});

describe('no log makes it hang', () => {
  const basic = Array.from({ length: 50 }, (_, i) => `failure number ${i} happened`);
  const alike = Array.from({ length: 5000 }, (_, i) => `aaaaaaaaaaa${String(i).padStart(4, '0')}`);
  const shared = Array.from({ length: 500 }, (_, i) => `the host refused <x> a${i}`);
  test.each([
    ['one text again and again in one line', basic, 'failure number 7 happened '],
    ['the beginning of many patterns', alike, 'aaaaaaaaaaa'],
    ['one of many patterns that begin alike', alike, 'aaaaaaaaaaa4999 \n'],
    ['a text that many patterns share', shared, 'the host refused x b \n'],
    ['blanks', basic, ' '],
    ['tabs', basic, 'a\t'],
    ['returns', basic, 'failure\r'],
    ['newlines', basic, '\n'],
    ['strings without an end', basic, '\x1b]0;a'],
    ['strings of C1 without an end', basic, '\u0090a'],
    ['white space of Unicode', basic, 'a\u00a0'],
  ])('%s', (_, sources, part) => {
    const compiled = compileSignatures(sources.map((source, i) => toEntry([source], i)));
    const log = encode(part.repeat(Math.ceil(1e6 / part.length)));
    expect(run(compiled, log).bytes).toBe(log.length);
  });
});
