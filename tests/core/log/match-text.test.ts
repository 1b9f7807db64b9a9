import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchText } from '../../../src/core/log/log-matcher.ts';
import type { Match } from '../../../src/core/log/match.ts';
import { compileSignatures, type MatchEntry } from '../../../src/core/pattern/compile.ts';
import { parsePattern } from '../../../src/core/pattern/pattern.ts';
import logs from '../../fixtures/match/logs.json' with { type: 'json' };
import { toPattern } from './cases.ts';

function entry(id: string, ...patterns: (string | readonly string[])[]): MatchEntry {
  return { id, title: id, kind: 'signatures', patterns: patterns.map(toPattern) };
}

function hitsOf(match: Match | undefined): string[] {
  return (match?.excerpts ?? []).map(({ text, start, end }) => text.slice(start, end));
}

describe('a log', () => {
  // Those without options are in the table of cases.
  test.each(logs.filter((each) => 'options' in each))('$name', (example) => {
    const entries = example.entries.map(({ id, patterns, ...rest }) => {
      const kind = 'kind' in rest && rest.kind === 'campaign' ? 'campaign' : 'signatures';
      return { ...entry(id, ...patterns), kind } as const;
    });
    const options = 'options' in example ? example.options : {};
    const found = matchText(compileSignatures(entries), example.log.join('\n'), options);
    expect(
      found.map((match) => ({
        entry: match.entry,
        pattern: match.pattern,
        count: match.count,
        lines: match.lines,
        captures: match.captures,
        hits: hitsOf(match),
      })),
    ).toEqual(example.matches);
  });

  test('gives the lines of the excerpts of a sequence', () => {
    const compiled = compileSignatures([entry('x', ['one', 'two'])]);
    const [match] = matchText(compiled, 'a\none\nb\n\x1b[1mtwo\x1b[0m!  \n');
    expect(match?.excerpts).toEqual([
      { line: 2, text: 'one', start: 0, end: 3, before: ['a'], after: ['b', 'two!'] },
      { line: 4, text: 'two!', start: 0, end: 3, before: ['one', 'b'], after: [] },
    ]);
  });

  test('lets dated plans match if asked', () => {
    const plan = { ...entry('x', 'boom'), kind: 'campaign' } as const;
    expect(matchText(compileSignatures([plan], { campaigns: true }), 'boom')).toHaveLength(1);
  });
});

describe('compileSignatures', () => {
  test('lists the patterns it cannot use, and uses the others', () => {
    const compiled = compileSignatures([entry('x', '...', '/(/', 'boom'), entry('y', ['a', ' '])]);
    expect(compiled.problems.map(({ entry: id, pattern }) => [id, pattern])).toEqual([
      ['x', '...'],
      ['x', '/(/'],
      ['y', 'a \\\n '],
    ]);
    expect(matchText(compiled, 'boom a')).toMatchObject([{ entry: 'x' }]);
  });
});

describe('every entry that matches is found', () => {
  /** The pattern grammar by a backtracking expression: slow on some text, but plainly right. */
  const pieces = ['a', 'b', 'ab', 'ba', '-', ' ', '  ', '\t'];
  const literal = fc.array(fc.constantFrom('a', 'b', 'ab', '-', ' '), {
    minLength: 1,
    maxLength: 3,
  });
  const gap = fc.constantFrom(' ... ', '…', '<c>', '<r...>');
  const pattern = fc
    .tuple(fc.array(fc.tuple(literal, gap), { maxLength: 3 }), literal)
    .map(([parts, last]) => {
      const seen = new Map<string, number>();
      const unique = (text: string) => {
        const count = (seen.get(text) ?? 0) + 1;
        seen.set(text, count);
        return text.replace(/[cr]/, (name) => name + count);
      };
      return parts.map(([text, hole]) => text.join('') + unique(hole)).join('') + last.join('');
    });
  const line = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));

  function oracle(source: string): RegExp {
    const parsed = parsePattern(source);
    const tokens = parsed.ok ? parsed.tokens : [];
    const wordEdge = '(?:(?<!\\w)|(?!\\w))';
    const body = tokens.map((token, i) => {
      const [before, after] = [tokens[i - 1]?.type, tokens[i + 1]?.type];
      if (token.type === 'literal') {
        return token.text.replaceAll('-', '\\-').replaceAll(' ', '\\s+');
      }
      if (token.type === 'wildcard') {
        const between = before && after ? '.*?' : '';
        return `${token.wordBefore ? wordEdge : ''}${between}${token.wordAfter ? wordEdge : ''}`;
      }
      if (token.type !== 'capture') return '';
      if (token.rest) {
        const ahead = before ? '\\s*' : '(?<=^\\s*)';
        return `${ahead}(?<${token.name}>\\S(?:.*?\\S)??)${after ? '\\s*?' : '(?=\\s*$)'}`;
      }
      const whole = (other?: string) => other === undefined || other === 'wildcard';
      const [left, right] = [whole(before) ? '(?<!\\S)' : '', whole(after) ? '(?!\\S)' : ''];
      return `${left}(?<${token.name}>\\S+?)${right}`;
    });
    return new RegExp(body.join(''), 's');
  }

  test('as a backtracking matcher finds it, at the same place with the same captures', () => {
    fc.assert(
      fc.property(pattern, line, (source, text) => {
        const compiled = compileSignatures([entry('x', source)]);
        fc.pre(compiled.problems.length === 0);
        const [match] = matchText(compiled, text);
        const expected = oracle(source).exec(text);
        expect(match !== undefined).toBe(expected !== null);
        const [excerpt] = match?.excerpts ?? [];
        if (!expected || !excerpt) return;
        expect(excerpt.start).toBe(expected.index);
        expect(match?.captures).toEqual({ ...expected.groups });
      }),
      { numRuns: 5000 },
    );
  });

  test('whatever other entries there are', () => {
    const sources = fc.array(pattern, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(sources, fc.array(line, { maxLength: 8 }), (all, text) => {
        const entries = all.map((source, i) => entry(`e${i}`, source));
        const log = text.join('\n');
        const alone = entries.flatMap((one) => matchText(compileSignatures([one]), log));
        // Alone, nothing can be contained in another.
        const together = matchText(compileSignatures(entries), log).map((match) => ({
          ...match,
          containedIn: null,
        }));
        const byId = (a: Match, b: Match) => (a.entry < b.entry ? -1 : 1);
        expect(together.toSorted(byId)).toEqual(alone.toSorted(byId));
      }),
    );
  });
});

describe('a regular expression is found wherever RegExp finds it', () => {
  const atom = fc.constantFrom(
    'a',
    'ab',
    'ba',
    '\\.',
    '.',
    '[ab-]',
    '[^a]',
    '(ab)',
    '(a|b)',
    '\\w',
    '\\x61',
    '-',
  );
  const quantifier = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,1}', '*?', '+?');
  const branch = fc
    .array(fc.tuple(atom, quantifier), { minLength: 1, maxLength: 5 })
    .map((parts) =>
      parts
        .map(([text, times]) => `(?:${text})`.slice(times ? 0 : 3, times ? undefined : -1) + times)
        .join(''),
    );
  const body = fc
    .tuple(
      fc.constantFrom('', '', '^', '^ab'),
      branch,
      fc.constantFrom('', '', '|ab', '|^b'),
      fc.constantFrom('', '$'),
    )
    .map((parts) => parts.join(''));
  const line = fc
    .array(fc.constantFrom('a', 'b', 'ab', '-', '.', ' '), { maxLength: 10 })
    .map((all) => all.join(''));

  test('whatever text identifies it', () => {
    fc.assert(
      fc.property(body, line, (source, text) => {
        const compiled = compileSignatures([entry('x', `/${source}/`)]);
        fc.pre(compiled.problems.length === 0 && text !== '');
        const expected = new RegExp(source).exec(text);
        const [match] = matchText(compiled, text);
        expect(hitsOf(match)).toEqual(expected ? [expected[0]] : []);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('no line makes it hang', () => {
  const n = 200_000;
  test.each([
    ['a<x>b<y>c', `${'a'.repeat(n)}b`],
    ['a<x> b<y>c', `${'a'.repeat(n)} b${'1'.repeat(n)} c`],
    ['a ... a ... a ... b', 'a '.repeat(n)],
    ['<x>:<y>:<z>!', 'a:'.repeat(n)],
    ['<m...> a b <n...> c', 'a b '.repeat(n)],
    ['a b', `a${' '.repeat(n)}`.repeat(3)],
    ['/(a+)+b/', 'a'.repeat(n)],
    ['/^(.*,)*x$/', 'a,'.repeat(n)],
  ])('%s', (source, text) => {
    expect(matchText(compileSignatures([entry('x', source)]), text)).toEqual([]);
  });

  test('and a hit in a long line is cut out of it', () => {
    const compiled = compileSignatures([entry('x', 'boom <rest...>')]);
    const [match] = matchText(compiled, `${'x'.repeat(n)} boom ${'y'.repeat(n)}`);
    const [excerpt] = match?.excerpts ?? [];
    expect(excerpt?.text.length).toBeLessThan(500);
    expect(excerpt?.text.slice(excerpt.start)).toMatch(/^boom y+…$/);
    const { rest } = match?.captures ?? {};
    expect(rest).toHaveLength(4097);
  });
});
