import { DATA_PROGRAMS } from './data-programs.ts';

const byCommand = DATA_PROGRAMS.map(({ command, options = '', operands }) => ({
  words: command.split(' '),
  options: new Set(options.split(' ')),
  operands,
}));

/** A literal word, in which a shell expands nothing. */
const LITERAL = /^[\w.:/@%+=,-]+$/;

/**
 * Whether the word after `words`, the beginning of a command, is data; other placeholders in
 * `words` are null.
 */
export function isDataArgument(words: readonly (string | null)[]): boolean {
  if (words.some((word) => word !== null && !LITERAL.test(word))) return false;
  return byCommand.some(({ words: own, options, operands }) => {
    if (!own.every((word, i) => words[i] === word)) return false;
    const before = words.length > own.length ? words.at(-1) : undefined;
    if (before?.startsWith('-') && before !== '--') return options.has(before);
    return operands;
  });
}
