import type { AtRule, ChildNode } from 'postcss';
import { getOrCreate } from '../../../core/maps.ts';
import type { Declarations } from './cascade.ts';
import { isGeometryProperty, isSafeValue, isStyleProperty } from './properties.ts';
import { elements, type XastElement, type XastRoot } from './tree.ts';

/** Fonts that are not wider than Mermaid's measuring font, so that labels fit their boxes. */
const FONT =
  'font-family:var(--diagram-font,"Open Sans","Segoe UI","Noto Sans",Roboto,Arial,sans-serif)';

/**
 * Gives every set of declarations a short class and returns the style sheet. A class of the SVG
 * scopes each rule, so the rules apply to every copy of the picture on a page. Geometry and
 * references to parts of the picture become attributes.
 */
export function writeStylesheet(
  root: XastRoot,
  declared: Map<XastElement, Declarations>,
  keyframes: ReadonlyMap<string, AtRule>,
  id: string,
): string {
  const classes = new Map<string, string>();
  const animations = new Set<string>();
  let rootStyle = '';
  for (const [element, ancestors] of elements(root)) {
    delete element.attributes.class;
    const own = new Map(declared.get(element));
    for (const [name, value] of own) {
      if (!isGeometryProperty(name) && !value.startsWith('url(')) continue;
      element.attributes[name] = value;
      own.delete(name);
    }
    scopeAnimation(own, keyframes, animations, id);
    const body = [...own]
      .map(([name, value]) => `${name}:${value}`)
      .sort()
      .join(';');
    if (ancestors.length === 0) rootStyle = body;
    else if (body !== '') {
      element.attributes.class = getOrCreate(classes, body, () => `d${classes.size + 1}`);
    }
  }
  const rules = [...classes].map(([body, name]) => `.${id} .${name}{${body}}`);
  const base = ['max-width:100%', 'height:auto', FONT, rootStyle].filter(Boolean).join(';');
  return [`.${id}{${base}}`, ...rules, ...animationRules(animations, keyframes, id)].join('');
}

/** Names of animations are global to a page, so they take the svg's class. */
function scopeAnimation(
  own: Declarations,
  keyframes: ReadonlyMap<string, AtRule>,
  used: Set<string>,
  id: string,
): void {
  const value = own.get('animation');
  if (value === undefined) return;
  const words = value.split(' ').map((word) => {
    if (!keyframes.has(word)) return word;
    used.add(word);
    return `${id}-${word}`;
  });
  own.set('animation', words.join(' '));
}

function animationRules(
  used: ReadonlySet<string>,
  keyframes: ReadonlyMap<string, AtRule>,
  id: string,
): string[] {
  if (used.size === 0) return [];
  const frames = [...used].map((name) => {
    const steps = (keyframes.get(name)?.nodes ?? []).map(animationStep);
    return `@keyframes ${id}-${name}{${steps.join('')}}`;
  });
  return [...frames, `@media (prefers-reduced-motion:reduce){.${id} *{animation:none}}`];
}

function animationStep(step: ChildNode): string {
  if (step.type !== 'rule' || !/^[\w%., ]+$/.test(step.selector)) return '';
  const body = step.nodes.flatMap((node) =>
    node.type === 'decl' && isStyleProperty(node.prop) && isSafeValue(node.value)
      ? `${node.prop}:${node.value}`
      : [],
  );
  return `${step.selector}{${body.join(';')}}`;
}
