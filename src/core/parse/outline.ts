import type { Heading, RootContent } from 'mdast';
import type { Field, FieldName, Position } from '../model.ts';
import { type BlockContext, readBlocks, readFieldBlocks } from './blocks.ts';
import type { Block, Section } from './document.ts';
import type { HeadingNode } from './heading-tree.ts';

export interface OutlineContext extends BlockContext {
  slugs: ReadonlyMap<Heading, string>;
}

/** The fields that a person recognises an entry by, whatever the kind of the page asks for. */
const tellingFields: ReadonlySet<FieldName> = new Set([
  'signature',
  'artifacts',
  'replay',
  'diagnosis',
  'remediation',
]);

/** Turns headings into sections whose parts are fields, ordinary content and sections, in order. */
export function readOutline(root: HeadingNode, context: OutlineContext): Section {
  return new OutlineReader(context).section(root);
}

class OutlineReader {
  readonly #context: OutlineContext;
  readonly #direct = new Map<HeadingNode, Block[]>();
  readonly #holdsEntry = new Map<HeadingNode, boolean>();

  constructor(context: OutlineContext) {
    this.#context = context;
  }

  section(node: HeadingNode): Section {
    const direct = this.#blocksOf(node);
    const taken = new Set(direct.flatMap((block) => block.field?.name ?? []));
    const asFields = this.#fieldHeadings(node, taken);
    const parts: (Block | Section)[] = [...direct];
    for (const child of node.children) {
      if (child.names === null || !asFields.has(child)) {
        parts.push(this.section(child));
        continue;
      }
      const blocks = readHeadingField(child, child.names, this.#context, taken);
      for (const block of blocks) if (block.field) taken.add(block.field.name);
      parts.push(...blocks);
    }
    return {
      type: 'section',
      heading: node.heading,
      title: node.title,
      slug: (node.heading && this.#context.slugs.get(node.heading)) ?? '',
      depth: node.depth,
      position: positionOf(node, parts, this.#context),
      parts,
      entryId: null,
    };
  }

  /**
   * Sub-headings that are fields of a section. A heading such as `## Troubleshooting` that holds
   * entries of its own only groups them. And where entries stand below a section, one heading with
   * the name of a field (`## Evidence`) does not make the section an entry too.
   */
  #fieldHeadings(node: HeadingNode, labelled: ReadonlySet<FieldName>): Set<HeadingNode> {
    const fields = node.children.filter((child) => child.names && !this.#groupsEntries(child));
    if (fields.length === 0) return new Set();
    const names = [...labelled, ...fields.flatMap((child) => child.names ?? [])];
    if (countTelling(names) >= 2) return new Set(fields);
    const others = node.children.filter((child) => !fields.includes(child));
    const crowded = others.some((child) => this.#isEntry(child) || this.#groupsEntries(child));
    return crowded ? new Set() : new Set(fields);
  }

  #groupsEntries(node: HeadingNode): boolean {
    let holds = this.#holdsEntry.get(node);
    if (holds === undefined) {
      holds = node.children.some((child) => this.#isEntry(child) || this.#groupsEntries(child));
      this.#holdsEntry.set(node, holds);
    }
    return holds;
  }

  /** Whether at least two telling fields stand directly in a section, as labels or sub-headings. */
  #isEntry(node: HeadingNode): boolean {
    const labelled = this.#blocksOf(node).flatMap((block) => block.field?.name ?? []);
    return countTelling([...labelled, ...node.children.flatMap((child) => child.names ?? [])]) >= 2;
  }

  #blocksOf(node: HeadingNode): Block[] {
    let blocks = this.#direct.get(node);
    if (blocks === undefined) {
      blocks = readBlocks(node.nodes, this.#context);
      this.#direct.set(node, blocks);
    }
    return blocks;
  }
}

function countTelling(names: readonly FieldName[]): number {
  return new Set(names.filter((name) => tellingFields.has(name))).size;
}

function readHeadingField(
  node: HeadingNode,
  name: FieldName,
  context: BlockContext,
  taken: ReadonlySet<FieldName>,
): Block[] {
  const { source } = context;
  const position = node.heading ? source.positionOf(node.heading) : source.span(0, 0);
  const field: Field = {
    name,
    label: node.title.replace(/\s*[:：]\s*$/, ''),
    form: 'heading',
    position,
    labelPosition: position,
    empty: true,
  };
  const block: Block = { type: 'block', field, heading: node.heading, nodes: [] };
  if (node.children.length === 0) {
    return readFieldBlocks(node.nodes, context, block, new Set([...taken, name]));
  }
  block.nodes = flatten(node).slice(1);
  field.empty = block.nodes.length === 0;
  const last = block.nodes.at(-1);
  if (last) field.position = { start: position.start, end: source.positionOf(last).end };
  return [block];
}

function flatten(node: HeadingNode): RootContent[] {
  const own = node.heading ? [node.heading, ...node.nodes] : node.nodes;
  return [...own, ...node.children.flatMap(flatten)];
}

/** From the heading to the end of what the section owns, sections inside it left out. */
function positionOf(
  node: HeadingNode,
  parts: readonly (Block | Section)[],
  context: BlockContext,
): Position {
  const { source } = context;
  const nodes = parts.flatMap((part) => (part.type === 'block' ? part.nodes : []));
  const fields = parts.flatMap((part) => (part.type === 'block' && part.field ? part.field : []));
  const start = node.heading ? source.positionOf(node.heading) : source.span(0, 0);
  let { end } = start;
  for (const position of [...nodes.map((n) => source.positionOf(n)), ...fields.map((f) => f.position)]) {
    if (position.end.offset > end.offset) end = position.end;
  }
  return { start: start.start, end };
}
