import type { PhrasingContent, Text } from 'mdast';
import type { Source } from './source.ts';

/** Where a step in a text may be another one in the file. */
const special = /[\n\\&]/;
const escapable = /[!-/:-@[-`{-~]/;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const lineEnding = /[ \t]*(?:\r\n?|\n)[ \t>]*/y;

/** The two parts of a text before and after its `at`th character, line endings counted as one. */
export function splitText(node: Text, at: number, source: Source): [Text, Text] {
  const head: Text = { type: 'text', value: node.value.slice(0, at) };
  const tail: Text = { type: 'text', value: node.value.slice(at) };
  if (node.position) {
    const { start, end } = node.position;
    const middle = source.pointAt(offsetInText(node, at, source));
    head.position = { start, end: middle };
    tail.position = { start: middle, end };
  }
  return [head, tail];
}

/** The offset in the file of an offset in a text's value, past escapes, references and prefixes. */
export function offsetInText(node: Text, at: number, source: Source): number {
  return new TextOffsets(node, source).offsetOf(at);
}

/** The same for many offsets of one text, in ascending order. */
export class TextOffsets {
  readonly #value: string;
  readonly #text: string;
  readonly #end: number;
  #index = 0;
  #raw: number;

  constructor({ value, position }: Text, source: Source) {
    this.#value = value;
    this.#text = source.text;
    this.#raw = position?.start.offset ?? 0;
    this.#end = position?.end.offset ?? source.text.length;
  }

  offsetOf(at: number): number {
    const ahead = this.#value.slice(this.#index, at);
    // Nearly all text stands in the file as it is.
    if (!special.test(ahead) && this.#text.startsWith(ahead, this.#raw)) {
      this.#index += ahead.length;
      this.#raw += ahead.length;
    }
    while (this.#index < at && this.#raw < this.#end) this.#step();
    return Math.min(this.#raw, this.#end);
  }

  #step(): void {
    const char = this.#value.charAt(this.#index);
    const raw = this.#text[this.#raw];
    this.#index += 1;
    if (char === '\n') {
      this.#raw = nextLine(this.#text, this.#raw, this.#value, this.#index);
    } else if (raw === '\\' && this.#text[this.#raw + 1] === char && escapable.test(char)) {
      this.#raw += 2;
    } else if (raw === '&') {
      const written = referenceAt(this.#text, this.#raw);
      const isLiteral = this.#value.startsWith(written, this.#index - 1);
      if (!isLiteral && /[\ud800-\udbff]/.test(char)) this.#index += 1;
      this.#raw += isLiteral ? 1 : written.length;
    } else {
      this.#raw += 1;
    }
  }
}

function referenceAt(text: string, at: number): string {
  reference.lastIndex = at;
  return reference.exec(text)?.[0] ?? '&';
}

/** Skips a line ending, and the prefixes of containers and indentation of the next line. */
function nextLine(text: string, at: number, value: string, next: number): number {
  lineEnding.lastIndex = at;
  const prefix = lineEnding.exec(text)?.[0] ?? '\n';
  const own = /^[ \t>]*/.exec(value.slice(next, next + 80))?.[0] ?? '';
  return at + prefix.length - (prefix.endsWith(own) ? own.length : 0);
}

/** Inline content by line; each line but the first begins with its line ending. */
export function splitLines(nodes: readonly PhrasingContent[], source: Source): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') {
      lines.push([node]);
    } else if (node.type === 'text') {
      let rest = node;
      for (let at = rest.value.indexOf('\n'); at >= 0; at = rest.value.indexOf('\n', 1)) {
        const [head, tail] = splitText(rest, at, source);
        if (head.value !== '') lines.at(-1)?.push(head);
        lines.push([]);
        rest = tail;
      }
      if (rest.value !== '') lines.at(-1)?.push(rest);
    } else {
      lines.at(-1)?.push(node);
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** Inline content without breaks and white space at its end. */
export function trimEnd(nodes: readonly PhrasingContent[], source: Source): PhrasingContent[] {
  const kept = [...nodes];
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    if (last.type === 'break') continue;
    if (last.type !== 'text') return [...kept, last];
    const { length } = last.value.trimEnd();
    if (length === last.value.length) return [...kept, last];
    if (length > 0) return [...kept, splitText(last, length, source)[0]];
  }
  return [];
}

/** Inline content without breaks and white space at its start. */
export function trimStart(nodes: readonly PhrasingContent[], source: Source): PhrasingContent[] {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') continue;
    if (node.type !== 'text') return nodes.slice(index);
    const at = node.value.search(/\S/);
    if (at < 0) continue;
    if (at === 0) return nodes.slice(index);
    return [splitText(node, at, source)[1], ...nodes.slice(index + 1)];
  }
  return [];
}
