import { color, hsl, type RGBColor, rgb } from 'd3-color';
import { colorVariable } from '../colors.ts';
import { roleOfColor } from '../theme.ts';
import type { Declarations } from './cascade.ts';
import { elements, type XastElement, type XastRoot } from './tree.ts';

const PAINTS = ['fill', 'stroke', 'stop-color'];
const TEXT_ELEMENTS = new Set(['text', 'tspan', 'textPath']);

/** Lines in which the author of a diagram sets colours. */
const STYLING_LINE = /^\s*(?:style|classDef|linkStyle|rect|box|set|Update\w+Style)\b.*$/gm;

/**
 * Turns Mermaid's colours into variables: sentinels by their role, and the fixed greys of its code
 * by their lightness. Colours from the diagram's source, and fixed colours with a meaning, stay.
 */
export function themePaint(
  root: XastRoot,
  declared: Map<XastElement, Declarations>,
  source: string,
): void {
  const authored = authoredColors(source);
  for (const [element, ancestors] of elements(root)) {
    const declarations = declared.get(element);
    if (!declarations || isPartOfIcon(ancestors)) continue;
    for (const property of PAINTS) {
      const value = declarations.get(property);
      if (value === undefined) continue;
      const themed = themedColor(value, authored, {
        text: TEXT_ELEMENTS.has(element.name),
        line: property === 'stroke',
      });
      if (themed !== undefined) declarations.set(property, themed);
    }
  }
}

/** Icons are nested pictures with colours that go together. */
function isPartOfIcon(ancestors: readonly XastElement[]): boolean {
  return ancestors.slice(0, -1).some(({ name }) => name === 'svg');
}

/** The colour of a paint that is the same in every theme; null for variables, `none` and URLs. */
export function literalColor(value: string | undefined): RGBColor | null {
  return value === undefined ? null : (color(value)?.rgb() ?? null);
}

function themedColor(
  value: string,
  authored: ReadonlySet<string>,
  use: { text: boolean; line: boolean },
): string | undefined {
  if (/^currentcolor$/i.test(value)) return colorVariable('--diagram-text');
  const literal = literalColor(value);
  if (!literal || literal.opacity === 0) return literal ? 'none' : undefined;
  const opaque = rgb(literal.r, literal.g, literal.b).formatHex();
  const css = roleOfColor(opaque) ?? themedGrey(literal, authored, use);
  if (css === undefined || literal.opacity === 1) return css;
  return `color-mix(in srgb,${css} ${Math.round(literal.opacity * 100)}%,transparent)`;
}

function themedGrey(
  literal: RGBColor,
  authored: ReadonlySet<string>,
  use: { text: boolean; line: boolean },
): string | undefined {
  const { r, g, b } = literal;
  if (Math.max(r, g, b) - Math.min(r, g, b) > 16 || authored.has(literal.formatHex())) return;
  if (use.text) return colorVariable('--diagram-text');
  const lightness = hsl(literal).l;
  if (lightness < 0.65) return colorVariable('--diagram-line');
  return colorVariable(use.line || lightness < 0.9 ? '--diagram-muted' : '--diagram-background');
}

function authoredColors(source: string): Set<string> {
  const found = new Set<string>();
  for (const [line] of source.matchAll(STYLING_LINE)) {
    for (const [word] of line.matchAll(/#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|[a-z]+/gi)) {
      const literal = literalColor(word);
      if (literal) found.add(literal.formatHex());
    }
  }
  return found;
}
