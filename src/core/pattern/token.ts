/**
 * One element of a text pattern. In a literal every run of white space is one space. A wildcard's
 * `wordBefore`/`wordAfter` says that a blank stood on that side, so the word there must end.
 */
export type PatternToken =
  | { type: 'literal'; text: string }
  | { type: 'wildcard'; wordBefore: boolean; wordAfter: boolean }
  | CaptureToken
  | { type: 'choice'; options: PatternToken[][] }
  | { type: 'edge'; side: 'start' | 'end' };

export interface CaptureToken {
  type: 'capture';
  name: string;
  /** Takes any text instead of one run of non-space characters. */
  rest: boolean;
  /** What stands between the values, where it takes a list of them. */
  separator?: string;
}
