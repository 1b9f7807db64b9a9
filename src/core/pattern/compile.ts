import type { RE2JS } from 're2js';
import type { Kind } from '../model.ts';
import { messageStarts } from '../text/log-line.ts';
import { BlankJoints } from './blank-joints.ts';
import type { LineHit } from './line-hit.ts';
import { LiteralTable } from './literal-table.ts';
import { type LinePattern, matchLine, toLinePattern } from './match-line.ts';
import { formatPattern, type MatchPattern, type MatchStep } from './match-pattern.ts';
import { isAnchored, matchRegex } from './match-regex.ts';
import { type PatternToken, parsePattern, parseRegexStep } from './pattern.ts';
import { literalsOfRegex } from './regex-literals.ts';
import { chooseLiterals, isEncodable, type LiteralChoice } from './required-literal.ts';

/** What the matcher needs of an entry; plain JSON. An entry of the model's shape serves too. */
export interface MatchEntry {
  id: string;
  title: string;
  kind: Kind;
  patterns: readonly MatchPattern[];
}

/** A pattern that cannot be used; the entry's other patterns are. */
interface PatternProblem {
  entry: string;
  pattern: string;
  reason: string;
}

interface CompiledStep {
  find(segment: string): LineHit | null;
  /** It is one literal: where that stands in a regular line, it hits. */
  literal: boolean;
  /** What it finds depends on where the line begins and ends. */
  bounded: boolean;
}

export interface CompiledPattern {
  entry: number;
  /** As `formatPattern` writes it. */
  source: string;
  /** Ids of its steps. */
  steps: readonly number[];
  /** Characters of literal text that a match is sure to hold: the measure of its evidence. */
  weight: number;
  hasRegex: boolean;
  /** Its place among all patterns, by entry. */
  serial: number;
}

/** Ready to match; made by `compileSignatures`, and opaque to everyone but the matcher. */
export interface CompiledSignatures {
  entries: readonly MatchEntry[];
  steps: readonly CompiledStep[];
  /** The patterns that each step is part of. */
  patternsOfStep: readonly (readonly CompiledPattern[])[];
  literals: LiteralTable;
  joints: BlankJoints;
  /** For each literal the steps that cannot hit without it. */
  stepsOfLiteral: readonly (readonly number[])[];
  /** Steps that are tried on every line, since no text is certain to be in their hits. */
  withoutLiteral: readonly number[];
  problems: readonly PatternProblem[];
}

export interface CompileOptions {
  /** Lets entries of dated plans match too; false by default. */
  campaigns?: boolean;
}

interface StepParts {
  step: CompiledStep;
  choice: LiteralChoice;
  weight: number;
}

/** Compiles the patterns of all entries; what cannot be compiled is listed in `problems`. */
export function compileSignatures(
  entries: readonly MatchEntry[],
  options: CompileOptions = {},
): CompiledSignatures {
  const taking = entries.filter((entry) => options.campaigns || entry.kind !== 'campaign');
  const problems: PatternProblem[] = [];
  const parts: StepParts[] = [];
  const patternsOfStep: CompiledPattern[][] = [];
  const idBySource = new Map<string, number>();

  const compileStep = (step: MatchStep): number | string => {
    const key = `${step.type} ${step.flags} ${step.source}`;
    const known = idBySource.get(key);
    if (known !== undefined) return known;
    const made = step.type === 'text' ? textStep(step) : regexStep(step);
    if (typeof made === 'string') return made;
    idBySource.set(key, parts.length);
    patternsOfStep.push([]);
    return parts.push(made) - 1;
  };

  let serial = 0;
  for (const [index, entry] of taking.entries()) {
    for (const pattern of entry.patterns) {
      const source = formatPattern(pattern);
      const steps = pattern.steps.map(compileStep);
      const reasons = steps.filter((step) => typeof step === 'string');
      const ids = steps.filter((step) => typeof step === 'number');
      if (steps.length === 0) reasons.push('The pattern is empty.');
      for (const reason of reasons) problems.push({ entry: entry.id, pattern: source, reason });
      if (reasons.length > 0) continue;
      const weight = ids.reduce((sum, id) => sum + (parts[id]?.weight ?? 0), 0);
      const hasRegex = pattern.steps.some((step) => step.type === 'regex');
      const compiled = { entry: index, source, steps: ids, weight, hasRegex, serial };
      serial += 1;
      for (const id of new Set(ids)) patternsOfStep[id]?.push(compiled);
    }
  }
  const {
    literals,
    steps: stepsOfLiteral,
    withoutLiteral,
  } = chooseLiterals(parts.map(({ choice }) => choice));
  return {
    entries: taking,
    literals: new LiteralTable(literals),
    joints: new BlankJoints(literals.map(({ bytes }) => bytes)),
    stepsOfLiteral,
    withoutLiteral,
    steps: parts.map((part) => part.step),
    patternsOfStep,
    problems,
  };
}

function textStep(step: MatchStep): StepParts | string {
  const parsed = parsePattern(step.source);
  if (!parsed.ok) return parsed.reason;
  const pattern = toLinePattern(parsed.tokens);
  const pieces = parsed.tokens.flatMap(literalPieces);
  const weight = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const texts = parsed.tokens.flatMap((token) => (token.type === 'literal' ? [token.text] : []));
  const literal = parsed.tokens.length === 1 && isEncodable(texts[0] ?? '');
  const find = textFinder(pattern, pieces.reverse());
  const choice = { texts, fold: false };
  return { step: { find, literal, bounded: false }, choice, weight };
}

/** Most candidates lack one of the `pieces`: what stands at the end is often what tells patterns apart. */
function textFinder(pattern: LinePattern, pieces: readonly string[]): CompiledStep['find'] {
  const wantsMessage = pattern.rests[0] !== null;
  return (segment) => {
    for (const piece of pieces) if (!segment.includes(piece)) return null;
    return matchLine(pattern, segment, wantsMessage ? (messageStarts(segment).at(-1) ?? 0) : 0);
  };
}

function literalPieces(token: PatternToken): string[] {
  return token.type === 'literal' ? token.text.split(' ').filter((piece) => piece !== '') : [];
}

function regexStep(step: MatchStep): StepParts | string {
  const parsed = parseRegexStep(step.source, step.flags);
  if (!parsed.ok) return parsed.reason;
  const texts = literalsOfRegex(step.source);
  const weight = texts.join('').replaceAll(' ', '').length;
  const find = regexFinder(parsed.regex, step.source);
  const choice = { texts, fold: step.flags === 'i' };
  const bounded = /[$^]|\\[AzbB]/.test(step.source);
  return { step: { find, literal: false, bounded }, choice, weight };
}

function regexFinder(regex: RE2JS, body: string): CompiledStep['find'] {
  const anchored = isAnchored(body);
  return (segment) => matchRegex(regex, segment, anchored ? messageStarts(segment) : [0]);
}
