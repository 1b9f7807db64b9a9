/**
 * How telling a line is, from the most to the least: what went wrong and where; what went wrong;
 * that something did; how many did; that a command has ended badly because of it.
 */
export type Telling = 'cause' | 'detail' | 'general' | 'summary' | 'consequence';

/** 'root' is a cause that makes anything else fail: a full disk, no memory, no name of a host. */
export type Rank = 'root' | Telling;

/**
 * A shape of lines, or of parts of lines: its name, its expression, which is linear in the line, and
 * lines that it decides about.
 */
export type Sign = readonly [
  name: string,
  pattern: RegExp,
  ...examples: readonly [string, ...string[]],
];

export type SignTable = Readonly<Partial<Record<Rank, readonly Sign[]>>>;
