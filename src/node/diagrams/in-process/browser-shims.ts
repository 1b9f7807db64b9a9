/** What Mermaid asks of a browser, and svgdom lacks or answers without style sheets and fonts. */
import { color } from 'd3-color';
import {
  createHTMLWindow,
  type Document,
  Element,
  HTMLElement,
  Node,
  SVGGraphicsElement,
  SVGTextContentElement,
} from 'svgdom';
import { boxInPicture, elementBox } from './element-box.ts';
import { StyleSheet } from './style-sheet.ts';
import { textLength } from './text-layout.ts';
import { textStyle } from './text-style.ts';

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

/** Of `compareDocumentPosition`. */
const [PRECEDING, FOLLOWING] = [2, 4];

/** Makes this thread a page of a browser of a size, in CSS pixels; returns the page's document. */
export function becomePage(viewport: { width: number; height: number }): Document {
  const { document, ...parts } = createHTMLWindow();
  const page = {
    ...parts,
    document,
    // The layout of flowcharts looks there for what the language itself has.
    window: globalThis,
    self: globalThis,
    // Rules are collected in one before they become text.
    CSSStyleSheet: StyleSheet,
    // The parser of sequence diagrams asks whether a word is a colour.
    CSS: { supports: (_property: string, value: string) => color(value) !== null },
    getComputedStyle: computedStyle,
    // Nobody resizes this page or clicks on it.
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    // Diagrams of the C4 kind are as wide as the screen.
    screen: { availWidth: viewport.width, availHeight: viewport.height },
  };
  useUtc();
  Object.assign(document, { defaultView: globalThis });
  for (const [name, value] of Object.entries(page)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return document;
}

// svgdom measures text without style sheets, and with a font of its own. Boxes of a browser have single
// precision, so that their sums are exact, and layouts test whether a point is on the edge of a box.
SVGGraphicsElement.prototype.getBBox = function () {
  const { x, y, width, height } = elementBox(this) ?? NOWHERE;
  const round = Math.fround;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
};
SVGTextContentElement.prototype.getComputedTextLength = function () {
  return textLength(this);
};

// svgdom knows it of pictures alone, and Mermaid asks it of the page too.
Element.prototype.getBoundingClientRect = () => withSides(NOWHERE);
SVGGraphicsElement.prototype.getBoundingClientRect = function () {
  return withSides(boxInPicture(this) ?? NOWHERE);
};

function withSides({ x, y, width, height }: typeof NOWHERE) {
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
}

/** Gantt charts show times of the local zone. A browser starts with another zone, a thread cannot. */
function useUtc(): void {
  const local = Date;
  const UtcDate = new Proxy(local, {
    construct(target, args: unknown[], derived) {
      const [value] = args;
      const time =
        args.length > 1
          ? local.UTC(...(args as Parameters<typeof Date.UTC>))
          : typeof value === 'string' && !Number.isNaN(local.parse(`${value} UTC`))
            ? local.parse(`${value} UTC`)
            : value;
      return Reflect.construct(target, args.length === 0 ? [] : [time], derived) as object;
    },
  });
  for (const part of ['Date', 'Day', 'FullYear', 'Hours', 'Minutes', 'Month', 'Seconds']) {
    for (const verb of ['get', 'set']) {
      const inUtc: unknown = Reflect.get(local.prototype, `${verb}UTC${part}`);
      if (inUtc !== undefined) Reflect.set(local.prototype, `${verb}${part}`, inUtc);
    }
  }
  local.prototype.getTimezoneOffset = () => 0;
  globalThis.Date = UtcDate;
}

/** Of a text its place; whatever else it is asked for has no extent. */
function computedStyle(element: Element) {
  const { anchor: textAnchor, fontSize } = textStyle(element);
  return { textAnchor, fontSize: `${fontSize}px`, getPropertyValue: () => '0px' };
}

// What is laid out for a hidden element of the page takes no room there.
Object.defineProperties(Element.prototype, {
  clientWidth: { value: 0 },
  clientHeight: { value: 0 },
});

Object.defineProperties(Node.prototype, {
  parentElement: {
    get(this: Node) {
      return this.parentNode?.nodeType === 1 ? this.parentNode : null;
    },
  },
  // Mermaid logs what it lays out, elements with it; those of a browser have no fields of their own.
  toJSON: { value: () => ({}) },
  // d3 puts elements in order.
  compareDocumentPosition: {
    value(this: Node, other: Node) {
      return comesBefore(this, other) ? FOLLOWING : PRECEDING;
    },
  },
});

Object.defineProperty(Element.prototype, 'classList', {
  get(this: Element) {
    const names = () => (this.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    const set = (list: Iterable<string>) => this.setAttribute('class', [...list].join(' '));
    return {
      contains: (name: string) => names().includes(name),
      add: (...more: string[]) => set(new Set([...names(), ...more])),
      remove: (...less: string[]) => set(names().filter((name) => !less.includes(name))),
    };
  },
});

// Mind maps are laid out by what also draws on a canvas, and nothing of that is seen.
const canvas: object = new Proxy(() => canvas, {
  get: (_target, name) => (name === Symbol.toPrimitive ? () => 0 : canvas),
  set: () => true,
  apply: () => canvas,
});
Object.defineProperty(HTMLElement.prototype, 'getContext', { value: () => canvas });

function comesBefore(a: Node, b: Node): boolean {
  const [first, second] = [pathOf(a), pathOf(b)];
  const at = first.findIndex((index, depth) => index !== second[depth]);
  return at < 0 || (first[at] ?? 0) < (second[at] ?? -1);
}

/** Index of a node and of each node around it, the outermost first. */
function pathOf(node: Node): number[] {
  const parent = node.parentNode;
  return parent === null ? [] : [...pathOf(parent), parent.childNodes.indexOf(node)];
}
