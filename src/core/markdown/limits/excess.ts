export interface Excess {
  /** Describes the excess, as the end of a sentence. */
  reason: string;
  offset: number;
}

export function deeperThan(levels: number): string {
  return `it nests more than ${levels} levels deep`;
}
