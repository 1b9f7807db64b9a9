import { wordList } from '../../../core/text/word-list.ts';
import { elements, keepElements, type XastElement, type XastRoot } from './tree.ts';

const ELEMENTS = new Set(
  wordList(`
    svg g a defs symbol use title desc path rect circle ellipse line polyline polygon text
    tspan textPath marker linearGradient radialGradient stop clipPath mask pattern
  `),
);

const ATTRIBUTES = new Set(
  wordList(`
    id class title d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform
    viewBox preserveAspectRatio refX refY markerWidth markerHeight markerUnits
    orient marker-start marker-mid marker-end dx dy rotate textLength lengthAdjust startOffset
    offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits
    patternUnits patternContentUnits patternTransform pathLength href target xmlns xml:space
  `),
);

/** The attributes that stay on container elements; Mermaid also leaves notes to itself. */
const CONTAINERS = new Set(['g', 'a']);
const CONTAINER_ATTRIBUTES = new Set(['id', 'class', 'title', 'transform', 'href', 'target']);

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/**
 * Keeps only elements and attributes that draw, link or describe. Links keep their destination in a
 * plain `href`; a link that could run code becomes plain text.
 */
export function allowOnly(root: XastRoot): void {
  keepElements(root, (element) => ELEMENTS.has(element.name));
  for (const [element] of elements(root)) {
    const { attributes } = element;
    const reference = attributes.href ?? attributes['xlink:href'];
    const allowed = CONTAINERS.has(element.name) ? CONTAINER_ATTRIBUTES : ATTRIBUTES;
    element.attributes = Object.fromEntries(
      Object.entries(attributes).filter(
        ([name, value]) => allowed.has(name) && value !== '' && isLocal(value),
      ),
    );
    delete element.attributes.href;
    if (element.name === 'a') link(element, reference);
    else if (reference?.startsWith('#')) element.attributes.href = reference;
  }
}

function link(element: XastElement, destination: string | undefined): void {
  const { attributes } = element;
  const { target } = attributes;
  delete attributes.target;
  if (destination === undefined || !isSafeDestination(destination)) {
    element.name = 'g';
    return;
  }
  attributes.href = destination;
  // Mermaid opens some links in a new window unasked; keep that only for other sites.
  if (target === '_blank' && /^https?:/i.test(destination)) {
    attributes.target = target;
    attributes.rel = 'noopener';
  }
}

function isSafeDestination(destination: string): boolean {
  const protocol = URL.parse(destination, 'https://base.invalid')?.protocol;
  return destination !== 'about:blank' && protocol !== undefined && SAFE_PROTOCOLS.has(protocol);
}

function isLocal(value: string): boolean {
  return !/url\(/i.test(value) || /^url\((["']?)#[^"')]+\1\)$/.test(value);
}
