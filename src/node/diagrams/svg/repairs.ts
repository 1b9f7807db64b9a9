/** Corrects Mermaid's mistakes in drawings with text labels and without scripts. */
import type { Declarations } from './cascade.ts';
import { classNames, elements, type XastElement, type XastRoot } from './tree.ts';

/** In CSS pixels; no shape moves its label further left on purpose. */
const FAR_LEFT = -16;

/** Space between a diagram and the menus below it, in CSS pixels. */
const MENU_GAP = 10;

/** Some shapes move a label left by half its width although its text is already centred. */
export function centerLabels(root: XastRoot, declared: Map<XastElement, Declarations>): void {
  for (const [element, ancestors] of elements(root)) {
    if (element.name !== 'text' || declared.get(element)?.get('text-anchor') !== 'middle') continue;
    const label = ancestors.find((above) => classNames(above).includes('label'));
    const [, x, y] =
      /^translate\(([-\d.]+)[ ,]+([-\d.]+)\)$/.exec(label?.attributes.transform ?? '') ?? [];
    if (!label || x === undefined || Number.parseFloat(x) > FAR_LEFT) continue;
    if (!ancestors.some((above) => classNames(above).includes('node'))) continue;
    label.attributes.transform = `translate(0,${y})`;
  }
}

/** The menus of participants are open, so they go below the diagram, not over it. */
export function moveMenus(root: XastRoot, svg: XastElement): void {
  const [left = 0, top = 0, width = 0, height = 0] = (svg.attributes.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number.parseFloat);
  let bottom = top + height;
  for (const [element] of elements(root)) {
    if (!classNames(element).includes('actorPopupMenu')) continue;
    const panel = element.children.find((child) => child.type === 'element');
    const { y = '0', height: extent = '0' } = panel?.type === 'element' ? panel.attributes : {};
    element.attributes.transform = `translate(0,${top + height - Number.parseFloat(y)})`;
    bottom = Math.max(bottom, top + height + Number.parseFloat(extent) + MENU_GAP);
  }
  svg.attributes.viewBox = `${left} ${top} ${width} ${bottom - top}`;
}
