import { stepParts } from './compile-step.ts';
import type { CompiledStep } from './compiled-step.ts';
import { BlankJoints } from './literals/blank-joints.ts';
import { LiteralTable } from './literals/literal-table.ts';
import { chooseLiterals, type LiteralChoice } from './literals/required-literal.ts';
import { windowTables } from './literals/window-tables.ts';
import type { MatchStep } from './match-pattern.ts';
import { hintOf, isWorded, type StepHint } from './step-hint.ts';

/** Finds the steps that a text may hit. */
export interface StepLiterals {
  literals: LiteralTable;
  joints: BlankJoints;
  /** For each literal the steps that cannot hit without it. */
  stepsOfLiteral: readonly (readonly number[])[];
  /** Steps to try on every line that has their hint: they have no certain text that is worth looking for. */
  withoutLiteral: readonly number[];
  /** For each of these what a line has to hold, if there is anything. */
  hints: ReadonlyMap<number, StepHint>;
}

/** Compiles the steps of signatures, each once, and their literals. */
export interface StepCompiler {
  /** `id` counts the usable steps. Returns a reason if this step cannot be used. */
  compile(step: MatchStep, key: string, id: number): CompiledStep | string;
  /** Returns the literals of all usable steps, by their ids; `late` marks those that follow others. */
  finish(late: Uint8Array, steps: readonly MatchStep[]): StepLiterals;
}

export function newCompiler(): StepCompiler {
  const choices: LiteralChoice[] = [];
  return {
    compile(step) {
      const made = stepParts(step);
      if (typeof made === 'string') return made;
      choices.push(made.choice);
      return made.step;
    },
    finish(late, steps) {
      const hints = new Map<number, StepHint>();
      const hintFor = (id: number): StepHint | null => {
        const step = steps[id];
        const hint = hints.get(id) ?? (step ? hintOf(step) : null);
        if (hint !== null) hints.set(id, hint);
        return hint;
      };
      // A step that counts only behind another is looked for only then.
      const chosen = chooseLiterals(
        choices,
        (id) => late[id] === 1 && isWorded(hintFor(id) ?? undefined),
      );
      const { literals, steps: stepsOfLiteral, withoutLiteral } = chosen;
      for (const id of withoutLiteral) hintFor(id);
      const weak = new Set(withoutLiteral);
      for (const id of hints.keys()) if (!weak.has(id)) hints.delete(id);
      const bytes = [...literals, ...hints.values()].map((one) => one.bytes);
      return {
        literals: new LiteralTable(literals, windowTables(literals)),
        joints: BlankJoints.of(bytes),
        stepsOfLiteral,
        withoutLiteral,
        hints,
      };
    },
  };
}
