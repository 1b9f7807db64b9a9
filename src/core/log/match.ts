import type { CompiledPattern, MatchEntry } from '../pattern/compile.ts';
import type { CaptureHit } from './capture-sets.ts';
import type { Excerpt } from './excerpt.ts';
import type { HitPlace } from './step-hit.ts';

/** All hits of one entry in one log. */
export interface Match {
  entry: string;
  title: string;
  /** The entry's pattern with the most literal evidence among those that hit; see `formatPattern`. */
  pattern: string;
  /** Number of matching lines; for a sequence, number of complete matches. */
  count: number;
  /** Line numbers of the first hits, ascending; a sequence counts by its first step. */
  lines: number[];
  /** Line of the first hit. */
  firstLine: number;
  /** Line in which the last hit ends. */
  lastLine: number;
  /**
   * Id of the entry whose pattern, with more literal evidence, covers all hits of this one; null if
   * there is none.
   */
  containedIn: string | null;
  /** The first hit of `pattern`: one excerpt, or one for each step of a sequence. */
  excerpts: Excerpt[];
  /** Captures of that hit, completed from the first hits of the entry's other patterns. */
  captures: Record<string, string>;
  /** The hits by their captures: those above first, then in the order of the log. */
  hits: CaptureHit[];
  /** Number of hits whose captures are not among these, because there are too many. */
  hitsLeftOut: number;
}

export interface RankedMatch {
  match: Match;
  entry: MatchEntry;
  pattern: CompiledPattern;
  /** Positions of the excerpts of the match. */
  places: readonly HitPlace[];
  /** The texts of the first hits of all patterns that hit. */
  texts: readonly string[];
}
