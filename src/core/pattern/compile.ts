import type { CompiledStep } from './compiled-step.ts';
import { formatPattern, type MatchEntry, type MatchPattern } from './match-pattern.ts';
import { newCompiler, type StepCompiler, type StepLiterals } from './step-compiler.ts';
import { StepTable } from './step-table.ts';

export type { MatchEntry } from './match-pattern.ts';

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
  const table = new StepTable(compiler);
  const problems: PatternProblem[] = [];
  const patternsOfStep: CompiledPattern[][] = [];
  const noise = new Set<number>();
  const leading = new Set<number>();
  /** Ids of the steps of a pattern; none, with the reasons noted, if it cannot be used. */
  const idsOf = (pattern: MatchPattern, { id: entry }: MatchEntry): readonly number[] => {
    const added = table.add(pattern);
    if ('ids' in added) return added.ids;
    const source = formatPattern(pattern);
    problems.push(...added.reasons.map((reason) => ({ entry, pattern: source, reason })));
    return [];
  };

  let serial = 0;
  for (const [index, entry] of taking.entries()) {
    for (const id of (entry.noise ?? []).flatMap((pattern) => idsOf(pattern, entry))) noise.add(id);
    for (const pattern of entry.patterns) {
      const ids = idsOf(pattern, entry);
      if (ids.length === 0) continue;
      const linked = linkPattern(pattern, ids);
      const compiled = {
        ...linked,
        entry: index,
        source: formatPattern(pattern),
        weight: linked.steps.reduce((sum, id) => sum + (table.made[id]?.weight ?? 0), 0),
        hasRegex: pattern.steps.some((step) => step.type === 'regex'),
        serial,
      };
      serial += 1;
      leading.add(ids[0] ?? -1);
      for (const id of new Set(ids)) {
        patternsOfStep[id] ??= [];
        patternsOfStep[id].push(compiled);
      }
    }
  }
  const { made, sources, refused } = table;
  const late = Uint8Array.from(made, (_, id) => (leading.has(id) || noise.has(id) ? 0 : 1));
  const steps = { steps: made, noise, late };
  return {
    ...{ ...compiler.finish(late, sources), ...steps, entries: taking, refused, problems },
    patternsOfStep: made.map((_, id) => patternsOfStep[id] ?? []),
  };
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
