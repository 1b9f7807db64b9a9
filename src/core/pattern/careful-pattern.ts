import { type Literal, toLiteral } from './literal.ts';
import type { PatternToken } from './token.ts';

/** A token, prepared for a search. */
export type Part =
  | { type: 'text'; literal: Literal }
  | { type: 'gap'; wordBefore: boolean; wordAfter: boolean }
  | { type: 'run'; name: string; wholeStart: boolean; wholeEnd: boolean }
  | { type: 'rest'; name: string; separator: string | null }
  | { type: 'end' };

/** A pattern without choices, to be matched with declared values, edges, lists and repeated names. */
export interface CarefulPattern {
  parts: readonly Part[];
  anchored: boolean;
  /** The word before or after a wildcard at either end must not continue. */
  wordStart: boolean;
  wordEnd: boolean;
  repeats: boolean;
}

export function toCarefulPattern(tokens: readonly PatternToken[]): CarefulPattern {
  const anchored = tokens[0]?.type === 'edge' && tokens[0].side === 'start';
  const [first, last] = [tokens[0], tokens.at(-1)];
  const inner = tokens.slice(
    anchored || first?.type === 'wildcard' ? 1 : 0,
    last?.type === 'wildcard' ? -1 : undefined,
  );
  const names = tokens.flatMap((token) => (token.type === 'capture' ? token.name : []));
  const isFree = (token?: PatternToken) => !token || ['wildcard', 'edge'].includes(token.type);
  const parts = inner.flatMap((token): Part[] => {
    const i = tokens.indexOf(token);
    if (token.type === 'literal')
      return [{ type: 'text', literal: toLiteral(token.text, false, false) }];
    if (token.type === 'wildcard') return [{ ...token, type: 'gap' }];
    if (token.type === 'edge') return [{ type: 'end' }];
    if (token.type === 'choice') return [];
    const { name, rest, separator = null } = token;
    if (rest) return [{ type: 'rest', name, separator }];
    const before = tokens[i - 1];
    const wholeStart = isFree(before) && before?.type !== 'edge';
    return [{ type: 'run', name, wholeStart, wholeEnd: isFree(tokens[i + 1]) }];
  });
  return {
    parts,
    anchored,
    wordStart: first?.type === 'wildcard' && first.wordAfter,
    wordEnd: last?.type === 'wildcard' && last.wordBefore,
    repeats: new Set(names).size < names.length,
  };
}
