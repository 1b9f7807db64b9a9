/** What a prefix tells; a `sign` tells that there is a failure, and belongs to what a line says of it. */
export type PrefixKind = 'level' | 'mark' | 'progress' | 'sign' | 'source' | 'time';

/** Where a prefix may be. */
interface PrefixPlace {
  /** Characters with which it begins, as in a class of a regular expression; missing for any. */
  first?: string;
  /** A text that every line with this prefix holds; it saves a look at all others. */
  holds?: string;
  /** Only at the start of a line, or only behind a prefix of this kind. */
  after?: 'nothing' | PrefixKind;
}

/**
 * A text that a runner, a collector, a tool or a logger writes before a message. The pattern is sticky,
 * and each repetition in it is bounded or ends at the first other character. The message of an example is
 * `boom`.
 */
export type PrefixRow = readonly [
  name: string,
  kind: PrefixKind,
  place: PrefixPlace,
  pattern: RegExp,
  example: string,
];

export const CLOCK = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
export const DATE_TIME = String.raw`\d{4}(?:-\d\d-|/\d\d/)\d\d[T ]${CLOCK}(?:Z| ?[+-]\d\d:?\d\d)?`;
export const LEVEL =
  '(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERR(?:OR)?|FATAL|CRIT(?:ICAL)?|SEVERE)';
export const SMALL_LEVEL = '(?:trace|debug|info|notice|warn(?:ing)?|error|fatal|crit(?:ical)?)';

/** The expression of a template, with its backslashes as they stand. */
export function sticky(template: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw(template, ...parts), 'uy');
}
