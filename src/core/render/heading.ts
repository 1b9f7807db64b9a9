import type { Element, ElementContent } from 'hast';
import { element } from './element.ts';

/** A heading with its permalink beside it, not in it, so that the heading reads as its text. */
export function permalinked(heading: Element, id: string, text: string): Element {
  if (id === '') return heading;
  const permalink = element('a', {
    className: ['permalink'],
    href: `#${encodeURIComponent(id)}`,
    ariaLabel: `Link to “${text}”`,
  });
  return element('div', { className: ['heading'] }, heading, permalink);
}

export function headingElement(
  level: number,
  id: string,
  content: readonly ElementContent[],
): Element {
  const properties = id === '' ? {} : { id };
  return element(`h${Math.min(6, level)}`, properties, ...content);
}
