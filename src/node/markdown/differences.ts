import type { Code, Html, Link, ListItem, Nodes, Parents, Root, Table, Text } from 'mdast';

const oddSource = [
  /\[[ xX\t]\][ \t]*$/m,
  /\[\^[^\]\n]+\]:/,
  /\\[*_~`][*_~`]/,
  /[*_~][*_~]+[^\x00-\x7f]/,
  /^\ufeff/,
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\|[ \t]*)?$/m,
  /\S[*_~]+[\u{10000}-\u{10ffff}]|[\u{10000}-\u{10ffff}][*_~]+\S/u,
];

export function mayDiffer(text: string): boolean {
  return !text.isWellFormed() || oddSource.some((pattern) => pattern.test(text));
}

/** Mends in place what is known to differ; false where it cannot be told. */
export function mendTree(tree: Root, text: string): boolean {
  return new Mender(text).visit(tree, false);
}

class Mender {
  readonly #text: string;
  #open = 0;
  #blockStart = 0;
  constructor(text: string) { this.#text = text; }

  visit(node: Parents, inside: boolean): boolean {
    for (const child of node.children) {
      if (!this.#check(child, inside)) return false;
    }
    return true;
  }

  #check(node: Nodes, inside: boolean): boolean {
    switch (node.type) {
      case 'text': return this.#isPlain(node) && !(inside && node.value.endsWith('\n') && /[`[\]!<&(\\]/.test(node.value));
      case 'link': return this.#link(node, inside);
      case 'linkReference': return true;
      case 'paragraph': case 'heading': case 'tableCell':
        this.#open = 0; this.#blockStart = node.position?.start.offset ?? 0; return this.visit(node, inside);
      case 'code': return this.#code(node, inside);
      case 'definition': return !inside && !this.#raw(node).includes('\n');
      case 'html': return this.#html(node, inside);
      case 'table': return this.#tableEnds(node) && this.visit(node, inside);
      case 'blockquote': case 'footnoteDefinition':
        return node.children.length > 0 && this.#inner(node) && this.visit(node, true);
      case 'listItem':
        return node.children.length > 0 && this.visit(node, true) && this.#task(node);
      default: return !('children' in node) || this.visit(node, inside);
    }
  }

  #raw(node: Nodes): string { return this.#text.slice(node.position?.start.offset, node.position?.end.offset); }

  #isPlain(node: Text): boolean {
    const { value } = node;
    if (value.includes('[') || value.includes(']')) {
      const raw = this.#raw(node);
      if (/\\[[\]]|&/.test(raw)) this.#open = 1000;
      for (const c of value) { if (c === '[') this.#open++; else if (c === ']') this.#open = Math.max(0, this.#open - 1); }
    }
    return !/www\.|https?:\/\/|[\w+.-]@[\w-]/i.test(value);
  }

  #link(node: Link, inside: boolean): boolean {
    const start = node.position?.start.offset;
    if (start === undefined) return false;
    const first = this.#text.charAt(start);
    if (first === '[' || first === '<') return true;
    const before = start === this.#blockStart ? '' : this.#text.charAt(start - 1);
    const raw = this.#raw(node);
    if (/\\|&[\w#]+;/.test(raw)) return false;
    if (this.#open > 0) return false;
    if (/^www\./i.test(raw)) return /^www\.[a-z0-9]/i.test(raw) && /^[\s(*_[\]~]?$/.test(before);
    if (/^https?:\/\//i.test(raw)) return /^https?:\/\/[a-z0-9]/i.test(raw) && !/[a-z0-9]/i.test(before);
    return raw.includes('@') && /^[\s(*<"',;]?$/.test(before);
  }

  #inner(node: Parents): boolean {
    const last = node.children.at(-1);
    return node.children.every((child) => (child.type !== 'list' && child.type !== 'blockquote') || (child === last && child.position?.end.offset === node.position?.end.offset));
  }

  #code(node: Code, inside: boolean): boolean {
    const end = node.position?.end.offset ?? 0;
    if (!/^(`{3,}|~{3,})/.test(this.#raw(node))) return /^(?:\r?\n(?:\r?\n|$)|$)/.test(this.#text.slice(end, end + 4));
    return !inside || this.#isClosed(node);
  }

  #isClosed(node: Code): boolean {
    const raw = this.#raw(node);
    const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1];
    if (fence === undefined) return true;
    const last = /\n[ \t>]*([`~]+)[ \t]*$/.exec(raw)?.[1];
    return last !== undefined && last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
  }

  #html(node: Html, inside: boolean): boolean {
    const m = /^<(script|pre|style|textarea)\b/i.exec(node.value);
    if (m) { const close = `</${m[1]}>`.toLowerCase(); const at = node.value.toLowerCase().indexOf('</'); if (!node.value.toLowerCase().startsWith(close, at)) return false; }
    return !inside;
  }

  #tableEnds(node: Table): boolean {
    const end = node.position?.end.offset ?? 0;
    return /^(?:\r?\n[ \t>]*)?(?:\r?\n|$)/.test(this.#text.slice(end, end + 80)) && !/^[ \t>]*</m.test(this.#raw(node));
  }

  #task(node: ListItem): boolean {
    if (typeof node.checked !== 'boolean') return true;
    const paragraph = node.children.find((child) => child.type === 'paragraph');
    if (!paragraph?.position) return false;
    const [head] = paragraph.children;
    if (head?.type === 'text') return true;
    const at = this.#text.lastIndexOf('[', paragraph.position.start.offset);
    const start = paragraph.position.start;
    if (start.offset === undefined || start.offset - at !== 4) return false;
    paragraph.position.start = { ...start, column: start.column - 4, offset: at };
    return true;
  }
}
