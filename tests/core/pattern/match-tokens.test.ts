import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileWholeValue } from '../../../src/core/command/value-pattern.ts';
import { toCarefulPattern } from '../../../src/core/pattern/careful-pattern.ts';
import { stepParts } from '../../../src/core/pattern/compile-step.ts';
import { matchLine, toLinePattern } from '../../../src/core/pattern/match-line.ts';
import { matchTokens } from '../../../src/core/pattern/match-tokens.ts';
import { parsePattern } from '../../../src/core/pattern/pattern.ts';

const pieces = ['a', 'b', 'ab', 'ba', '-', '.', ' ', '  ', '\t'];
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));
const literal = fc
  .array(fc.constantFrom('a', 'b', 'ab', '-', ' '), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(''));

function patterns(names: readonly string[]): fc.Arbitrary<string> {
  const gap = fc.constantFrom(' ... ', '…', ...names.flatMap((n) => [`<${n}>`, `<${n}...>`]));
  return fc
    .tuple(fc.array(fc.tuple(literal, gap), { maxLength: 3 }), fc.option(literal, { nil: '' }))
    .map(([parts, last]) => parts.map((part) => part.join('')).join('') + last);
}

/** Lines with drives and addresses, whose colons part nothing. */
const colonLine = fc
  .array(fc.constantFrom('a', 'b', ':', 'C:/', '[a:b]', '[', ' ', '-'), { maxLength: 12 })
  .map((all) => all.join(''));
const colonPattern = fc
  .array(fc.constantFrom('<x>:', '<y>:', '<z>:', 'a', ' ', '-', '<w>'), { maxLength: 6 })
  .map((all) => all.join(''));

describe('the careful matcher', () => {
  test.each([
    ['text', patterns(['x', 'y', 'z']), line],
    ['text with colons', colonPattern, colonLine],
  ])('finds in %s what the plain one finds, where the plain one is enough', (_, source, text) => {
    fc.assert(
      fc.property(source, text, (source, text) => {
        const parsed = parsePattern(source);
        fc.pre(parsed.ok);
        const names = parsed.tokens.flatMap((token) =>
          token.type === 'capture' ? token.name : [],
        );
        fc.pre(new Set(names).size === names.length);
        const found = matchTokens(
          toCarefulPattern(parsed.tokens),
          { text, line: text, starts: [0] },
          new Map(),
        );
        expect(found).toEqual(matchLine(toLinePattern(parsed.tokens), text, 0));
      }),
      { numRuns: 8000 },
    );
  });

  /** The grammar by a backtracking expression: slow on some text, but plainly right. */
  function oracle(source: string, values: Readonly<Record<string, string>>): RegExp[] {
    const parsed = parsePattern(source);
    const forms = parsed.ok ? (parsed.forms ?? [parsed.tokens]) : [];
    return forms.map((tokens) => {
      const seen = new Set<string>();
      const body = tokens.map((token, i) => {
        const [before, after] = [tokens[i - 1], tokens[i + 1]];
        const whole = (other: typeof before) =>
          other === undefined || other.type === 'wildcard' || other.type === 'edge';
        const edge = '(?:(?<!\\w)|(?!\\w))';
        if (token.type === 'edge') return token.side === 'start' ? '^\\s*' : '\\s*$';
        if (token.type === 'literal') {
          return token.text.replace(/[-.]/g, '\\$&').replaceAll(' ', '\\s+');
        }
        if (token.type === 'choice') return '';
        if (token.type === 'wildcard') {
          const between = before && after ? '.*?' : '';
          return `${token.wordBefore ? edge : ''}${between}${token.wordAfter ? edge : ''}`;
        }
        const { name, rest } = token;
        // As short as it can be, as every part of a pattern.
        const value = values[name]?.replace(/[+*]/g, '$&?');
        if (seen.has(name)) return `\\k<${name}>${whole(after) ? '(?!\\S)' : ''}`;
        seen.add(name);
        if (rest)
          return `\\s*(?<${name}>${value ?? '\\S(?:.*?\\S)??'})${after ? '\\s*?' : '(?=\\s*$)'}`;
        const left = before === undefined || before.type === 'wildcard' ? '(?<!\\S)' : '';
        return `${left}(?<${name}>${value ?? '\\S+?'})${whole(after) ? '(?!\\S)' : ''}`;
      });
      return new RegExp(body.join(''), 's');
    });
  }

  function check(source: string, text: string, values: Readonly<Record<string, string>>): void {
    const rules = Object.entries(values).map(([name, pattern]) => {
      expect(compileWholeValue(pattern).ok).toBe(true);
      return [name, { allowed: [], pattern }];
    });
    const step = { type: 'text' as const, source, flags: '', values: Object.fromEntries(rules) };
    const parts = stepParts(step);
    if (typeof parts === 'string') throw new Error(parts);
    const found = parts.step.find(text);
    const expected = oracle(source, values)
      .map((regex) => regex.exec(text))
      .find((match) => match !== null);
    expect(found && Object.fromEntries(found.captures)).toEqual(
      expected ? { ...expected.groups } : null,
    );
  }

  // Without the punctuation that a value drops at a blank.
  const plainLine = line.map((text) => text.replaceAll('.', '-'));

  test('backtracks to valid and equal values, at the edges and through choices', () => {
    const choice = fc.tuple(literal, fc.constantFrom('', 'b', 'a-', '<z>')).map(([one, other]) => {
      return `<${one.trim() || 'a'}|${other}>`;
    });
    const source = fc
      .tuple(
        fc.constantFrom('', '', '^'),
        patterns(['x', 'y']),
        fc.option(choice, { nil: '' }),
        fc.constantFrom('', '', 'b', '-<y>'),
        fc.constantFrom('', '', '$'),
      )
      .map((parts) => parts.join(''));
    const values = fc.record(
      {
        x: fc.constantFrom('a+', 'b', '[ab]+', '[ab-]*b'),
        y: fc.constantFrom('a', '-?b', '[^\\s-]+'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(source, plainLine, values, (pattern, text, rules) => {
        const parsed = parsePattern(pattern);
        fc.pre(parsed.ok);
        // A name that takes a run in one place and any text in another is no good question.
        const kinds = parsed.tokens.flatMap((t) =>
          t.type === 'capture' ? `${t.name}${t.rest}` : [],
        );
        fc.pre(!kinds.some((kind) => kind.endsWith('true')) || Object.keys(rules).length === 0);
        check(pattern, text, rules);
      }),
      { numRuns: 6000 },
    );
  });
});
