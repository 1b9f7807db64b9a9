import { svgPathBbox } from 'svg-path-bbox';
import { type Element, type Node, SVGGraphicsElement } from 'svgdom';
import { type Box, mergeBoxes, parseTransform, transformBox } from './box.ts';
import { textBox } from './text-layout.ts';
import { isHidden } from './text-style.ts';

/** Elements that show nothing where they stand. */
const UNSEEN = new Set(
  'defs style title desc marker clipPath mask pattern symbol linearGradient radialGradient'.split(
    ' ',
  ),
);
const TEXTS = new Set(['text', 'tspan', 'textPath']);
const CONTAINERS = new Set(['g', 'a', 'svg', 'switch']);

/** Of a simple shape, which svgdom measures itself. */
const shapeBox = SVGGraphicsElement.prototype.getBBox;

/** Box of all that an element draws, in its own space; null for one that draws nothing. */
export function elementBox(element: Element): Box | null {
  const { nodeName } = element;
  if (TEXTS.has(nodeName)) return textBox(element);
  if (CONTAINERS.has(nodeName)) return mergeBoxes(element.childNodes.flatMap(boxInParent));
  if (nodeName === 'path') return pathBox(element.getAttribute('d') ?? '');
  if (!(element instanceof SVGGraphicsElement)) return null;
  const { x, y, width, height } = shapeBox.call(element);
  const isEmpty = nodeName === 'rect' ? !(width > 0 && height > 0) : !(width > 0 || height > 0);
  return isEmpty ? null : { x, y, width, height };
}

/** svgdom turns some arcs over. */
function pathBox(path: string): Box | null {
  const [left, top, right, bottom] = svgPathBbox(path);
  const [width, height] = [right - left, bottom - top];
  return width > 0 || height > 0 ? { x: left, y: top, width, height } : null;
}

/** Box of an element in the space of the whole picture. */
export function boxInPicture(element: Element): Box | null {
  const own = elementBox(element);
  let box = own;
  for (let one: Node | null = element; box && one?.nodeType === 1; one = one.parentNode) {
    box = transformBox(box, placeOf(one as Element));
  }
  return box;
}

function boxInParent(node: Node): Box[] {
  if (node.nodeType !== 1 || UNSEEN.has(node.nodeName)) return [];
  const element = node as Element;
  const box = isHidden(element) ? null : elementBox(element);
  return box === null ? [] : [transformBox(box, placeOf(element))];
}

/** How an element stands in its parent. */
function placeOf(element: Element) {
  if (element.nodeName !== 'svg') return parseTransform(element.getAttribute('transform'));
  const [x = 0, y = 0] = ['x', 'y'].map(
    (name) => Number.parseFloat(element.getAttribute(name) ?? '') || 0,
  );
  return [1, 0, 0, 1, x, y] as const;
}
