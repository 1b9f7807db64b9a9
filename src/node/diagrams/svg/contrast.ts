import { type RGBColor, rgb } from 'd3-color';
import type { Declarations } from './cascade.ts';
import { literalColor } from './paint.ts';
import { classNames, elements, type XastElement, type XastRoot } from './tree.ts';

const SHAPES = new Set(['rect', 'circle', 'ellipse', 'polygon', 'path']);
const GROUPS = new Set(['node', 'cluster', 'rough-node', 'person-man', 'statediagram-cluster']);

/** Visible, but pale enough for the text of both themes. */
const AREA_OPACITY = '0.3';

/**
 * Keeps text readable on a fill that is the same in every theme: a label gets the dark or light
 * colour with more contrast to its shape; a large area of a sequence becomes translucent instead.
 */
export function keepContrast(root: XastRoot, declared: Map<XastElement, Declarations>): void {
  for (const [shape, ancestors] of elements(root)) {
    if (!SHAPES.has(shape.name)) continue;
    const own = declared.get(shape);
    const fill = literalColor(own?.get('fill'));
    if (!own || !fill || fill.opacity < 0.5) continue;
    if (classNames(shape).includes('rect')) {
      own.set('fill-opacity', AREA_OPACITY);
      continue;
    }
    const group = ancestors.find((above) => classNames(above).some((name) => GROUPS.has(name)));
    const labelled = group ?? ancestors[0];
    if (labelled) colorLabels(labelled, readableOn(fill), declared);
  }
}

function colorLabels(
  group: XastElement,
  color: string,
  declared: Map<XastElement, Declarations>,
): void {
  for (const [element] of elements(group)) {
    if (element.name !== 'text' && element.name !== 'tspan') continue;
    const own = declared.get(element);
    if (literalColor(own?.get('fill'))) continue;
    if (element.name === 'text' && own) own.set('fill', color);
    else if (element.name === 'text') declared.set(element, new Map([['fill', color]]));
    else own?.delete('fill');
  }
}

/** Dark or light, whichever has the higher contrast ratio of WCAG 2 with the background. */
function readableOn(background: RGBColor): string {
  const dark = '#1f2328';
  const light = '#fff';
  return contrast(background, rgb(dark)) >= contrast(background, rgb(light)) ? dark : light;
}

function contrast(a: RGBColor, b: RGBColor): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance of WCAG 2. */
function luminance({ r, g, b }: RGBColor): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((byte) => {
    const channel = byte / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
