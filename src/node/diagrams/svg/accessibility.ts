import { elements, textContent, type XastElement } from './tree.ts';

/** Plain words for kinds of diagrams, by the start of Mermaid's name. */
// biome-ignore format: several to a line
const KINDS: readonly (readonly [start: string, words: string])[] = [
  ['flowchart', 'Flowchart'], ['sequence', 'Sequence diagram'], ['state', 'State diagram'],
  ['class', 'Class diagram'], ['er', 'Entity relationship diagram'], ['gantt', 'Gantt chart'],
  ['pie', 'Pie chart'], ['mindmap', 'Mind map'], ['gitGraph', 'Git graph'], ['timeline', 'Timeline'],
  ['journey', 'User journey'], ['quadrant', 'Quadrant chart'], ['xychart', 'Chart'],
  ['c4', 'C4 diagram'], ['requirement', 'Requirement diagram'], ['sankey', 'Sankey diagram'],
  ['block', 'Block diagram'], ['kanban', 'Kanban board'], ['architecture', 'Architecture diagram'],
  ['packet', 'Packet diagram'], ['radar', 'Radar chart'], ['treemap', 'Treemap'],
];

/**
 * Describes the whole picture. With `accTitle` or `accDescr` it is one image; without, or with links
 * in it, a group whose labels a screen reader reads one by one. `kind` is mermaid's name for the kind
 * of diagram, which names the picture together with the title that it shows (`shownTitle`).
 */
export function describePicture(
  svg: XastElement,
  { id, kind, shownTitle }: { id: string; kind: string; shownTitle: string },
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
    const words = KINDS.find(([start]) => kind.startsWith(start))?.[1] ?? 'Diagram';
    attributes['aria-label'] = shownTitle === '' ? words : `${words}: ${shownTitle}`;
  }
  return { title: title || shownTitle, description };
}

function takeText(svg: XastElement, name: 'title' | 'desc'): string {
  const index = svg.children.findIndex((child) => child.type === 'element' && child.name === name);
  const [found] = index < 0 ? [] : svg.children.splice(index, 1);
  return found?.type === 'element' ? textContent(found).trim() : '';
}

function textElement(name: string, id: string, value: string): XastElement {
  return { type: 'element', name, attributes: { id }, children: [{ type: 'text', value }] };
}
