import type { Element } from 'hast';
import { element } from '../element.ts';

/** Placeholders, any text, edges, and what binds the next line of a sequence. */
const special =
  /((?<!\\)<[\p{L}_][\p{L}\p{N}_-]*(?:\s*[,;]\s*)?(?:\.{3}|…)?>|(?<=^|\s)\.{3}(?=\s|$)|…|^\^|(?<!\\)\$$|(?<=\s)\\(?:next|within \d+|unless(?: within \d+)?)$)/gmu;

/** The text of a signature with its wildcards and captures marked, so that they are seen as such. */
export function signatureText(text: string): (string | Element)[] {
  return text.split(special).flatMap((part, index): (string | Element)[] => {
    if (part === '') return [];
    if (index % 2 === 0) return [part];
    const className = part.startsWith('<') ? 'capture' : 'wildcard';
    return [element('span', { className: [className] }, part)];
  });
}
