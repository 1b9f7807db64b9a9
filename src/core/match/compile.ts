import type { RE2JS } from 're2js';
import type { Kind, PatternStep } from '../model.ts';
import { type LineHit, type LinePattern, matchLine, toLinePattern } from './match-line.ts';
import { isAnchored, matchRegex, requiredText } from './match-regex.ts';
import { messageStarts } from './normalize.ts';
import { type PatternToken, parsePattern, parseRegexStep } from './pattern.ts';
import { Prefilter } from './prefilter.ts';

type MatchStep = Pick<PatternStep, 'type' | 'source' | 'flags'>;

export interface MatchPattern {
  steps: readonly MatchStep[];
}

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
}

/** Ready to match; made by `compileSignatures`, and opaque to everyone but the matcher. */
export interface CompiledSignatures {
  entries: readonly MatchEntry[];
  steps: readonly CompiledStep[];
  /** The patterns that each step is part of. */
  patternsOfStep: readonly (readonly CompiledPattern[])[];
  prefilter: Prefilter;
  problems: readonly PatternProblem[];
}

export interface CompileOptions {
  /** Lets entries of dated plans match too; false by default. */
  campaigns?: boolean;
}

interface StepParts {
  step: CompiledStep;
  anchor: string;
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
      const compiled = { entry: index, source, steps: ids, weight, hasRegex };
      for (const id of new Set(ids)) patternsOfStep[id]?.push(compiled);
    }
  }
  return {
    entries: taking,
    steps: parts.map((part) => part.step),
    patternsOfStep,
    prefilter: new Prefilter(parts.map((part) => part.anchor)),
    problems,
  };
}

/** A pattern as its author wrote it in a `signature` fence. */
export function formatPattern(pattern: MatchPattern): string {
  return pattern.steps
    .map(({ type, source, flags }) => (type === 'regex' ? `/${source}/${flags}` : source))
    .join(' \\\n');
}

function textStep(step: MatchStep): StepParts | string {
  const parsed = parsePattern(step.source);
  if (!parsed.ok) return parsed.reason;
  const pattern = toLinePattern(parsed.tokens);
  const pieces = parsed.tokens.flatMap(literalPieces);
  const anchor = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  const weight = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return { step: { find: textFinder(pattern) }, anchor, weight };
}

function textFinder(pattern: LinePattern): CompiledStep['find'] {
  const wantsMessage = pattern.rests[0] !== null;
  return (segment) =>
    matchLine(pattern, segment, wantsMessage ? (messageStarts(segment).at(-1) ?? 0) : 0);
}

function literalPieces(token: PatternToken): string[] {
  return token.type === 'literal' ? token.text.split(' ').filter((piece) => piece !== '') : [];
}

function regexStep(step: MatchStep): StepParts | string {
  const parsed = parseRegexStep(step.source, step.flags);
  if (!parsed.ok) return parsed.reason;
  const { longest, total } = requiredText(step.source, step.flags);
  const find = regexFinder(parsed.regex, step.source);
  return { step: { find }, anchor: longest, weight: total };
}

function regexFinder(regex: RE2JS, body: string): CompiledStep['find'] {
  const anchored = isAnchored(body);
  return (segment) => matchRegex(regex, segment, anchored ? messageStarts(segment) : [0]);
}
