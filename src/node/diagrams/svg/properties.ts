import { wordList } from '../../../core/text/word-list.ts';

/** Inherited paint properties with their initial values. */
const INHERITED_PAINT: Readonly<Record<string, string>> = {
  fill: '#000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'paint-order': 'normal',
  'shape-rendering': 'auto',
  visibility: 'visible',
};

/** Inherited properties that only text shows, with their initial values. */
const INHERITED_TEXT: Readonly<Record<string, string>> = {
  'font-size': 'medium',
  'font-style': 'normal',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
};

const OTHER = new Set(
  wordList(`
    alignment-baseline animation clip-path display dominant-baseline mask opacity stop-color
    stop-opacity text-decoration transform transform-origin
  `),
);

/** Properties that browsers support only, or better, as attributes. */
const GEOMETRY = new Set(['rx', 'ry']);

const TEXT_ONLY = new Set([
  ...Object.keys(INHERITED_TEXT),
  'alignment-baseline',
  'dominant-baseline',
  'text-decoration',
]);

const INHERITED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(INHERITED_PAINT),
  ...Object.entries(INHERITED_TEXT),
]);

/** Whether a CSS property stays a style. */
export function isStyleProperty(name: string): boolean {
  return INHERITED.has(name) || OTHER.has(name) || GEOMETRY.has(name);
}

/** Whether an attribute is a style; `transform` has its own syntax as an attribute, so it is not. */
export function isPresentationAttribute(name: string): boolean {
  return isStyleProperty(name) && name !== 'transform';
}

export function isGeometryProperty(name: string): boolean {
  return GEOMETRY.has(name);
}

export function isTextProperty(name: string): boolean {
  return TEXT_ONLY.has(name);
}

/** The initial value of an inherited property; undefined for other properties. */
export function initialValue(name: string): string | undefined {
  return INHERITED.get(name);
}

/**
 * Whether a value can neither leave its declaration nor load or run anything: only known
 * characters, no escapes, and no `url()` except to the same document.
 */
export function isSafeValue(value: string): boolean {
  if (!/^[\w\s.,%#()+*/'"-]+$/.test(value)) return false;
  const urls =
    value.match(/\b(?:url|src|image|image-set|element|attr|env|expression)\s*\(/gi) ?? [];
  const local = value.match(/\burl\(\s*(["']?)#[\w-]+\1\s*\)/g) ?? [];
  return urls.length === local.length;
}

/** Writes equal values in the same way, so that equal styles compare equal. */
export function normalizeValue(name: string, value: string): string {
  if (name === 'stroke-dasharray' && isSolid(value)) return 'none';
  if (name === 'font-weight') return value.replace(/^normal$/, '400').replace(/^bold$/, '700');
  if (value === 'transparent' && (name === 'fill' || name === 'stroke')) return 'none';
  const tidy = value.replace(/\s*,\s*/g, ',').replace(/\s+/g, ' ');
  // A style sheet, unlike an attribute, needs the unit here, and only here.
  if (name === 'font-size' || name === 'letter-spacing') return tidy.replace(/^[\d.]+$/, '$&px');
  if (name.startsWith('transform')) return tidy;
  return tidy.replace(/(\d)px\b/g, '$1').replace(/\d+\.\d{3,}/g, (n) => `${+(+n).toFixed(2)}`);
}

/** Dashes without gaps, which is how mermaid writes "not dashed". */
function isSolid(value: string): boolean {
  const lengths = value.split(/[\s,]+/).map(Number.parseFloat);
  return lengths.length <= 2 && (lengths.length === 1 ? lengths[0] === 0 : lengths[1] === 0);
}
