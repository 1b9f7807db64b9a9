import type { JsonProblem } from './json.ts';

/** Why a block cannot be parsed; line and column are 1-based, inside the block. */
export interface BlockProblem {
  reason: 'unparsable' | JsonProblem['reason'];
  token: string;
  line: number;
  column: number;
}

/** 1-based line and column of an offset. */
export function placeOf(code: string, offset: number): { line: number; column: number } {
  const before = code.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
