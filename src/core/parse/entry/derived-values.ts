import type { PhrasingContent } from 'mdast';
import { findPlaceholders } from '../../command/fill/fill.ts';
import { textOf } from '../../markdown/plain-text.ts';
import type { Derivation } from '../../model.ts';

/** How people call what stands between the parts of a name. */
const SIGNS: Readonly<Record<string, string>> = {
  dot: '.',
  'full stop': '.',
  slash: '/',
  backslash: '\\',
  colon: ':',
  'double colon': '::',
  semicolon: ';',
  comma: ',',
  hyphen: '-',
  dash: '-',
  underscore: '_',
  hash: '#',
  at: '@',
  'at sign': '@',
  'equals sign': '=',
  bracket: '[',
  'opening bracket': '[',
  parenthesis: '(',
  'opening parenthesis': '(',
  blank: ' ',
  space: ' ',
};

/** Code spans stand as `«0»`, `«1»` in the text of a declaration. */
const CODE = '«(\\d+)»';
const PLACE = new RegExp(
  `\\b(before|after) the (first|last) (?:${CODE}|([a-z ]+?)) (?:of|in) ${CODE}`,
  'i',
);
const FILE = new RegExp(`\\bthe (file name|folder) of ${CODE}`, 'i');
const WORKSPACE = new RegExp(`${CODE} (?:without|relative to) the (?:runner's )?workspace`, 'i');
const AFFIX = new RegExp(`${CODE} without (?:the )?(prefix|suffix) ${CODE}`, 'i');
const REPLACED = new RegExp(`${CODE} with ${CODE} replaced by ${CODE}`, 'i');
const CASE = new RegExp(`${CODE} in (lower|upper) case`, 'i');
/** Words that only a declaration of this kind has. */
const MEANT = /\b(?:text|part) (?:before|after) the (?:first|last)\b|«\d+» with «\d+» replaced\b/i;

/**
 * Reads "the text before the last dot of `<test>`" and the like: a value that is made of another.
 * Null for any other text, and a reason where one is meant but not understood.
 */
export function readDerivation(nodes: readonly PhrasingContent[]): Derivation | string | null {
  const codes: string[] = [];
  const text = nodes
    .map((node) => (node.type === 'inlineCode' ? `«${codes.push(node.value) - 1}»` : textOf(node)))
    .join('')
    .replace(/\s+/g, ' ');
  const codeOf = (index: string | undefined): string => codes[Number(index)] ?? '';
  const made = (
    from: string | undefined,
    operator: Derivation['operator'],
    argument = '',
  ): Derivation | string | null => {
    const raw = codeOf(from);
    const [placeholder] = findPlaceholders(raw, null);
    if (placeholder?.raw !== raw) return `\`${raw}\` is not a placeholder`;
    return { from: placeholder.name, operator, argument };
  };
  const place = PLACE.exec(text);
  if (place) {
    const [, side = '', which = '', code, word = '', from] = place;
    const sign = code === undefined ? SIGNS[word.toLowerCase()] : codeOf(code);
    if (!sign) return `"${word}" is not a known sign: write it in backticks`;
    const first = which.toLowerCase() === 'first' ? 'first' : 'last';
    const before = side.toLowerCase() === 'before' ? 'before' : 'after';
    return made(from, `${before}-${first}`, sign);
  }
  const file = FILE.exec(text);
  if (file) return made(file[2], file[1]?.toLowerCase() === 'folder' ? 'folder' : 'file-name');
  const workspace = WORKSPACE.exec(text);
  if (workspace) return made(workspace[1], 'without-workspace');
  const affix = AFFIX.exec(text);
  if (affix) {
    const isPrefix = affix[2]?.toLowerCase() === 'prefix';
    return made(affix[1], isPrefix ? 'without-start' : 'without-end', codeOf(affix[3]));
  }
  const replaced = REPLACED.exec(text);
  if (replaced) {
    return made(replaced[1], 'replace', `${codeOf(replaced[2])}\n${codeOf(replaced[3])}`);
  }
  const letters = CASE.exec(text);
  if (letters) {
    return made(letters[1], letters[2]?.toLowerCase() === 'lower' ? 'lower-case' : 'upper-case');
  }
  return MEANT.test(text) ? 'what it is made of is not understood' : null;
}
