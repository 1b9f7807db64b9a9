import type { Code, Definition, Heading, Html, Nodes, Root } from 'mdast';
import { createSlugger, headingText } from '../links/slug.ts';
import type {
  Anchor,
  CodeBlock,
  Diagram,
  Directive,
  Link,
  Position,
  UndefinedReference,
} from '../model.ts';
import { readHtml } from './html.ts';
import { inlineText } from './plain-text.ts';
import type { Source } from './source.ts';

/** What a document holds, wherever it stands. */
export interface Collected {
  anchors: Anchor[];
  slugs: Map<Heading, string>;
  links: Link[];
  diagrams: Diagram[];
  codeBlocks: CodeBlock[];
  directives: Directive[];
  undefinedReferences: UndefinedReference[];
}

/** Walks the whole tree once, in document order. */
export function collect(tree: Root, source: Source): Collected {
  const collector = new Collector(source, definitionsOf(tree));
  collector.visit(tree, source.span(0, 0));
  return collector.found;
}

class Collector {
  readonly found: Collected = {
    anchors: [],
    slugs: new Map(),
    links: [],
    diagrams: [],
    codeBlocks: [],
    directives: [],
    undefinedReferences: [],
  };
  readonly #source: Source;
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #slug = createSlugger();
  readonly #used = new Set<Definition>();

  constructor(source: Source, definitions: ReadonlyMap<string, Definition>) {
    this.#source = source;
    this.#definitions = definitions;
  }

  visit(node: Nodes, around: Position): void {
    const position = this.#source.positionOf(node, around);
    switch (node.type) {
      case 'heading':
        this.#heading(node, position);
        break;
      case 'html':
        this.#html(node, position);
        break;
      case 'code':
        this.#code(node, position);
        break;
      case 'link':
        this.#link('link', node.url, inlineText(node), position);
        break;
      case 'image':
        this.#link('image', node.url, node.alt ?? '', position);
        break;
      case 'linkReference':
        this.#reference('link', node.identifier, inlineText(node));
        break;
      case 'imageReference':
        this.#reference('image', node.identifier, node.alt ?? '');
        break;
    }
    if ('children' in node) for (const child of node.children) this.visit(child, position);
  }

  #heading(node: Heading, position: Position): void {
    const text = headingText(node);
    const slug = this.#slug(text);
    this.found.slugs.set(node, slug);
    this.#anchor(slug, 'heading', text.trim(), node.depth, position);
  }

  #anchor(
    slug: string,
    source: Anchor['source'],
    text: string,
    depth: number,
    position: Position,
  ): void {
    this.found.anchors.push({ slug, source, text, depth, position });
  }

  #link(type: Link['type'], url: string, text: string, position: Position): void {
    this.found.links.push({ type, url, text, position });
  }

  /** A definition counts once, at its own place, however many references use it. */
  #reference(type: Link['type'], identifier: string, text: string): void {
    const definition = this.#definitions.get(identifier);
    if (!definition || this.#used.has(definition)) return;
    this.#used.add(definition);
    this.#link(type, definition.url, text, this.#source.positionOf(definition));
  }

  #html(node: Html, position: Position): void {
    const html = readHtml(node.value);
    const base = position.start.offset;
    const at = (start: number, end: number): Position =>
      this.#source.span(base + start, Math.min(base + end, position.end.offset));
    for (const { value, offset } of html.ids) {
      this.#anchor(value, 'html', '', 0, at(offset, offset + 1));
    }
    for (const { text, depth, offset } of html.headings) {
      this.#anchor(this.#slug(text.trim()), 'heading', text.trim(), depth, at(offset, offset + 1));
    }
    for (const { url, type, offset, end } of html.links) {
      this.#link(type, url, '', at(offset, end));
    }
    for (const { text, offset, end } of html.comments) {
      if (!/^\s*replaybook\b/.test(text)) continue;
      this.found.directives.push({ text: text.trim(), position: at(offset, end) });
    }
  }

  #code(node: Code, position: Position): void {
    const raw = this.#source.slice(position);
    const fence = /^\s*(`{3,}|~{3,})/.exec(raw)?.[1];
    this.found.codeBlocks.push({
      language: node.lang ?? null,
      form: fence === undefined ? 'indented' : 'fence',
      closed: fence === undefined || isClosed(raw, fence),
      command: false,
      position,
    });
    if (node.lang?.toLowerCase() === 'mermaid') this.#diagram(node, position);
  }

  #diagram(node: Code, position: Position): void {
    const lineStart = this.#source.lineStart(position.start.line + 1);
    const offset = Math.min(lineStart + position.start.column - 1, position.end.offset);
    this.found.diagrams.push({ source: node.value, start: this.#source.pointAt(offset), position });
    const click = /^\s*click\s+\S+\s+(?:href\s+)?"([^"]+)"/;
    for (const [index, line] of node.value.split('\n').entries()) {
      const url = click.exec(line)?.[1];
      if (url === undefined) continue;
      const start = this.#source.lineStart(position.start.line + 1 + index);
      const from = Math.max(start, this.#source.text.indexOf(url, start));
      this.#link('diagram', url, '', this.#source.span(from, from + url.length));
    }
  }
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return definitions;
}

/** Whether the last line of a fence closes it: the same character, at least as many. */
function isClosed(raw: string, fence: string): boolean {
  const lines = raw.split(/\r\n?|\n/);
  if (lines.length < 2) return false;
  const last = lines.at(-1)?.replace(/^[\s>]+/, '').trimEnd() ?? '';
  return last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
}
