import { elements, textContent, type XastElement, type XastRoot } from './tree.ts';

/**
 * Replaces the HTML in Mermaid's drawing with text. If Mermaid offers both (`switch`), its text
 * stays; otherwise the words of the HTML become centred text.
 */
export function replaceHtml(root: XastRoot): void {
  for (const [element] of elements(root)) {
    if (element.name !== 'switch') continue;
    element.name = 'g';
    element.children = element.children.filter(
      (child) => child.type !== 'element' || child.name !== 'foreignObject',
    );
  }
  for (const [element] of elements(root)) {
    if (element.name === 'foreignObject') htmlToText(element);
  }
}

function htmlToText(element: XastElement): void {
  const { x = '0', y = '0', width = '0', height = '0' } = element.attributes;
  const value = textContent(element).replace(/\s+/g, ' ').trim();
  element.name = 'text';
  element.attributes = {
    x: String(Number.parseFloat(x) + Number.parseFloat(width) / 2),
    y: String(Number.parseFloat(y) + Number.parseFloat(height) / 2),
    dy: '.35em',
    'text-anchor': 'middle',
  };
  element.children = value === '' ? [] : [{ type: 'text', value }];
}
