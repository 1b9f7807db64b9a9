import type { LineHit } from '../pattern/line-hit.ts';
import type { Span } from '../pattern/literal.ts';
import { detach, type Excerpt, excerptOf } from './excerpt.ts';

/** A longer capture is cut here and gets a `…`; `fillCommand` refuses a longer value. */
const CAPTURE_LENGTH = 4096;

/** A step's hit in its line. */
export interface StepHit {
  line: number;
  /** Null if only the line matters. */
  place: HitPlace | null;
}

export interface HitPlace {
  excerpt: Excerpt;
  captures: ReadonlyMap<string, string>;
  /** Where the segment begins in its line, in bytes, and the hit in the segment, in characters. */
  segment: number;
  span: Span;
  /** How many results, or sequences not yet complete, hold it: context is for those that some do. */
  holders: number;
}

/** A stored hit, which does not keep the segment in memory. */
export function placeOf(line: number, segment: number, text: string, hit: LineHit): HitPlace {
  const captures = new Map<string, string>();
  for (const [name, value] of hit.captures) captures.set(name, bounded(value));
  const span = { start: hit.start, end: hit.end };
  return { excerpt: excerptOf(line, text, hit), captures, segment, span, holders: 0 };
}

function bounded(value: string): string {
  if (value.length <= CAPTURE_LENGTH) return detach(value);
  return `${detach(value.slice(0, CAPTURE_LENGTH))}…`;
}
