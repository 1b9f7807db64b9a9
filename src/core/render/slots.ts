import type { Element, ElementContent } from 'hast';
import { element } from './element.ts';

/**
 * Keeps trusted HTML out of the sanitizer: what goes in is stood for by an empty element until the
 * author's HTML around it is clean. The name of that element does not occur in the page's text, so
 * no author can write one.
 */
export class Slots {
  readonly tagName: string;
  readonly #contents: ElementContent[] = [];

  constructor(text: string) {
    const lower = text.toLowerCase();
    let tagName = 'replaybook-slot';
    for (let n = 2; lower.includes(tagName); n += 1) tagName = `replaybook-slot${n}`;
    this.tagName = tagName;
  }

  put(content: ElementContent): Element {
    this.#contents.push(content);
    return element(this.tagName, { dataSlot: String(this.#contents.length - 1) });
  }

  /** The content that an element stands for; null where it is an element like any other. */
  take(node: Element): ElementContent | null {
    if (node.tagName !== this.tagName) return null;
    return this.#contents[Number(node.properties.dataSlot)] ?? null;
  }
}
