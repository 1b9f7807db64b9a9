import type { ElementContent } from 'hast';
import { element } from './element.ts';

/** A shorter word goes to the next line as a whole. */
const LONG_WORD = /(\S{16,})/;
/** Between the parts of a name such as `KubePersistentVolumeFillingUp` or `claim_tier_order`. */
const SEAM = /(?<=\p{Ll}|\d)(?=\p{Lu})|(?<=[\p{L}\d]_)(?=[\p{L}\d])/u;

/** The text of a title with places where a line may end inside the names of alerts and tests. */
export function breakableTitle(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'text' ? breakableText(node.value) : [node]));
}

function breakableText(text: string): ElementContent[] {
  return text
    .split(LONG_WORD)
    .flatMap((word, index) => (index % 2 === 0 ? [textNode(word)] : parted(word)));
}

function parted(word: string): ElementContent[] {
  return word
    .split(SEAM)
    .flatMap((part, index) =>
      index === 0 ? [textNode(part)] : [element('wbr', {}), textNode(part)],
    );
}

function textNode(value: string): ElementContent {
  return { type: 'text', value };
}
