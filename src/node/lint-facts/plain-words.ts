/** Reserved words, and builtins whose arguments are parsed in a way of their own. */
const SPECIAL_WORDS = new Set(
  ['if', 'then', 'elif', 'else', 'fi', 'for', 'select', 'while', 'until', 'do', 'done', 'case']
    .concat(['esac', 'in', 'function', 'time', 'coproc', 'let', 'declare', 'typeset', 'local'])
    .concat(['export', 'readonly', 'nameref', 'foreach', 'end', 'repeat', 'nocorrect', 'noglob'])
    .concat(['integer', 'float', 'always', 'exec', 'eval', 'test']),
);
const PLAIN_LINES = /^(?:[\w./:@%+,=^~-]+|[ \t\n]+|\\\n(?=[^\n]))*$/;

/**
 * Whether code is nothing but plain words on lines, which every shell can parse: most commands of a
 * runbook are, and need no parser to tell. False says nothing.
 */
export function isPlainWords(code: string): boolean {
  if (!PLAIN_LINES.test(code)) return false;
  return !code.split(/[\s\\]+/).some((word) => SPECIAL_WORDS.has(word) || word.startsWith('='));
}
