import type { Element } from 'hast';
import { codeParts } from '../../command/code-parts.ts';
import { breakableBetween, element } from '../element.ts';

/** A shorter word goes to the next line as a whole. */
const LONG = 20;

const PLACES = new RegExp(
  [
    String.raw`(?<=[\p{L}\p{N}_)\]}>*]\/{1,3})(?=[^\s/])`,
    String.raw`(?<=[\p{L}\p{N}>)]::)(?=\S)`,
    String.raw`(?<=[\p{L}\p{N}][_-]{1,3})(?=[\p{L}\p{N}])`,
    // Neither inside a number such as `1.25` nor before the extension of a file.
    String.raw`(?<=\p{L}\.|\p{N}\.(?!\p{N}))(?=[\p{L}\p{N}])(?![\p{L}\p{N}]{1,4}(?![\p{L}\p{N}_.-]))`,
  ].join('|'),
  'u',
);

/**
 * Inline code with places where a line may end: between the parts of a long word, never between the
 * dashes of an option and its name. The text of the nodes is the code.
 */
export function breakable(code: string): (Element | string)[] {
  return codeParts(code, []).flatMap(({ type, text }) => {
    if (type !== 'option') return text.split(/(\s+)/).flatMap(parted);
    const [start = text] = text.length > LONG ? (/^--?[^-_]*/.exec(text) ?? []) : [];
    return [element('span', { className: ['flag'] }, start), ...parted(text.slice(start.length))];
  });
}

function parted(word: string): (Element | string)[] {
  if (word === '') return [];
  if (word.length <= LONG) return [word];
  return breakableBetween(word.split(PLACES));
}
