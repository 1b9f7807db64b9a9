import postcss, { type Declaration } from 'postcss';
import type { Element } from 'svgdom';
import { remember } from '../../../core/memoize.ts';
import { wordList } from '../../../core/text/word-list.ts';
import { compareWeights, specificityOf, type Weight } from '../svg/cascade.ts';
import { measuringFont } from './text-width.ts';

/** What decides where a text stands; every property but `display` is inherited. */
export interface TextStyle {
  /** In CSS pixels. */
  fontSize: number;
  anchor: string;
  baseline: string;
  isBold: boolean;
  keepsSpaces: boolean;
}

const PROPERTIES = new Set(
  wordList(`
    font-size font-weight font text-anchor dominant-baseline alignment-baseline white-space
    display
  `),
);

/** Of a page that says nothing else, in CSS pixels. */
const DEFAULT_SIZE = 16;

interface SheetRule {
  selector: string;
  name: string;
  value: string;
}

/** The style of an element's text, from its attributes, its style and the sheet of its picture. */
export function textStyle(element: Element): TextStyle {
  const chain = withAncestors(element);
  const declared = chain.map(declarationsOf);
  const inherited = (name: string): string | undefined =>
    declared.find((own) => own.has(name))?.get(name);
  return {
    fontSize: declared.reduceRight((size, own) => sizeOf(own, size), DEFAULT_SIZE),
    anchor: inherited('text-anchor') ?? 'start',
    baseline: declared[0]?.get('alignment-baseline') ?? inherited('dominant-baseline') ?? 'auto',
    isBold: /^(?:bold|[6-9]00)/.test(inherited('font-weight') ?? ''),
    keepsSpaces:
      inherited('white-space')?.startsWith('pre') === true ||
      chain.some((one) => one.getAttribute('xml:space') === 'preserve'),
  };
}

/** Whether nothing of an element is drawn. */
export function isHidden(element: Element): boolean {
  return declarationsOf(element).get('display') === 'none';
}

function withAncestors(element: Element): Element[] {
  const above = element.parentNode;
  return above?.nodeType === 1 ? [element, ...withAncestors(above as Element)] : [element];
}

/** Later ones win: attributes, then the style sheet, then the element's own style. */
function declarationsOf(element: Element): Map<string, string> {
  const declared = new Map<string, string>();
  for (const name of PROPERTIES) {
    const value = element.getAttribute(name);
    if (value !== null && value !== '') declared.set(name, value.trim());
  }
  for (const { selector, name, value } of rulesFor(element)) {
    if (element.matches(selector)) declared.set(name, value);
  }
  const style = element.getAttribute('style') ?? '';
  for (const [, name = '', value = ''] of style.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)) {
    if (PROPERTIES.has(name)) declared.set(name, value.replace(/\s*!important\s*$/, '').trim());
  }
  return declared;
}

function rulesFor(element: Element): readonly SheetRule[] {
  const svg = withAncestors(element).findLast((one) => one.nodeName === 'svg');
  const sheet = svg?.childNodes.find((child) => child.nodeName.toLowerCase() === 'style');
  return sheet === undefined ? [] : sheetRules(sheet.textContent);
}

/** The declarations of a style sheet that matter, those that win last. */
const sheetRules = remember((sheet: string): readonly SheetRule[] => {
  const rules: (SheetRule & { weight: Weight })[] = [];
  for (const node of postcss.parse(sheet).nodes) {
    if (node.type !== 'rule') continue;
    const declared = node.nodes.filter(
      (child) => child.type === 'decl' && PROPERTIES.has(child.prop),
    ) as Declaration[];
    if (declared.length === 0) continue;
    for (const selector of node.selectors) {
      const specificity = specificityOf(selector);
      if (specificity === null) continue;
      for (const { prop, value, important } of declared) {
        rules.push({ selector, name: prop, value, weight: [important ? 1 : 0, 0, ...specificity] });
      }
    }
  }
  return rules.sort((a, b) => compareWeights(a.weight, b.weight));
});

/** A length that cannot be read leaves the size as it is. */
function sizeOf(declared: ReadonlyMap<string, string>, inherited: number): number {
  const words = declared.get('font-size') ?? declared.get('font') ?? '';
  const [, digits = '', unit = ''] =
    /(?:^|\s)([\d.]+)(px|em|ex|rem|%|pt)?(?![\w%])/.exec(words) ?? [];
  const number = Number.parseFloat(digits);
  if (Number.isNaN(number)) return inherited;
  if (unit === 'em') return number * inherited;
  if (unit === 'ex') return number * measuringFont().xHeight * inherited;
  if (unit === '%') return (number / 100) * inherited;
  if (unit === 'rem') return number * DEFAULT_SIZE;
  return unit === 'pt' ? (number * 4) / 3 : number;
}
