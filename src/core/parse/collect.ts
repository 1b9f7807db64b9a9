import type { Code, Definition, Heading, Html, Nodes, Root } from 'mdast';
import { createSlugger, headingText, sluggedText } from '../links/slug.ts';
import { type Range, readHtml } from '../markdown/html.ts';
import { findAll, inlineText, titleText } from '../markdown/plain-text.ts';
import type { Source } from '../markdown/source.ts';
import { ValuePosition } from '../markdown/value-position.ts';
import type {
  Anchor,
  CodeBlock,
  Diagram,
  Directive,
  Link,
  Position,
  UndefinedReference,
} from '../model.ts';
import { opensFence, readCodeBlock } from './code-block.ts';
import { readDiagramLinks } from './diagram.ts';
import { findUndefinedReferences } from './undefined-references.ts';

/** The anchors, links, code blocks and diagrams of a document. */
export interface Collected {
  anchors: Anchor[];
  slugs: Map<Heading, string>;
  links: Link[];
  diagrams: Diagram[];
  codeBlocks: CodeBlock[];
  directives: Directive[];
  undefinedReferences: UndefinedReference[];
  /** A new slug that no anchor of the document has, for an anchor that GitHub does not have. */
  freeSlug: (text: string) => string;
}

/** Walks the whole tree, in document order. */
export function collect(tree: Root, source: Source): Collected {
  const collector = new Collector(tree, source);
  collector.visit(tree);
  const undefinedReferences = findUndefinedReferences(tree, source);
  return { ...collector.found, undefinedReferences, freeSlug: collector.freeSlug };
}

class Collector {
  readonly found: Omit<Collected, 'undefinedReferences' | 'freeSlug'> = {
    anchors: [],
    slugs: new Map(),
    links: [],
    diagrams: [],
    codeBlocks: [],
    directives: [],
  };
  readonly #source: Source;
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #slug = createSlugger();
  readonly #used = new Set<Definition>();
  /** Every anchor, once the whole document has been walked. */
  #taken: ReadonlySet<string> | null = null;

  constructor(tree: Root, source: Source) {
    this.#source = source;
    // Of two definitions the first counts.
    const definitions = findAll([tree], 'definition').reverse();
    this.#definitions = new Map(definitions.map((found) => [found.identifier, found]));
  }

  /** Headings come first, so their anchors equal those of GitHub. */
  readonly freeSlug = (text: string): string => {
    this.#taken ??= new Set(this.found.anchors.map((anchor) => anchor.slug));
    let slug = '';
    while (slug === '' || this.#taken.has(slug)) slug = this.#slug(text);
    return slug;
  };

  visit(node: Nodes): void {
    switch (node.type) {
      case 'heading':
        this.#heading(node);
        break;
      case 'html':
        this.#html(node);
        break;
      case 'code':
        this.#code(node);
        break;
      case 'link':
        this.#link('link', node.url, inlineText(node), this.#source.positionOf(node));
        break;
      case 'image':
        this.#link('image', node.url, node.alt ?? '', this.#source.positionOf(node));
        break;
      case 'linkReference':
        this.#reference('link', node.identifier, inlineText(node));
        break;
      case 'imageReference':
        this.#reference('image', node.identifier, node.alt ?? '');
        break;
    }
    if ('children' in node) for (const child of node.children) this.visit(child);
  }

  #heading(node: Heading): void {
    const text = headingText(node);
    const slug = this.#slug(sluggedText(node));
    this.found.slugs.set(node, slug);
    const anchor = { slug, source: 'heading' as const, text: titleText(text), depth: node.depth };
    this.found.anchors.push({ ...anchor, position: this.#source.positionOf(node) });
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

  #code(node: Code): void {
    const position = this.#source.positionOf(node);
    const block = readCodeBlock(node, this.#source);
    this.found.codeBlocks.push(block);
    // What a fence without an end has swallowed is no part of its diagram.
    if (block.language?.toLowerCase() !== 'mermaid' || !block.closed || opensFence(node.value))
      return;
    const places = new ValuePosition(node, this.#source);
    const start = this.#source.pointAt(places.offsetOf(0));
    this.found.diagrams.push({ source: node.value, start, position });
    for (const { url, start, end } of readDiagramLinks(node.value)) {
      this.#link('diagram', url, '', places.span(start, end));
    }
  }
}
