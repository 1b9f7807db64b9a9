import type { Span } from './literal.ts';
import type { LiteralChoice } from './literals/required-literal.ts';

/** Where a pattern stands in a line, and what it caught. */
export interface LineHit extends Span {
  captures: Map<string, string>;
  /** The values of captures that take a list; the first is among `captures`. */
  lists?: ReadonlyMap<string, readonly string[]>;
}

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
