import { DATA_PROGRAMS } from './data-programs.ts';

const byCommand = DATA_PROGRAMS.map(({ command, options = '', operands }) => ({
  words: command.split(' '),
  options: new Set(options.split(' ')),
  operands,
}));

/** A literal word: nothing in it that a shell would replace. */
const LITERAL = /^[\w.:/@%+=,-]+$/;

/**
 * Whether the word behind `words`, with which a command begins, is data to it; other placeholders among
 * them are null.
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
