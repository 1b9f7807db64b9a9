import type { Derivation, Kind, PatternStep } from '../model.ts';

export type MatchStep = Pick<PatternStep, 'type' | 'source' | 'flags'> &
  Partial<Pick<PatternStep, 'within' | 'unless' | 'values'>>;

export interface MatchPattern {
  steps: readonly MatchStep[];
}

/** The parts of an entry that the matcher needs, as plain JSON. An entry of the model is valid too. */
export interface MatchEntry {
  id: string;
  title: string;
  kind: Kind;
  patterns: readonly MatchPattern[];
  /** Lines that are background: they match no entry. */
  noise?: readonly MatchPattern[];
  /** What its author says of its place among other entries. */
  standing?: Standing;
  /** Values that are made of captures, in an order in which each can be made. */
  derived?: readonly DerivedValue[];
  /** Its commands: what they take from a signature makes an entry one of a whole family of failures. */
  replay?: readonly { placeholders: readonly { name: string }[] }[];
}

export interface Standing {
  /** From 2 (first) to -2 (last); 0 where nothing is said. */
  priority?: number;
  /** Shown only if no other entry matches. */
  fallback?: true;
  /** From 2 (critical) to -2; 0 where nothing is said. */
  severity?: number;
  /** Ids of the entries that this one is a consequence of. */
  consequenceOf?: readonly string[];
}

/** A value that an operator makes of another; see `deriveValue`. */
export interface DerivedValue extends Derivation {
  name: string;
}

/** A pattern as its author wrote it in a `signature` fence. */
export function formatPattern(pattern: MatchPattern): string {
  return pattern.steps
    .map((step, i) => `${formatStep(step)}${joint(pattern.steps[i + 1])}`)
    .join('');
}

/** A step alone, as in a `signature` fence. */
export function formatStep({ type, source, flags }: MatchStep): string {
  return type === 'regex' ? `/${source}/${flags}` : source;
}

/** What stands between a step and the next one. */
function joint(next: MatchStep | undefined): string {
  if (next === undefined) return '';
  const { within, unless } = next;
  const lines = within === undefined ? '' : within === 1 ? 'next' : `within ${within}`;
  return ` \\${[unless ? 'unless' : '', lines].filter((word) => word !== '').join(' ')}\n`;
}
