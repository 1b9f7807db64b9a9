import type { CompiledStep } from './compiled-step.ts';
import type { MatchEntry } from './match-entry.ts';
import { formatPattern, type MatchPattern, type MatchStep } from './match-pattern.ts';
import { newCompiler, type StepCompiler, type StepLiterals } from './step-compiler.ts';

export type { MatchEntry } from './match-entry.ts';

/** An invalid pattern; the other patterns of the entry still count. */
export interface PatternProblem {
  entry: string;
  pattern: string;
  reason: string;
}

/** The steps of a pattern, and how they are bound to one another. */
export interface LinkedSteps {
  /** Ids of the steps that must follow one another. */
  steps: readonly number[];
  /** For each of these steps what binds it. */
  links: readonly StepLink[];
  /** Names in several steps, whose values must be equal. */
  shared: readonly string[];
}

export interface CompiledPattern extends LinkedSteps {
  entry: number;
  /** As `formatPattern` writes it. */
  source: string;
  /** Characters of literal text in every match: the measure of its evidence. */
  weight: number;
  hasRegex: boolean;
  /** Its place among all patterns, by entry. */
  serial: number;
}

export interface StepLink {
  /** The most lines after the step before; null if only the window counts. */
  within: number | null;
  /** Steps that must not follow: up to the next step, or to the end of the log. */
  absent: readonly { step: number; within: number | null }[];
}

/** The result of `compileSignatures`, opaque except to the matcher. */
export interface CompiledSignatures extends StepLiterals {
  entries: readonly MatchEntry[];
  steps: readonly CompiledStep[];
  /** The reason why a step cannot be used, by its key. */
  refused: ReadonlyMap<string, string>;
  /** Steps whose lines are background. */
  noise: ReadonlySet<number>;
  /** 1 for a step that counts only behind another step. */
  late: Uint8Array;
  /** The patterns that each step is part of. */
  patternsOfStep: readonly (readonly CompiledPattern[])[];
  problems: readonly PatternProblem[];
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
  const sources: MatchStep[] = [];
  const patternsOfStep: CompiledPattern[][] = [];
  const idByKey = new Map<string, number>();
  const refused = new Map<string, string>();

  const compileStep = (step: MatchStep): number | string => {
    const key = keyOf(step);
    const known = idByKey.get(key) ?? refused.get(key);
    if (known !== undefined) return known;
    const compiled = compiler.compile(step, key, made.length);
    if (typeof compiled === 'string') {
      refused.set(key, compiled);
      return compiled;
    }
    idByKey.set(key, made.length);
    patternsOfStep.push([]);
    sources.push(step);
    return made.push(compiled) - 1;
  };
  /** Ids of the steps of a pattern; null, with the reasons noted, if it cannot be used. */
  const compileSteps = (pattern: MatchPattern, entry: MatchEntry): number[] | null => {
    const steps = pattern.steps.map(compileStep);
    const reasons = steps.filter((step) => typeof step === 'string');
    const ids = steps.filter((step) => typeof step === 'number');
    if (steps.length === 0) reasons.push('The pattern is empty.');
    if (pattern.steps[0]?.unless) reasons.push('It begins with a line that must not follow.');
    const source = formatPattern(pattern);
    for (const reason of reasons) problems.push({ entry: entry.id, pattern: source, reason });
    return reasons.length > 0 ? null : ids;
  };

  const noise = new Set<number>();
  const leading = new Set<number>();
  let serial = 0;
  for (const [index, entry] of taking.entries()) {
    for (const pattern of entry.noise ?? []) {
      for (const id of compileSteps(pattern, entry) ?? []) noise.add(id);
    }
    for (const pattern of entry.patterns) {
      const ids = compileSteps(pattern, entry);
      if (ids === null) continue;
      const linked = linkPattern(pattern, ids);
      const { steps } = linked;
      const compiled = {
        ...linked,
        entry: index,
        source: formatPattern(pattern),
        weight: steps.reduce((sum, id) => sum + (made[id]?.weight ?? 0), 0),
        hasRegex: pattern.steps.some((step) => step.type === 'regex'),
        serial,
      };
      serial += 1;
      leading.add(steps[0] ?? -1);
      for (const id of new Set(ids)) patternsOfStep[id]?.push(compiled);
    }
  }
  const late = Uint8Array.from(made, (_, id) => (leading.has(id) || noise.has(id) ? 0 : 1));
  const found = compiler.finish(late, sources);
  const steps = { steps: made, noise, late, patternsOfStep };
  return { ...found, ...steps, entries: taking, refused, problems };
}

/** Two steps of one key find the same. */
function keyOf({ type, flags, source, values, within }: MatchStep): string {
  // A step that is bound to the line before may be captures alone.
  const bound = within === undefined ? '' : 'bound ';
  const valid = values === undefined ? '' : JSON.stringify(values);
  return `${type} ${flags} ${bound}${source}${valid === '' ? '' : ` ${valid}`}`;
}

/** How the steps of a pattern, with these ids, are bound to one another. */
export function linkPattern(pattern: MatchPattern, ids: readonly number[]): LinkedSteps {
  const kept: number[] = [];
  const links: { within: number | null; absent: StepLink['absent'][number][] }[] = [];
  for (const [i, { within = null, unless }] of pattern.steps.entries()) {
    const step = ids[i] ?? -1;
    if (unless) {
      links.at(-1)?.absent.push({ step, within });
      continue;
    }
    kept.push(step);
    links.push({ within, absent: [] });
  }
  return { steps: kept, links, shared: sharedNames(pattern) };
}

/** A name and more: classes of Unicode would take 20 ms to compile at each start. */
const NAME = /<([^\s<>.,;|]+)/g;

/** More than the names in several steps does no harm: a step without a capture has no value. */
function sharedNames({ steps }: MatchPattern): string[] {
  if (steps.length === 1) return [];
  const names = steps.flatMap(({ source }) => [
    ...new Set(Array.from(source.matchAll(NAME), ([, name = '']) => name)),
  ]);
  return [...new Set(names.filter((name, i) => names.indexOf(name) < i))];
}
