/** The parts of `svgdom` that draw diagrams; the package has no types of its own. */
declare module 'svgdom' {
  export class Node {
    readonly nodeName: string;
    readonly nodeType: number;
    readonly parentNode: Node | null;
    readonly childNodes: readonly Node[];
    readonly textContent: string;
  }

  export class Element extends Node {
    innerHTML: string;
    readonly firstElementChild: Element | null;
    readonly outerHTML: string;
    getAttribute(name: string): string | null;
    setAttribute(name: string, value: string): void;
    getElementsByTagName(name: string): Element[];
    matches(selector: string): boolean;
    closest(selector: string): Element | null;
    appendChild(child: Element): Element;
    remove(): void;
    getBoundingClientRect(): unknown;
  }

  export class SVGGraphicsElement extends Element {
    getBBox(): { x: number; y: number; width: number; height: number };
  }

  export class SVGTextContentElement extends SVGGraphicsElement {
    getComputedTextLength(): number;
  }

  export class HTMLElement extends Element {}

  export interface Document {
    readonly body: Element;
    createElement(name: string): Element;
  }

  export function createHTMLWindow(): { document: Document; [name: string]: unknown };
}
