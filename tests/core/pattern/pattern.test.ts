import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PatternToken,
  parsePattern,
  parseRegexStep,
} from '../../../src/core/pattern/pattern.ts';
import patterns from '../../fixtures/match/patterns.json' with { type: 'json' };
import regexes from '../../fixtures/match/regexes.json' with { type: 'json' };

function show(token: PatternToken): string {
  if (token.type === 'literal') return token.text;
  if (token.type === 'wildcard') return '*';
  if (token.type === 'edge') return token.side === 'start' ? '^' : '$';
  if (token.type === 'choice') {
    return `(${token.options.map((option) => option.map(show).join(',')).join('|')})`;
  }
  if (token.separator !== undefined) return `<${token.name}${token.separator}...>`;
  return token.rest ? `<${token.name}...>` : `<${token.name}>`;
}

describe('parsePattern', () => {
  test.each(patterns)('$source', ({ source, tokens, captures, error, at }) => {
    const parsed = parsePattern(source);
    if (error !== undefined) {
      expect(parsed).toEqual({ ok: false, reason: expect.stringContaining(error), at });
    } else {
      expect(parsed).toMatchObject({ ok: true, captures });
      expect(parsed.ok && parsed.tokens.map(show).join('|')).toBe(tokens);
    }
  });

  test('says on which sides of a wildcard the word must end', () => {
    const wildcards = ['a ... b', 'a…b', 'a… b', '... b'].map((source) => {
      const parsed = parsePattern(source);
      const token = parsed.ok ? parsed.tokens.find(({ type }) => type === 'wildcard') : undefined;
      return token?.type === 'wildcard' && [token.wordBefore, token.wordAfter];
    });
    expect(wildcards).toEqual([
      [true, true],
      [false, false],
      [false, true],
      [false, true],
    ]);
  });

  test('reads any escaped text as one literal', () => {
    const escaped = (text: string) =>
      text.replaceAll('\\', '\\\\').replace(/<|\.{3}|…|^\s*\^|\$(?=\s*$)/g, (all) => {
        return all.replace(/\S/, '\\$&');
      });
    const text = fc.string({ unit: 'grapheme' }).filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(text, (value) => {
        const literal = { type: 'literal', text: value.trim().replace(/\s+/g, ' ') };
        expect(parsePattern(escaped(value))).toMatchObject({ ok: true, tokens: [literal] });
      }),
    );
  });
});

describe('parseRegexStep', () => {
  test.each(regexes)('/$body/$flags', ({ body, flags, captures, error, at }) => {
    const parsed = parseRegexStep(body, flags);
    if (error === undefined) {
      expect(parsed).toMatchObject({ ok: true, captures });
    } else {
      expect(parsed).toMatchObject({ ok: false, reason: expect.stringContaining(error) });
      if (at !== undefined) expect(parsed).toMatchObject({ at });
    }
  });
});
