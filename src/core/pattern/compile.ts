import type { Kind } from '../model.ts';
import { BlankJoints } from './blank-joints.ts';
import { stepParts } from './compile-step.ts';
import type { CompiledStep } from './compiled-step.ts';
import { LiteralTable } from './literal-table.ts';
import { formatPattern, type MatchPattern, type MatchStep } from './match-pattern.ts';
import { chooseLiterals, type LiteralChoice } from './required-literal.ts';
import { windowTables } from './window-tables.ts';

/**
 * The parts of an entry that the matcher needs, as plain JSON. An entry of the model is valid too.
 */
export interface MatchEntry {
  id: string;
  title: string;
  kind: Kind;
  patterns: readonly MatchPattern[];
}

/** An invalid pattern; the other patterns of the entry still count. */
export interface PatternProblem {
  entry: string;
  pattern: string;
  reason: string;
}

export interface CompiledPattern {
  entry: number;
  /** As `formatPattern` writes it. */
  source: string;
  /** Ids of its steps. */
  steps: readonly number[];
  /** Characters of literal text in every match: the measure of its evidence. */
  weight: number;
  hasRegex: boolean;
  /** Its place among all patterns, by entry. */
  serial: number;
}

/** The result of `compileSignatures`, opaque except to the matcher. */
export interface CompiledSignatures extends StepLiterals {
  entries: readonly MatchEntry[];
  steps: readonly CompiledStep[];
  /** The reason why a step cannot be used, by its key. */
  refused: ReadonlyMap<string, string>;
  /** The patterns that each step is part of. */
  patternsOfStep: readonly (readonly CompiledPattern[])[];
  problems: readonly PatternProblem[];
}

/** Finds the steps that a text may hit. */
export interface StepLiterals {
  literals: LiteralTable;
  joints: BlankJoints;
  /** For each literal the steps that cannot hit without it. */
  stepsOfLiteral: readonly (readonly number[])[];
  /** Steps to try on every line, because they have no certain text. */
  withoutLiteral: readonly number[];
}

/** Compiles the steps of signatures, each once, and their literals. */
export interface StepCompiler {
  /** `id` counts the usable steps. Returns a reason if this step cannot be used. */
  compile(step: MatchStep, key: string, id: number): CompiledStep | string;
  /** Returns the literals of all usable steps, by their ids. */
  finish(): StepLiterals;
}

export interface CompileOptions {
  /** Lets entries of dated plans match too; false by default. */
  campaigns?: boolean;
}

/** Compiles the patterns of all entries; `problems` lists the invalid ones. */
export function compileSignatures(
  entries: readonly MatchEntry[],
  options: CompileOptions = {},
  compiler: StepCompiler = newCompiler(),
): CompiledSignatures {
  const taking = entries.filter((entry) => options.campaigns || entry.kind !== 'campaign');
  const problems: PatternProblem[] = [];
  const made: CompiledStep[] = [];
  const patternsOfStep: CompiledPattern[][] = [];
  const idByKey = new Map<string, number>();
  const refused = new Map<string, string>();

  const compileStep = (step: MatchStep): number | string => {
    const key = `${step.type} ${step.flags} ${step.source}`;
    const known = idByKey.get(key) ?? refused.get(key);
    if (known !== undefined) return known;
    const compiled = compiler.compile(step, key, made.length);
    if (typeof compiled === 'string') {
      refused.set(key, compiled);
      return compiled;
    }
    idByKey.set(key, made.length);
    patternsOfStep.push([]);
    return made.push(compiled) - 1;
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
      const weight = ids.reduce((sum, id) => sum + (made[id]?.weight ?? 0), 0);
      const hasRegex = pattern.steps.some((step) => step.type === 'regex');
      const compiled = { entry: index, source, steps: ids, weight, hasRegex, serial };
      serial += 1;
      for (const id of new Set(ids)) patternsOfStep[id]?.push(compiled);
    }
  }
  const found = compiler.finish();
  return { ...found, entries: taking, steps: made, refused, patternsOfStep, problems };
}

function newCompiler(): StepCompiler {
  const choices: LiteralChoice[] = [];
  return {
    compile(step) {
      const made = stepParts(step);
      if (typeof made === 'string') return made;
      choices.push(made.choice);
      return made.step;
    },
    finish() {
      const { literals, steps: stepsOfLiteral, withoutLiteral } = chooseLiterals(choices);
      return {
        literals: new LiteralTable(literals, windowTables(literals)),
        joints: BlankJoints.of(literals.map(({ bytes }) => bytes)),
        stepsOfLiteral,
        withoutLiteral,
      };
    },
  };
}
