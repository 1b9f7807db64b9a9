/**
 * How telling a line is, from the most to the least: what went wrong and where; what went wrong;
 * that something did; how many did; that a command has ended badly because of it.
 */
export type Telling = 'cause' | 'detail' | 'general' | 'summary' | 'consequence';

/**
 * A shape of lines, or of parts of lines: its name, its expression, which is linear in the line, and
 * lines that it decides about.
 */
export type Sign = readonly [
  name: string,
  pattern: RegExp,
  ...examples: readonly [string, ...string[]],
];

export type SignTable = Readonly<Partial<Record<Telling, readonly Sign[]>>>;
