/**
 * Where satteri's tree is known to differ from remark's, found by comparing the two on generated and
 * on public files. A document with such a place goes to remark instead. Each test looks for more
 * than it need: a false alarm costs a millisecond, a miss costs the author's trust.
 */
import type { Code, Definition, Html, Link, ListItem, Nodes, Parents, Root, Table } from 'mdast';

/** What shows in the text alone. */
const oddText: readonly RegExp[] = [
  // A list item without content, which may or may not interrupt what stands above it.
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\|[ \t]*)?$/m,
  // A checkbox without a word behind it.
  /\[[ xX\t]\][ \t]*$/m,
];

/** Delimiters of two kinds side by side, and escaped ones beside others. */
const mixedDelimiters = /\*[_~]|_[*~]|~[*_]|\\[*_~`][*_~`]/;
/** Delimiters between something and a character of two code units. */
const wideNeighbour = /\S[*_~]+[\uD800-\uDFFF]|[\uD800-\uDFFF][*_~]+\S/;
/** What begins a construct that can fail on a later line, where a container's prefix stands. */
const openConstruct = /`|\]\(|\]\[|</;
/** A paragraph that begins like a definition or a list item: which it is depends on what stands above. */
const looksLikeBlock = /^(?:\[[^\]]*(?:\]:|$)|(?:[-*+]|\d{1,9}[.)])(?:[ \t\r\n]|$))/;
/** Without any of these a text needs no closer look. */
const telling = /[[\]*_~@`<]|www\.|:\/\//i;
/** What remark's second pass could still turn into a link, which it leaves without a position. */
const latentLink = /www\.|https?:\/\/|[\w+.-]@[\w-]/i;
/** Blank lines without a space in them, which would be counted in or left out. */
const endsIndentedCode = /^(?:$|\r?\n(?:\r?\n)*(?:$|\r?\n(?![ \t]+(?:[\r\n]|$))))/;
const rawElement = /^<(script|pre|style|textarea)\b/i;

/** Whether the text must go to the reference parser, whatever the tree is. */
export function mayDiffer(text: string): boolean {
  // Offsets behind a byte order mark differ; a NUL and half a surrogate pair are replaced elsewhere.
  if (text.startsWith('\uFEFF') || text.includes('\0') || !text.isWellFormed()) return true;
  // A lone carriage return is kept by one and turned into a newline by the other.
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return true;
  // Footnote definitions end at other places.
  if (text.includes('[^') && /\[\^[^\]\n]+\]:/.test(text)) return true;
  return oddText.some((pattern) => pattern.test(text));
}

/**
 * Makes a tree of satteri's equal to remark's, in place. False where that is not sure: then the
 * document must go to the reference parser.
 */
export function reconcile(tree: Root, text: string): boolean {
  return new Reconciler(text).visit(tree, false);
}

class Reconciler {
  readonly #text: string;
  /** Of the paragraph, heading or cell at hand: */
  #start = 0;
  #multiline = false;
  #openBrackets = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** `inside` is for content of list items and quotes. */
  visit(parent: Parents, inside: boolean): boolean {
    for (const child of parent.children) if (!this.#check(child, inside)) return false;
    return true;
  }

  #check(node: Nodes, inside: boolean): boolean {
    switch (node.type) {
      case 'text':
        return this.#checkText(node, node.value, inside);
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        return this.#enterInline(node) && this.visit(node, inside);
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.#checkDelimiters(node) && this.visit(node, inside);
      case 'link':
        return this.#checkLink(node);
      case 'code':
        return this.#checkCode(node, inside);
      case 'html':
        return this.#checkHtml(node, inside);
      case 'definition':
        return this.#checkDefinition(node, inside);
      case 'table':
        return this.#checkTable(node) && this.visit(node, inside);
      case 'blockquote':
        return this.#checkQuote(node) && this.visit(node, true);
      case 'listItem':
        return this.#reconcileItem(node) && this.visit(node, true);
      default:
        return !('children' in node) || this.visit(node, inside);
    }
  }

  #enterInline(node: Nodes): boolean {
    const { position } = node;
    if (!position) return false;
    this.#start = position.start.offset ?? 0;
    this.#multiline = position.start.line !== position.end.line;
    this.#openBrackets = 0;
    return !looksLikeBlock.test(this.#text.slice(this.#start, this.#start + 80));
  }

  #checkText(node: Nodes, value: string, inside: boolean): boolean {
    if (!telling.test(value)) return true;
    if (/[[\]]/.test(value)) this.#countBrackets(node, value);
    if (inside && this.#multiline && openConstruct.test(value)) return false;
    if (/[*_~]/.test(value)) {
      const around = this.#around(node);
      if (mixedDelimiters.test(around) || wideNeighbour.test(around)) return false;
    }
    return !latentLink.test(value);
  }

  #countBrackets(node: Nodes, value: string): void {
    // Escaped ones open nothing, but which they are is not told by the value.
    if (/\\[[\]]|&/.test(this.#raw(node))) this.#openBrackets = Number.POSITIVE_INFINITY;
    for (const character of value) {
      if (character === '[') this.#openBrackets += 1;
      else if (character === ']' && this.#openBrackets > 0) this.#openBrackets -= 1;
    }
  }

  #checkDelimiters(node: Nodes): boolean {
    const around = this.#around(node);
    if (wideNeighbour.test(around)) return false;
    if (!mixedDelimiters.test(around)) return true;
    const before = this.#text.charAt((node.position?.start.offset ?? 0) - 1);
    return /^\s?$/.test(before) && /^(?:[\s.,;:!?)]|$)/.test(this.#after(node));
  }

  /**
   * remark finds an address in text either while it reads, or in a second pass that leaves the link
   * and the texts around it without positions. It is the second where a bracket is open.
   */
  #checkLink(node: Link): boolean {
    const start = node.position?.start.offset;
    if (start === undefined) return false;
    const first = this.#text.charAt(start);
    if (first === '[' || first === '<') return true;
    const raw = this.#raw(node);
    const before = start === this.#start ? '' : this.#text.charAt(start - 1);
    if (this.#openBrackets > 0 || /[\\|]|[^\x20-\x7E]|&[\w#]+;/.test(raw)) return false;
    if (/^www\.[a-z0-9]/i.test(raw)) return /^[ \t\n\r(*_[\]~]?$/.test(before);
    if (/^https?:\/\/[a-z0-9]/i.test(raw)) return !/[a-z0-9]/i.test(before);
    return raw.includes('@') && /^[\s(*<"',;]?$/.test(before);
  }

  #checkCode(node: Code, inside: boolean): boolean {
    const raw = this.#raw(node);
    const fence = /^(?:`{3,}|~{3,})/.exec(raw)?.[0];
    if (fence === undefined) return endsIndentedCode.test(this.#after(node));
    if (!inside) return true;
    const last = /[\r\n][ \t>]*([`~]+)[ \t]*$/.exec(raw)?.[1] ?? '';
    return last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
  }

  #checkHtml(node: Html, inside: boolean): boolean {
    const name = rawElement.exec(node.value)?.[1];
    if (inside) return false;
    if (name === undefined) return true;
    const value = node.value.toLowerCase();
    return value.startsWith(`</${name.toLowerCase()}>`, value.indexOf('</'));
  }

  /** What stands right below a definition may be read as if a paragraph were still open. */
  #checkDefinition(node: Definition, inside: boolean): boolean {
    if (inside || node.position?.start.line !== node.position?.end.line) return false;
    return /^[ \t]*(?:\r?\n(?:[ \t]*(?:\r?\n|$)| {0,3}\[)|$)/.test(this.#after(node));
  }

  #checkTable(node: Table): boolean {
    if (/^[ \t>]*</m.test(this.#raw(node))) return false;
    return /^(?:\r?\n[ \t>]*)?(?:\r?\n|$)/.test(this.#after(node));
  }

  /** A list or quote in a quote ends elsewhere unless both end with their last words. */
  #checkQuote(node: Parents): boolean {
    const inner = node.children.filter(({ type }) => type === 'list' || type === 'blockquote');
    if (node.children.length === 0) return false;
    if (inner.length === 0) return true;
    const last = node.children.at(-1);
    const endsWithLast = last?.position?.end.offset === node.position?.end.offset;
    if (inner.length > 1 || inner[0] !== last || !endsWithLast) return false;
    return !/[\r\n][> \t]*(?:[\r\n]|$)/.test(this.#raw(node));
  }

  /** remark has the paragraph of a task begin at its box, unless words follow the box. */
  #reconcileItem(item: ListItem): boolean {
    if (item.children.length === 0) return false;
    if (typeof item.checked !== 'boolean') return true;
    const paragraph = item.children.find((child) => child.type === 'paragraph');
    const start = paragraph?.position?.start;
    if (!paragraph?.position || start?.offset === undefined) return false;
    if (this.#text.slice(item.position?.start.offset, start.offset).includes('\t')) return false;
    if (paragraph.children[0]?.type === 'text') return true;
    const offset = this.#text.lastIndexOf('[', start.offset - 1);
    const width = start.offset - offset;
    if (width !== '[x] '.length) return false;
    paragraph.position.start = { line: start.line, column: start.column - width, offset };
    return true;
  }

  #raw({ position }: Nodes): string {
    return this.#text.slice(position?.start.offset, position?.end.offset);
  }

  /** A node's source with two characters on either side. */
  #around({ position }: Nodes): string {
    const start = position?.start.offset ?? 0;
    return this.#text.slice(Math.max(0, start - 2), (position?.end.offset ?? start) + 2);
  }

  #after({ position }: Nodes): string {
    const end = position?.end.offset ?? 0;
    return this.#text.slice(end, end + 80);
  }
}
