import type { Span } from './literal.ts';

/** Where a pattern stands in a line, and what it caught. */
export interface LineHit extends Span {
  captures: Map<string, string>;
  /** The values of captures that take a list; the first is among `captures`. */
  lists?: ReadonlyMap<string, readonly string[]>;
}
