import type { Element, ElementContent, Properties } from 'hast';

/** Builds an HTML element; a string child is text. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** Parts of a word, a line may end between them; their text is the word's. */
export function breakableBetween(parts: readonly string[]): (Element | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [element('wbr', {}), part]));
}

/** All text below the nodes, as a browser's `textContent` gives it. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? textOf(node.children) : '';
    })
    .join('');
}
