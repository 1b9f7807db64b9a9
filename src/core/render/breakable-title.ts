import type { ElementContent } from 'hast';
import { breakableBetween } from './element.ts';

/** A shorter word goes to the next line as a whole. */
const LONG_WORD = /(\S{16,})/;
/** Between the parts of a name such as `KubePersistentVolumeFillingUp` or `claim_tier_order`. */
const SEAM = /(?<=\p{Ll}|\d)(?=\p{Lu})|(?<=[\p{L}\d]_)(?=[\p{L}\d])/u;

/** The text of a title with places where a line may end inside the names of alerts and tests. */
export function breakableTitle(nodes: readonly ElementContent[]): (ElementContent | string)[] {
  return nodes.flatMap((node) => (node.type === 'text' ? breakableText(node.value) : [node]));
}

function breakableText(text: string): (ElementContent | string)[] {
  return text
    .split(LONG_WORD)
    .flatMap((word, index) => (index % 2 === 0 ? [word] : breakableBetween(word.split(SEAM))));
}
