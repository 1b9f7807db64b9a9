import { type CompiledSignatures, compileSignatures, type MatchEntry } from './compile.ts';
import { lateFinder } from './compile-step.ts';
import { BlankJoints, type JointBits } from './literals/blank-joints.ts';
import { KeyTable, type KeyTableParts } from './literals/key-table.ts';
import { LiteralTable } from './literals/literal-table.ts';
import type { RequiredLiteral, WindowTables } from './literals/window-tables.ts';
import type { StepCompiler } from './step-compiler.ts';
import type { StepHint } from './step-hint.ts';

/** The slow part of compiling signatures, as plain data. Valid only for the same entries and the same program. */
export interface KeptSignatures {
  /** For each step its weight, and three bits: captures, literal, bounded. */
  steps: readonly number[];
  /** Steps that cannot be used, by key, with the reason. */
  refused: readonly (readonly [key: string, reason: string])[];
  /** The bytes of all literals, concatenated. */
  bytes: Uint8Array;
  /** For each literal its length, and one bit: fold. */
  literals: readonly number[];
  stepsOfLiteral: readonly (readonly number[])[];
  withoutLiteral: readonly number[];
  hints: readonly (readonly [step: number, hint: StepHint])[];
  tables: Readonly<Record<keyof WindowTables, KeyTableParts>>;
  joints: JointBits;
}

export function keepSignatures(compiled: CompiledSignatures): KeptSignatures {
  const { steps, refused, stepsOfLiteral, withoutLiteral, hints, joints } = compiled;
  const { literals, tables } = compiled.literals;
  const bytes = new Uint8Array(literals.reduce((sum, literal) => sum + literal.bytes.length, 0));
  let at = 0;
  for (const literal of literals) {
    bytes.set(literal.bytes, at);
    at += literal.bytes.length;
  }
  return {
    steps: steps.map(({ weight, captures, literal, bounded }) => {
      return weight * 8 + Number(captures) * 4 + Number(literal) * 2 + Number(bounded);
    }),
    refused: [...refused],
    bytes,
    literals: literals.map((literal) => literal.bytes.length * 2 + Number(literal.fold)),
    stepsOfLiteral,
    withoutLiteral,
    hints: [...hints],
    tables: { pairs: tables.pairs.parts, words: tables.words.parts, shorts: tables.shorts.parts },
    joints: joints.bits,
  };
}

/** Returns what `compileSignatures` returns for the same entries, in a fraction of the time. */
export function recallSignatures(
  entries: readonly MatchEntry[],
  kept: KeptSignatures,
): CompiledSignatures {
  const refused = new Map(kept.refused);
  const compiler: StepCompiler = {
    compile(step, key, id) {
      const facts = kept.steps[id] ?? 0;
      return (
        refused.get(key) ?? {
          find: lateFinder(step),
          captures: (facts & 4) !== 0,
          literal: (facts & 2) !== 0,
          bounded: (facts & 1) !== 0,
          weight: facts >> 3,
        }
      );
    },
    finish() {
      const { tables, joints, stepsOfLiteral, withoutLiteral } = kept;
      return {
        literals: new LiteralTable(literalsOf(kept), {
          pairs: new KeyTable(tables.pairs),
          words: new KeyTable(tables.words),
          shorts: new KeyTable(tables.shorts),
        }),
        joints: new BlankJoints(joints),
        stepsOfLiteral,
        withoutLiteral,
        hints: new Map(kept.hints),
      };
    },
  };
  return compileSignatures(entries, {}, compiler);
}

function literalsOf({ bytes, literals }: KeptSignatures): RequiredLiteral[] {
  let end = 0;
  return literals.map((literal) => {
    const start = end;
    end += literal >> 1;
    return { bytes: bytes.subarray(start, end), fold: (literal & 1) !== 0 };
  });
}
