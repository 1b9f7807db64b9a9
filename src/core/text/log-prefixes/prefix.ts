/** What a prefix tells. */
export type PrefixKind = 'level' | 'mark' | 'progress' | 'source' | 'time';

/** A text that a runner, a collector, a tool or a logger writes before a message. */
export interface LogPrefix {
  name: string;
  kind: PrefixKind;
  /** Characters with which it begins, as in a class of a regular expression; missing for any. */
  first?: string;
  /** A text that every line with this prefix holds; it saves a look at all others. */
  holds?: string;
  /** Only at the start of a line, or only behind a prefix of this kind. */
  after?: 'nothing' | PrefixKind;
  /** Sticky; every repetition is bounded or ends at the first other character. */
  pattern: RegExp;
  /** The whole line, and what remains without this prefix and those before it. */
  example: { line: string; message: string };
}

export const CLOCK = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
export const DATE_TIME = String.raw`\d{4}(?:-\d\d-|/\d\d/)\d\d[T ]${CLOCK}(?:Z| ?[+-]\d\d:?\d\d)?`;
export const LEVEL =
  '(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERR(?:OR)?|FATAL|CRIT(?:ICAL)?|SEVERE)';
export const SMALL_LEVEL = '(?:trace|debug|info|notice|warn(?:ing)?|error|fatal|crit(?:ical)?)';

export function sticky(source: string): RegExp {
  return new RegExp(source, 'uy');
}
