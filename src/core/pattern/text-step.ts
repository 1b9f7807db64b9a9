import { anchorPlaces } from '../text/log-line.ts';
import { type ValueTest, valueTests } from './captured-value.ts';
import { type CarefulPattern, toCarefulPattern } from './careful-pattern.ts';
import type { CompiledStep, LineHit, StepParts } from './compiled-step.ts';
import { isEncodable } from './literals/required-literal.ts';
import { matchLine, toLinePattern } from './match-line.ts';
import type { MatchStep } from './match-pattern.ts';
import { matchTokens } from './match-tokens.ts';
import { capturesIn, type PatternToken, parsePattern } from './pattern.ts';
import { hasTypographicQuote, plainQuotes } from './quotes.ts';
import type { SearchedLine } from './start-places.ts';

/** Compiles a step that is no regular expression, or returns the reason why it cannot be used. */
export function textStep(step: MatchStep): StepParts | string {
  const parsed = parsePattern(step.source, step.within !== undefined);
  if (!parsed.ok) return parsed.reason;
  const forms = (parsed.forms ?? [parsed.tokens]).map((form) => form.map(withPlainQuotes));
  const tests = valueTests(step.values);
  const finders = forms.map((form) => formFinder(form, tests));
  const weights = forms.map(evidence);
  const texts = forms.map((form) => form.flatMap(literalTexts));
  const isLiteral = forms.length === 1 && forms[0]?.length === 1;
  const literal = isLiteral && texts.flat().every(isEncodable);
  return {
    step: {
      find: firstOf(finders),
      literal,
      captures: parsed.captures.length > 0,
      bounded: parsed.tokens.some(({ type }) => type === 'edge'),
      weight: Math.min(...weights),
    },
    choice: { forms: texts, fold: false },
  };
}

/** Characters of literal text. An end of the message is evidence too, as much as two characters. */
function evidence(form: readonly PatternToken[]): number {
  const edges = form.filter(({ type }) => type === 'edge').length;
  return form.flatMap(literalPieces).join('').length + 2 * edges;
}

function withPlainQuotes(token: PatternToken): PatternToken {
  return token.type === 'literal' ? { ...token, text: plainQuotes(token.text) } : token;
}

type FormFinder = (line: SearchedLine) => LineHit | null;

/** The finders are tried in their order. */
function firstOf(finders: readonly FormFinder[]): CompiledStep['find'] {
  const [only] = finders;
  return (segment) => {
    const text = hasTypographicQuote(segment) ? plainQuotes(segment) : segment;
    const line = new Line(text, segment);
    if (only && finders.length === 1) return only(line);
    for (const find of finders) {
      const hit = find(line);
      if (hit) return hit;
    }
    return null;
  };
}

class Line implements SearchedLine {
  readonly text: string;
  readonly line: string;
  #starts: readonly number[] | null = null;

  constructor(text: string, line: string) {
    this.text = text;
    this.line = line;
  }

  /** Few patterns ask for them. */
  get starts(): readonly number[] {
    this.#starts ??= anchorPlaces(this.line);
    return this.#starts;
  }
}

/** Most candidates lack one of the pieces: what stands at the end is often what tells patterns apart. */
function formFinder(
  tokens: readonly PatternToken[],
  tests: ReadonlyMap<string, ValueTest>,
): FormFinder {
  const pieces = tokens.flatMap(literalPieces).reverse();
  const captures = capturesIn(tokens);
  let careful: CarefulPattern | null = null;
  const needsCare =
    tokens.some(({ type }) => type === 'edge') ||
    new Set(captures.map(({ name }) => name)).size < captures.length ||
    captures.some(({ name, separator }) => separator !== undefined || tests.has(name));
  const plain = needsCare ? null : toLinePattern(tokens);
  return (line) => {
    const { text } = line;
    for (const piece of pieces) if (!text.includes(piece)) return null;
    if (plain === null || (captures.length > 0 && text !== line.line)) {
      careful ??= toCarefulPattern(tokens);
      return matchTokens(careful, line, tests);
    }
    return matchLine(plain, text, plain.rests[0] === null ? 0 : (line.starts[0] ?? 0));
  };
}

function literalTexts(token: PatternToken): string[] {
  return token.type === 'literal' ? [token.text] : [];
}

function literalPieces(token: PatternToken): string[] {
  return token.type === 'literal' ? token.text.split(' ').filter((piece) => piece !== '') : [];
}
