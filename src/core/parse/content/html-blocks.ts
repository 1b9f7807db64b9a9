import { Parser } from 'htmlparser2';
import type { Html, InlineCode, Paragraph, RootContent, Strong, Text } from 'mdast';
import type { Source } from '../../markdown/source.ts';
import { ValuePosition } from '../../markdown/value-position.ts';

/** Elements that begin and end a paragraph. */
const blocks: ReadonlySet<string> = new Set([
  ...['p', 'div', 'section', 'article', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'br', 'hr', 'td', 'th'],
  ...['tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'details', 'summary', 'blockquote', 'pre'],
]);
/** Elements whose text is a label or a title. */
const strong: ReadonlySet<string> = new Set([
  ...['b', 'strong', 'dt', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/**
 * The text of a piece of raw HTML as paragraphs and fences of Markdown, with what is bold and code in
 * it; without what stands ahead of the end of `from`.
 */
export function readHtmlBlocks(node: Html, source: Source, from = ''): RootContent[] {
  const reader = new BlocksReader(new ValuePosition(node, source));
  const start = from === '' ? 0 : node.value.indexOf(from) + from.length;
  const parser = new Parser({
    onopentag: (name) => reader.open(name),
    ontext(text) {
      const end = start + parser.endIndex + 1;
      // Behind an end tag with attributes the parser counts from within that tag.
      const at = node.value.lastIndexOf(text, end - text.length);
      reader.text(text, Math.max(at, start + parser.startIndex), end);
    },
    onclosetag: (name) => reader.close(name),
  });
  parser.write(node.value.slice(start));
  parser.end();
  return reader.finish();
}

const breaks = /\s*\n\s*/g;

/** The lines of a text from an offset on, with one blank for all between two of them. */
function linesOf(value: string, from: number): { text: string; at: number }[] {
  const lines: { text: string; at: number }[] = [];
  let at = from;
  for (const {
    index,
    0: { length },
  } of value.matchAll(breaks)) {
    if (index < from) continue;
    lines.push({ text: `${value.slice(at, index)} `, at });
    at = index + length;
  }
  return [...lines, { text: value.slice(at), at }];
}

class BlocksReader {
  readonly #found: RootContent[] = [];
  readonly #places: ValuePosition;
  #children: Paragraph['children'] = [];
  #bold = 0;
  #code = 0;
  #pre = 0;

  constructor(places: ValuePosition) {
    this.#places = places;
  }

  open(name: string): void {
    if (blocks.has(name)) this.#break();
    if (strong.has(name)) this.#bold += 1;
    if (name === 'code') this.#code += 1;
    if (name === 'pre') this.#pre += 1;
  }

  text(value: string, start: number, end: number): void {
    const position = this.#places.span(start, end);
    if (this.#pre > 0) {
      const code = value.replace(/^\n|\n$/g, '');
      if (code.trim() !== '') this.#found.push({ type: 'code', value: code, position });
      return;
    }
    const isFirst = this.#children.length === 0;
    const lead = isFirst ? (/^\s*/.exec(value)?.[0].length ?? 0) : 0;
    if (this.#code > 0) this.#inline(value.slice(lead).replace(breaks, ' '), start + lead, end);
    else for (const line of linesOf(value, lead)) this.#inline(line.text, start + line.at, end);
  }

  /** Adds text that begins at an offset. */
  #inline(text: string, start: number, end: number): void {
    if (text === '') return;
    const type = this.#code > 0 ? 'inlineCode' : 'text';
    const length = type === 'text' ? text.length : end - start;
    const position = this.#places.span(start, Math.min(end, start + length));
    const leaf: Text | InlineCode = { type, value: text, position };
    const wrapped: Strong = { type: 'strong', children: [leaf], position };
    this.#children.push(this.#bold > 0 ? wrapped : leaf);
  }

  close(name: string): void {
    if (strong.has(name)) this.#bold = Math.max(0, this.#bold - 1);
    if (name === 'code') this.#code = Math.max(0, this.#code - 1);
    if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1);
    if (blocks.has(name)) this.#break();
  }

  finish(): RootContent[] {
    this.#break();
    return this.#found;
  }

  #break(): void {
    const children = this.#children;
    this.#children = [];
    const [first] = children;
    const last = children.at(-1);
    if (!first?.position || !last?.position) return;
    const position = { start: first.position.start, end: last.position.end };
    this.#found.push({ type: 'paragraph', children, position });
  }
}
