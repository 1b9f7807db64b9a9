import { elements, textContent, type XastElement } from './tree.ts';

/** What mermaid calls a kind of diagram, in words; each by the start of its name. */
const KINDS: readonly (readonly [start: string, words: string])[] = [
  ['flowchart', 'Flowchart'],
  ['sequence', 'Sequence diagram'],
  ['state', 'State diagram'],
  ['class', 'Class diagram'],
  ['er', 'Entity relationship diagram'],
  ['gantt', 'Gantt chart'],
  ['pie', 'Pie chart'],
  ['mindmap', 'Mind map'],
  ['gitGraph', 'Git graph'],
  ['timeline', 'Timeline'],
  ['journey', 'User journey'],
];

/**
 * Describes the whole picture. With a title or description by its author it is one image; without,
 * or with links in it, a group whose labels a screen reader reads one by one. `kind` is mermaid's
 * name for the kind of diagram, which names the picture where its author does not.
 */
export function describePicture(
  svg: XastElement,
  id: string,
  kind: string,
): { title: string; description: string } {
  const title = takeText(svg, 'title');
  const description = takeText(svg, 'desc');
  const hasLinks = [...elements(svg)].some(([element]) => element.name === 'a');
  const { attributes } = svg;
  attributes.role = (title || description) && !hasLinks ? 'img' : 'group';
  if (description) {
    attributes['aria-describedby'] = `${id}-desc`;
    svg.children.unshift(textElement('desc', `${id}-desc`, description));
  }
  if (title) {
    attributes['aria-labelledby'] = `${id}-title`;
    svg.children.unshift(textElement('title', `${id}-title`, title));
  } else {
    attributes['aria-label'] = KINDS.find(([start]) => kind.startsWith(start))?.[1] ?? 'Diagram';
  }
  return { title, description };
}

function takeText(svg: XastElement, name: 'title' | 'desc'): string {
  const index = svg.children.findIndex((child) => child.type === 'element' && child.name === name);
  const [found] = index < 0 ? [] : svg.children.splice(index, 1);
  return found?.type === 'element' ? textContent(found).trim() : '';
}

function textElement(name: string, id: string, value: string): XastElement {
  return { type: 'element', name, attributes: { id }, children: [{ type: 'text', value }] };
}
