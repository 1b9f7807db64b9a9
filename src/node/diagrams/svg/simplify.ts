import type { Declarations } from './cascade.ts';
import { initialValue, isTextProperty, normalizeValue } from './properties.ts';
import { elements, keepElements, type XastElement, type XastRoot } from './tree.ts';

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use']);
const TEXT = new Set(['text', 'tspan', 'textPath']);

/** Mermaid's line at the current date, which is wrong a day later. */
const TODAY = 'today';

/** Removes hidden elements, and declarations without an effect. */
export function simplifyStyles(root: XastRoot, declared: Map<XastElement, Declarations>): void {
  keepElements(root, (element) => !isUnseen(element, declared.get(element)));
  const withText = new Set<XastElement>();
  for (const [element, ancestors] of elements(root)) {
    if (!TEXT.has(element.name)) continue;
    for (const part of [element, ...ancestors]) withText.add(part);
  }
  const inherited = new Map<XastElement, ReadonlyMap<string, string>>();
  for (const [element, ancestors] of elements(root)) {
    const parent = ancestors[0];
    const above = (parent && inherited.get(parent)) ?? new Map<string, string>();
    const values = new Map(above);
    const own: Declarations = new Map();
    for (const [name, raw] of declared.get(element) ?? []) {
      const value = normalizeValue(name, raw);
      if (isPointless(element, name, value, withText)) continue;
      const initial = initialValue(name);
      if (initial !== undefined && (above.get(name) ?? initial) === value) continue;
      own.set(name, value);
      if (initial !== undefined) values.set(name, value);
    }
    declared.set(element, own);
    inherited.set(element, values);
  }
}

function isUnseen(element: XastElement, own: Declarations | undefined): boolean {
  const { attributes } = element;
  if (own?.get('display') === 'none' || attributes.class === TODAY) return true;
  return element.name === 'rect' && !(attributes.width && attributes.height);
}

function isPointless(
  element: XastElement,
  name: string,
  value: string,
  withText: ReadonlySet<XastElement>,
): boolean {
  if (name === 'display' || (name === 'opacity' && value === '1')) return true;
  if (name === 'fill' && element.name === 'line') return true;
  // On a whole text, only the other of the two counts.
  if (name === 'alignment-baseline' && element.name === 'text') return true;
  if (name.startsWith('stop-')) return element.name !== 'stop';
  if (isTextProperty(name)) return SHAPES.has(element.name) || !withText.has(element);
  return false;
}
