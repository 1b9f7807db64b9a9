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
import { readDiagramLinks } from './diagram.ts';
import { type Range, readHtml } from './html.ts';
import { codeText, findAll, inlineText, titleText } from './plain-text.ts';
import type { Source } from './source.ts';
import { findUndefinedReferences } from './undefined-references.ts';
import { isFence, ValuePosition } from './value-position.ts';

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

/** Walks the whole tree, in document order. */
export function collect(tree: Root, source: Source): Collected {
  const collector = new Collector(tree, source);
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

  constructor(tree: Root, source: Source) {
    this.#source = source;
    // Of two definitions the first counts.
    const definitions = findAll([tree], 'definition').reverse();
    this.#definitions = new Map(definitions.map((found) => [found.identifier, found]));
  }

  visit(node: Nodes, around: Position): void {
    const position = this.#source.positionOf(node, around);
    switch (node.type) {
      case 'text':
        if (node.position) {
          this.found.undefinedReferences.push(...findUndefinedReferences(node, this.#source));
        }
        return;
      case 'heading':
        this.#heading(node, position);
        break;
      case 'html':
        this.#html(node);
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
    const anchor = { slug, source: 'heading' as const, text: titleText(text), depth: node.depth };
    this.found.anchors.push({ ...anchor, position });
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

  #html(node: Html): void {
    const { ids, headings, links, comments } = readHtml(node.value);
    const places = new ValuePosition(node, this.#source);
    const at = ({ start, end }: Range): Position => places.span(start, end);
    for (const found of ids) {
      const anchor = { slug: found.value, source: 'html' as const, text: '', depth: 0 };
      this.found.anchors.push({ ...anchor, position: at(found) });
    }
    for (const found of headings) {
      const text = titleText(found.text);
      const anchor = { slug: this.#slug(text), source: 'heading' as const, text };
      this.found.anchors.push({ ...anchor, depth: found.depth, position: at(found) });
    }
    for (const found of links) this.#link(found.type, found.url, '', at(found));
    for (const found of comments) {
      if (!/^\s*replaybook\b/.test(found.text)) continue;
      this.found.directives.push({ text: found.text.trim(), position: at(found) });
    }
  }

  #code(node: Code, position: Position): void {
    const form = isFence(node, this.#source) ? 'fence' : 'indented';
    this.found.codeBlocks.push({
      language: node.lang ?? null,
      form,
      closed: form === 'indented' || isClosed(node, this.#source.slice(position)),
      command: false,
      position,
    });
    if (node.lang?.toLowerCase() !== 'mermaid') return;
    const places = new ValuePosition(node, this.#source);
    const start = this.#source.pointAt(places.offsetOf(0));
    this.found.diagrams.push({ source: node.value, start, position });
    for (const { url, start, end } of readDiagramLinks(node.value)) {
      this.#link('diagram', url, '', places.span(start, end));
    }
  }
}

/** Whether the last line of a fence closes it, and is not a line of its content. */
function isClosed(node: Code, raw: string): boolean {
  const fence = /^(?:`+|~+)/.exec(raw)?.[0] ?? '';
  const lines = raw.split(/\r\n?|\n/);
  const last =
    lines
      .at(-1)
      ?.replace(/^[\s>]+/, '')
      .trimEnd() ?? '';
  if (last.length < fence.length || last !== fence.charAt(0).repeat(last.length)) return false;
  const contentLines = node.value === '' ? 0 : codeText(node).split('\n').length;
  return lines.length >= contentLines + 2;
}
