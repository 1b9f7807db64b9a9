import type { Position } from './model.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Replaces the half-open range of UTF-16 offsets with `text`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * A finding, as plain data. The wording lives with the rule: `messageId` names one of its messages
 * and `data` fills it in.
 */
export interface Diagnostic {
  ruleId: string;
  severity: Severity;
  messageId: string;
  data: Record<string, string>;
  /** Path of the file as a person names it, `/`-separated. */
  path: string;
  position: Position;
  /** The text at the position is a credential: no output may show it. */
  sensitive?: boolean;
  fix?: TextEdit[];
}
