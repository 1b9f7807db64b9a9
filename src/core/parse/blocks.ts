import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Field, FieldName, Position } from '../model.ts';
import type { Block } from './document.ts';
import { type Segment, splitParagraph } from './paragraph.ts';
import type { Source } from './source.ts';
import type { LabelName, Vocabulary } from './vocabulary.ts';

/** A labelled fact about the page that is no field of an entry: `Last updated: 2026-01-31`. */
export interface Fact {
  name: LabelName;
  nodes: RootContent[];
}

export interface BlockContext {
  words: Vocabulary;
  source: Source;
  /** Receives the facts that the nodes state. */
  facts: Fact[];
}

/** Cuts the direct content of a section into fields and ordinary content, in order. */
export function readBlocks(nodes: readonly RootContent[], context: BlockContext): Block[] {
  return new BlockReader(context, null).read(nodes);
}

/**
 * The same below a sub-heading that names a field. There a label opens another field only when the
 * entry has none of that name yet: `**Command:**` in a diagnosis is mostly part of the diagnosis.
 */
export function readFieldBlocks(
  nodes: readonly RootContent[],
  context: BlockContext,
  first: Block,
  taken: ReadonlySet<FieldName>,
): Block[] {
  return new BlockReader(context, first, taken).read(nodes);
}

class BlockReader {
  readonly #context: BlockContext;
  readonly #blocks: Block[] = [];
  readonly #taken: Set<FieldName> | null;

  constructor(context: BlockContext, first: Block | null, taken?: ReadonlySet<FieldName>) {
    this.#context = context;
    this.#taken = taken ? new Set(taken) : null;
    if (first) this.#blocks.push(first);
  }

  read(nodes: readonly RootContent[]): Block[] {
    for (const node of nodes) {
      if (node.type === 'paragraph') this.#paragraph(node);
      else if (node.type === 'list' && !node.ordered && !this.#awaitsContent()) this.#list(node);
      else if (node.type === 'thematicBreak') this.#content(node, true);
      else this.#content(node);
    }
    for (const block of this.#blocks) this.#close(block);
    return this.#blocks;
  }

  /** A label that stands alone takes the list below it whole, labels inside and all. */
  #awaitsContent(): boolean {
    const last = this.#blocks.at(-1);
    return last?.field != null && last.nodes.length === 0;
  }

  #paragraph(node: Paragraph): void {
    const segments = splitParagraph(node, this.#context.words, this.#context.source);
    if (segments.every((segment) => !this.#opens(segment) && !isFact(segment))) {
      this.#content(node);
      return;
    }
    for (const segment of segments) this.#segment(segment, node);
  }

  #segment(segment: Segment, around: Paragraph): void {
    const { label } = segment;
    if (label === null || !this.#opens(segment)) {
      const rest = paragraphOf(segment.whole, around, this.#context.source);
      if (label) this.#context.facts.push({ name: label.name, nodes: contentOf(segment, around) });
      this.#content(rest, label !== null && this.#taken === null);
      return;
    }
    this.#open(segment, label.form, around);
    const [rest] = contentOf(segment, around, this.#context.source);
    if (rest) this.#content(rest);
  }

  #opens(segment: Segment): boolean {
    const name = segment.label?.name;
    if (name === undefined || name === 'reviewed' || name === 'status') return false;
    return this.#taken === null || !this.#taken.has(name);
  }

  #open(segment: Segment, form: Field['form'], around: Paragraph): void {
    const { label, first } = segment;
    if (label === null || label.name === 'reviewed' || label.name === 'status') return;
    this.#taken?.add(label.name);
    const { source } = this.#context;
    const aroundPosition = source.positionOf(around);
    const start = first ? source.positionOf(first, aroundPosition) : aroundPosition;
    const lead = /^\s*/.exec(source.slice(start))?.[0].length ?? 0;
    const from = start.start.offset + lead;
    const to = first?.type === 'strong' ? start.end.offset : from + label.text.length;
    const labelPosition = source.span(from, to);
    this.#blocks.push({
      type: 'block',
      field: {
        name: label.name,
        label: label.text,
        form,
        position: labelPosition,
        labelPosition,
        empty: true,
      },
      heading: null,
      nodes: [],
    });
  }

  #list(list: List): void {
    let run: ListItem[] = [];
    const flush = (): void => {
      if (run.length === 0) return;
      const whole = run.length === list.children.length;
      this.#content(whole ? list : listOf(run, list));
      run = [];
    };
    for (const item of list.children) {
      const [first, ...rest] = item.children;
      const segments =
        first?.type === 'paragraph'
          ? splitParagraph(first, this.#context.words, this.#context.source)
          : [];
      const lead = segments[0];
      if (first?.type !== 'paragraph' || !lead) {
        run.push(item);
        continue;
      }
      if (isFact(lead)) {
        const name = lead.label?.name ?? 'status';
        this.#context.facts.push({ name, nodes: contentOf(lead, first) });
      }
      if (!this.#opens(lead)) {
        run.push(item);
        continue;
      }
      flush();
      for (const segment of segments) {
        if (segment.label && this.#opens(segment)) {
          this.#open(segment, 'item', first);
          const [content] = contentOf(segment, first, this.#context.source);
          if (content) this.#content(content);
        } else {
          this.#content(paragraphOf(segment.whole, first, this.#context.source));
        }
      }
      for (const child of rest) this.#content(child);
    }
    if (run.length > 0 && run.length < list.children.length) this.#endField();
    flush();
  }

  /** Items without a label after labelled ones are no part of the last field. */
  #endField(): void {
    const last = this.#blocks.at(-1);
    if (last?.field) this.#blocks.push({ type: 'block', field: null, heading: null, nodes: [] });
  }

  #content(node: RootContent, endsField = false): void {
    const last = this.#blocks.at(-1);
    if (last && !(endsField && last.field)) last.nodes.push(node);
    else this.#blocks.push({ type: 'block', field: null, heading: null, nodes: [node] });
  }

  #close(block: Block): void {
    if (!block.field) return;
    const nodes = block.nodes.filter((node) => node.type !== 'html' || !isComment(node.value));
    block.field.empty = nodes.length === 0;
    const last = block.nodes.at(-1);
    if (!last) return;
    const end = this.#context.source.positionOf(last, block.field.position).end;
    block.field.position = { start: block.field.position.start, end };
  }
}

function isFact(segment: Segment): boolean {
  const name = segment.label?.name;
  return name === 'reviewed' || name === 'status';
}

function isComment(html: string): boolean {
  return html.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
}

function contentOf(segment: Segment, around: Paragraph, source?: Source): Paragraph[] {
  return segment.content.length === 0 ? [] : [paragraphOf(segment.content, around, source)];
}

function paragraphOf(
  children: PhrasingContent[],
  around: Paragraph,
  source?: Source,
): Paragraph {
  const position = spanOf(children, around, source);
  return position ? { type: 'paragraph', children, position } : { type: 'paragraph', children };
}

function spanOf(
  nodes: readonly PhrasingContent[],
  around: Paragraph,
  source?: Source,
): Position | undefined {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!source || !first || !last) return undefined;
  const outer = source.positionOf(around);
  return { start: source.positionOf(first, outer).start, end: source.positionOf(last, outer).end };
}

function listOf(children: ListItem[], list: List): List {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  const copy: List = { ...list, children };
  if (start && end) copy.position = { start, end };
  return copy;
}
