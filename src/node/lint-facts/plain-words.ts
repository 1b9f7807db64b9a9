import { wordList } from '../../core/text/word-list.ts';

/** Reserved words, and builtins that parse their arguments in a special way. */
const SPECIAL_WORDS = new Set(
  wordList(`
    if then elif else fi for select while until do done case esac in function time coproc let
    declare typeset local export readonly nameref foreach end repeat nocorrect noglob integer
    float always
  `),
);
const WORD = /[\w./:@%+,=^~-]+|'[^'\n]*'|"[^"\\`$!\n]*"|\$[A-Za-z_]\w*/y;
/** A continuation does not end a word, so there must be a blank before the backslash. */
const BLANK = /[ \t]+(?:\\\n(?=[^\n])[ \t]*)*/y;
const OPERATOR = /\|\|?|&&|>>?(?![>&|(])/y;
const STREAM = /\d?>&\d(?![^ \t\n])/y;
const COMMENT = /#[^\n]*/y;

/**
 * Whether code consists only of words, strings and variables on lines, joined by pipes, `&&`, `||`
 * and `>`, which every shell can parse. That is true of most commands, which then need no parser.
 * False means unknown.
 */
export function isPlainWords(code: string): boolean {
  let at = 0;
  /** Whether the last token is an operator. */
  let isOpen = false;
  let wordStart = -1;
  let hasWord = false;
  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    if (!token.test(code)) return false;
    at = token.lastIndex;
    return true;
  };
  while (at < code.length) {
    const start = at;
    if (wordStart < 0 && (take(COMMENT) || take(STREAM))) continue;
    if (take(WORD)) {
      if (wordStart < 0) wordStart = start;
      isOpen = false;
      hasWord = true;
      continue;
    }
    if (wordStart >= 0 && SPECIAL_WORDS.has(code.slice(wordStart, at))) return false;
    const isDigits = wordStart >= 0 && /^\d+$/.test(code.slice(wordStart, at));
    wordStart = -1;
    if (take(BLANK)) continue;
    if (isOpen) return false;
    if (code[at] === '\n') {
      at += 1;
      hasWord = false;
    } else if (hasWord && !isDigits && take(OPERATOR)) {
      isOpen = true;
      if (code[at - 1] !== '>') hasWord = false;
    } else {
      return false;
    }
  }
  return !isOpen && !(wordStart >= 0 && SPECIAL_WORDS.has(code.slice(wordStart)));
}
