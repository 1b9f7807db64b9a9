import type { LineHit } from '../pattern/compiled-step.ts';
import type { Span } from '../pattern/literal.ts';
import type { Captures } from './capture-sets.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';

/** A step's hit in its line. */
export interface StepHit {
  line: number;
  /** Values that may still keep the line in memory; empty if only the line matters. */
  captures: Captures;
  /** The values of captures that take a list. */
  lists?: LineHit['lists'];
  /** Null for all but the first hits. */
  place: HitPlace | null;
}

export interface HitPlace {
  excerpt: Excerpt;
  /** Where the segment begins in its line, in bytes, and the hit in the segment, in characters. */
  segment: number;
  span: Span;
  /** How many results, or sequences not yet complete, hold it: context is for those that some do. */
  holders: number;
}

export function stepHit(line: number, hit: LineHit, place: HitPlace | null): StepHit {
  const { captures, lists } = hit;
  return { line, captures, place, ...(lists && { lists }) };
}

/** A stored hit, which does not keep the segment in memory. */
export function placeOf(line: number, segment: number, text: string, hit: LineHit): HitPlace {
  const span = { start: hit.start, end: hit.end };
  return { excerpt: excerptOf(line, text, hit), segment, span, holders: 0 };
}
