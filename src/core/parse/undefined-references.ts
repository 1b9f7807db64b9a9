import type { Text } from 'mdast';
import type { UndefinedReference } from '../model.ts';
import type { Source } from './source.ts';

/** `[text][label]`, `][label]` behind markup, `[label][]`; never `list[0][1]` or `[A-Z][a-z]+`. */
const full = /(?:(?<![\\\w\]])\[((?:[^[\]\\]|\\.)+)|^)\]\[((?:[^[\]\\]|\\.)*)\](?![[(:+*?{])/gu;
/** `[^label]`, but no character class of a regular expression such as `[^a-z]` or `[^/]+`. */
const footnote = /(?<!\\)\[\^((?!\w-\w)[\p{L}\p{N}_.-]+)\](?![+*?{(:])/gu;

const characterClass = /^(?:\w-\w)+$/;

/**
 * Finds references without a definition in a text: the Markdown parser leaves them as they stand,
 * so that whatever still looks like one has none.
 */
export function findUndefinedReferences(node: Text, source: Source): UndefinedReference[] {
  const position = source.positionOf(node);
  const raw = source.slice(position);
  const found: UndefinedReference[] = [];
  for (const { index, 0: whole, 1: text = '', 2: named = '' } of raw.matchAll(full)) {
    const label = named.trim() === '' ? text : named;
    if (/\p{L}/u.test(label) && !characterClass.test(label))
      found.push({ label, position: at(index, whole) });
  }
  for (const { index, 0: whole, 1: label = '' } of raw.matchAll(footnote)) {
    found.push({ label: `^${label}`, position: at(index, whole) });
  }
  return found;

  function at(index: number, whole: string): UndefinedReference['position'] {
    const start = position.start.offset + index;
    return source.span(start, start + whole.length);
  }
}
