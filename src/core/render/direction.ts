import type { Element, ElementContent } from 'hast';

/** Letters of scripts that are read from the right. */
export const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

const blocks = /^(?:p|li|h[1-6]|td|th|dt|dd|summary)$/;
/** Their marks and their order depend on the direction, and `auto` looks at no block within. */
const containers = /^(?:ul|ol|dl|table|blockquote|details)$/;

/** The attributes of an element on a page that has both directions: a block reads in that of its first letter. */
export function directed({ tagName, properties, children }: Element): Element['properties'] {
  if (properties.dir || isTitle(properties)) return properties;
  if (blocks.test(tagName)) return { ...properties, dir: 'auto' };
  const letter = containers.test(tagName) ? firstLetter(children) : null;
  if (letter === null) return properties;
  return { ...properties, dir: rightToLeft.test(letter) ? 'rtl' : 'ltr' };
}

/** Of a text, which code and the titles of callouts are not. */
function firstLetter(nodes: readonly ElementContent[]): string | null {
  for (const node of nodes) {
    const letter =
      node.type === 'text'
        ? (/\p{L}/u.exec(node.value)?.[0] ?? null)
        : node.type === 'element' &&
            !/^(?:code|pre)$/.test(node.tagName) &&
            !isTitle(node.properties)
          ? firstLetter(node.children)
          : null;
    if (letter !== null) return letter;
  }
  return null;
}

function isTitle({ className }: Element['properties']): boolean {
  return Array.isArray(className) && className.includes('alert-title');
}
