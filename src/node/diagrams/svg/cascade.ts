import { parse as parseSelector, SelectorType } from 'css-what';
import postcss, { type AtRule, type Declaration } from 'postcss';
import { querySelectorAll } from 'svgo';
import { getOrCreate } from '../../../core/maps.ts';
import { isPresentationAttribute, isSafeValue, isStyleProperty } from './properties.ts';
import { elements, keepElements, textContent, type XastElement, type XastRoot } from './tree.ts';

/** The declarations of an element itself, by property, without inherited ones. */
export type Declarations = Map<string, string>;

export interface FlatStyles {
  declarations: Map<XastElement, Declarations>;
  /** By name. */
  keyframes: Map<string, AtRule>;
}

/** Of a declaration: the higher one wins, and of equal ones the later. */
export type Weight = readonly [important: number, inline: number, ...specificity: number[]];

/**
 * Resolves style sheets, `style` attributes and presentation attributes into one set of
 * declarations per element, and removes them from the tree. Drops declarations that a strict
 * content security policy forbids or that have no meaning in SVG.
 */
export function flattenStyles(root: XastRoot): FlatStyles {
  const weights = new Map<XastElement, Map<string, Weight>>();
  const declarations = new Map<XastElement, Declarations>();

  function declare(element: XastElement, name: string, value: string, weight: Weight): void {
    const property = name.toLowerCase();
    if (!isStyleProperty(property) || !isSafeValue(value)) return;
    const own = getOrCreate(declarations, element, () => new Map());
    const held = getOrCreate(weights, element, () => new Map());
    const before = held.get(property);
    if (before && compareWeights(before, weight) > 0) return;
    held.set(property, weight);
    own.set(property, value.trim());
  }

  const { rules, keyframes } = parseSheets(root);
  for (const [element] of elements(root)) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (isPresentationAttribute(name)) declare(element, name, value, [0, 0, -1]);
    }
  }
  for (const { selector, declarations: declared } of rules) {
    const specificity = specificityOf(selector);
    if (!specificity) continue;
    for (const element of querySelectorAll(root, selector)) {
      if (element.type !== 'element') continue;
      for (const { prop, value, important } of declared) {
        declare(element, prop, value, [important ? 1 : 0, 0, ...specificity]);
      }
    }
  }
  for (const [element] of elements(root)) {
    for (const { prop, value, important } of inlineDeclarations(element)) {
      declare(element, prop, value, [important ? 1 : 0, 1]);
    }
  }
  for (const [element] of elements(root)) {
    for (const name of Object.keys(element.attributes)) {
      if (name === 'style' || isPresentationAttribute(name)) delete element.attributes[name];
    }
  }
  return { declarations, keyframes };
}

interface SheetRule {
  selector: string;
  declarations: Declaration[];
}

function parseSheets(root: XastRoot): { rules: SheetRule[]; keyframes: Map<string, AtRule> } {
  const rules: SheetRule[] = [];
  const keyframes = new Map<string, AtRule>();
  for (const [element] of elements(root)) {
    if (element.name !== 'style') continue;
    for (const node of postcss.parse(textContent(element)).nodes) {
      if (node.type === 'atrule' && node.name === 'keyframes') keyframes.set(node.params, node);
      if (node.type !== 'rule') continue;
      const declarations = (node.nodes ?? []).filter((child) => child.type === 'decl');
      for (const selector of node.selectors) rules.push({ selector, declarations });
    }
  }
  keepElements(root, (element) => element.name !== 'style');
  return { rules, keyframes };
}

function inlineDeclarations(element: XastElement): Declaration[] {
  const style = element.attributes.style;
  if (!style) return [];
  try {
    const { nodes } = postcss.parse(`*{${style}}`);
    const [rule] = nodes;
    return rule?.type === 'rule' ? (rule.nodes ?? []).filter((node) => node.type === 'decl') : [];
  } catch {
    // Mermaid passes on the author's `style`; a browser ignores invalid parts.
    return [];
  }
}

/** Null for a selector that cannot match in a still picture (`:hover`, `::before`). */
export function specificityOf(selector: string): [number, number, number] | null {
  const counts: [number, number, number] = [0, 0, 0];
  for (const token of parseSelector(selector)[0] ?? []) {
    if (token.type === SelectorType.Pseudo || token.type === SelectorType.PseudoElement)
      return null;
    if (token.type === SelectorType.Tag) counts[2] += 1;
    // The parser makes an attribute test of `#id` too, and tells it from `[id=...]` by this mode.
    if (token.type === SelectorType.Attribute) {
      counts[token.name === 'id' && token.ignoreCase === 'quirks' ? 0 : 1] += 1;
    }
  }
  return counts;
}

export function compareWeights(a: Weight, b: Weight): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
