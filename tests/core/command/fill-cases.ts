import type { FilledCommand } from '../../../src/core/command/fill/fill.ts';
import fillCases from '../../fixtures/match/fill.json' with { type: 'json' };
import places from '../../fixtures/match/fill-places.json' with { type: 'json' };

/** A command, values, and what must come of it; the same table is run in Node and in a browser. */
export interface FillCase {
  code: string;
  shell: string | null;
  values: Record<string, string>;
  ready: boolean;
  /** The filled command; null where only the verdict counts. */
  filled: string | null;
}

/** Plain to every shell and language. */
const PLAIN_VALUE = 'abc';

export const allFillCases: readonly FillCase[] = [
  ...fillCases.map((each): FillCase => {
    const shell = 'shell' in each ? (each.shell ?? null) : 'bash';
    const values = Object.entries(each.values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    const ready = each.missing === undefined && each.refused === undefined;
    return {
      code: each.code,
      shell,
      values: Object.fromEntries(values),
      ready,
      filled: each.filled,
    };
  }),
  ...places.databasesAndInterpreters.map((each) => placeCase(each, true)),
  ...places.ready.map((each) => placeCase(each, true)),
  ...places.refused.map((each) => placeCase(each, false)),
];

function placeCase(each: { code: string; shell?: string }, ready: boolean): FillCase {
  const filled = ready ? each.code.replaceAll('<v>', PLAIN_VALUE) : each.code;
  const { code, shell = 'bash' } = each;
  return { code, shell, values: { v: PLAIN_VALUE }, ready, filled: ready ? filled : null };
}

/** The part of a filled command that cases are about. */
export function verdictOf({ code, ready }: FilledCommand, { filled }: FillCase) {
  return { ready, filled: filled === null ? null : code };
}
