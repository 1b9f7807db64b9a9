import type { LineHit } from './line-hit.ts';
import type { LiteralChoice } from './literals/required-literal.ts';

export interface CompiledStep {
  find(segment: string): LineHit | null;
  /** Whether it is one literal, which matches wherever it occurs in a regular line. */
  literal: boolean;
  /** Whether its matches give values. */
  captures: boolean;
  /** Whether its matches depend on the start and end of the line. */
  bounded: boolean;
  /** Characters of literal text that a hit is sure to hold. */
  weight: number;
}

/** A step, and the texts by which it can be looked for. */
export interface StepParts {
  step: CompiledStep;
  choice: LiteralChoice;
}
