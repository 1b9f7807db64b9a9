import { Parser } from 'htmlparser2';
import type { Html, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Source } from '../../markdown/source.ts';
import { ValuePosition } from '../../markdown/value-position.ts';

/** A table written as HTML, as the node that Markdown would have given. */
export interface HtmlTable {
  table: Table;
  /** Own `id` of each row, where it has one. */
  ids: readonly (string | undefined)[];
}

type Inline = Extract<PhrasingContent, { type: 'text' | 'inlineCode' | 'link' | 'html' }>;

/**
 * Reads the tables of a piece of raw HTML whose cells hold text, code, links and line breaks. What
 * has cells over several rows or columns, or tables in tables, is no list of failures.
 */
export function readHtmlTables(node: Html, source: Source): HtmlTable[] {
  if (!mayHoldTable(node.value)) return [];
  const reader = new TableReader(new ValuePosition(node, source));
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
    ontext: (text) => reader.text(text, parser.startIndex, parser.endIndex + 1),
    onclosetag: (name) => reader.close(name, parser.endIndex + 1),
  });
  parser.write(node.value);
  parser.end();
  return reader.tables;
}

function mayHoldTable(html: string): boolean {
  const start = html.search(/<table[\s>]/i);
  return start >= 0 && /<\/table>/i.test(html.slice(start));
}

const lineBreaks: ReadonlySet<string> = new Set(['br', 'li', 'p', 'div', 'ul', 'ol']);

class TableReader {
  readonly tables: HtmlTable[] = [];
  readonly #places: ValuePosition;
  #depth = 0;
  #isSimple = true;
  #start = 0;
  #rows: { row: TableRow; id: string | undefined; start: number }[] = [];
  #cell: TableCell | null = null;
  /** Start of what is being read: the cell, and inside of it a code span or a link. */
  #cellStart = 0;
  #inCode = false;
  /** Nothing of the code span that was opened last has been read yet. */
  #opensCode = false;
  #url: string | null = null;

  constructor(places: ValuePosition) {
    this.#places = places;
  }

  open(name: string, attributes: Record<string, string>, start: number): void {
    if (name === 'table') {
      this.#depth += 1;
      this.#isSimple = this.#depth === 1;
      if (this.#isSimple) [this.#rows, this.#start] = [[], start];
    } else if (name === 'tr') {
      const row: TableRow = { type: 'tableRow', children: [] };
      this.#rows.push({ row, id: attributes.id, start });
    } else if (name === 'td' || name === 'th') {
      if (attributes.rowspan || attributes.colspan) this.#isSimple = false;
      this.#cell = { type: 'tableCell', children: [] };
      this.#cellStart = start;
      this.#rows.at(-1)?.row.children.push(this.#cell);
    } else if (name === 'code' || name === 'pre') {
      this.#inCode = true;
      this.#opensCode = true;
    } else if (name === 'a') {
      this.#url = attributes.href ?? null;
    } else if (lineBreaks.has(name)) {
      this.#cell?.children.push({ type: 'html', value: '<br>' });
    }
  }

  text(value: string, start: number, end: number): void {
    if (this.#cell === null) return;
    const last = this.#cell.children.at(-1);
    const type = this.#inCode ? 'inlineCode' : 'text';
    const goesOn = this.#url === null && !this.#opensCode && last?.type === type;
    this.#opensCode = false;
    if (goesOn && 'value' in last && last.position) {
      last.value += value;
      last.position = { start: last.position.start, end: this.#places.span(end, end).end };
      return;
    }
    const position = this.#places.span(start, end);
    const text: Inline = { type, value, position };
    if (this.#url === null) this.#cell.children.push(text);
    else this.#cell.children.push({ type: 'link', url: this.#url, children: [text], position });
  }

  close(name: string, end: number): void {
    if (name === 'table') {
      this.#depth -= 1;
      if (this.#depth === 0 && this.#isSimple) this.#finish(end);
    } else if (name === 'tr') {
      const last = this.#rows.at(-1);
      if (last) last.row.position = this.#places.span(last.start, end);
    } else if (name === 'td' || name === 'th') {
      if (this.#cell) this.#cell.position = this.#places.span(this.#cellStart, end);
      this.#cell = null;
    } else if (name === 'code' || name === 'pre') {
      this.#inCode = false;
    } else if (name === 'a') {
      this.#url = null;
    } else if (lineBreaks.has(name)) {
      this.#cell?.children.push({ type: 'html', value: '<br>' });
    }
  }

  #finish(end: number): void {
    const position = this.#places.span(this.#start, end);
    const children = this.#rows.map(({ row }) => row);
    const ids = this.#rows.map(({ id }) => id);
    this.tables.push({ table: { type: 'table', children, position }, ids });
  }
}
