import type { Element, ElementContent } from 'hast';
import type { Translate } from '../text/fill-words.ts';
import { nameParts } from '../text/name-parts.ts';
import { breakableBetween, element } from './element.ts';

/** A heading with its permalink beside it, not in it, so that the heading reads as its text. */
export function permalinked(heading: Element, id: string, text: string, t: Translate): Element {
  if (id === '') return heading;
  return element('div', { className: ['heading'] }, heading, permalink(id, text, t));
}

/** The permalink of an anchor; its mark is not text of the page. */
export function permalink(id: string, text: string, t: Translate): Element {
  return element('a', {
    className: ['permalink'],
    href: `#${encodeURIComponent(id)}`,
    ariaLabel: t('Link to “{title}”', { title: text }),
  });
}

export function headingElement(
  level: number,
  id: string,
  content: readonly ElementContent[],
): Element {
  const properties = id === '' ? {} : { id };
  return element(`h${Math.min(6, level)}`, properties, ...breakableTitle(content));
}

/** The text of a title with places where a line may end inside the names of alerts and tests. */
function breakableTitle(nodes: readonly ElementContent[]): (ElementContent | string)[] {
  return nodes.flatMap((node): (ElementContent | string)[] =>
    node.type === 'text' ? breakableBetween(nameParts(node.value)) : [node],
  );
}
