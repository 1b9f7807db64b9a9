import type { Paragraph } from 'mdast';
import type { Field, FieldName } from '../../model.ts';
import type { Block } from '../document.ts';
import type { BlockContext } from './block-context.ts';
import { closeField } from './block-list.ts';
import { readBlocks, readFieldBlocks } from './blocks.ts';
import { saidInTitles } from './heading-name.ts';
import type { HeadingNode } from './heading-node.ts';
import { oneLine } from './paragraph.ts';

/**
 * Reads a sub-heading that names a field, with all below it. Deeper headings are content of the
 * field, except those that name a field which the entry has not got yet (`taken` holds the others).
 */
export function readHeadingField(
  node: HeadingNode,
  name: FieldName,
  context: BlockContext,
  taken: Set<FieldName>,
): Block[] {
  taken.add(name);
  const value = valueBehind(node, name, context);
  // `## Severity: critical` says all of it; what stands below is what to do then.
  if (value.length > 0 && oneLine.has(name)) {
    const said = { ...openField(node, name, context), nodes: value };
    const rest = readBlocks(node.nodes, context);
    for (const child of node.children) {
      if (child.names === null) addContent(child, rest, name);
      else rest.push(...readHeadingField(child, child.names, context, taken));
    }
    for (const block of [said, ...rest]) closeField(block, context.source);
    return [said, ...rest];
  }
  const nodes = [...value, ...node.nodes];
  const blocks = readFieldBlocks(nodes, context, openField(node, name, context), taken);
  for (const block of blocks) if (block.field) taken.add(block.field.name);
  let isBehind = false;
  for (const child of node.children) {
    const isOther = child.names !== null && !taken.has(child.names) && !isStep(child, name);
    if (child.names === name && saysNothing(blocks, name)) {
      // `### Causes` and then `### Diagnostic commands` below `## Investigation`.
      const others = blocks.filter(({ field }) => field?.name !== name);
      blocks.splice(0, blocks.length, ...others, ...readHeadingField(child, name, context, taken));
    } else if (isOther && child.names !== null) {
      for (const block of readHeadingField(child, child.names, context, taken)) blocks.push(block);
    } else {
      addContent(child, isBehind ? blocks.slice(0, 1) : blocks, name);
    }
    // `## Immediate actions` that begins with a check has its steps behind that.
    isBehind ||= nodes.length === 0 && child === node.children[0] && blocks.length > 1;
  }
  for (const block of blocks) closeField(block, context.source);
  return blocks;
}

/** Whether all that stands below a heading so far belongs to other fields. */
function saysNothing(blocks: readonly Block[], name: FieldName): boolean {
  const own = blocks.filter(({ field }) => field === null || field.name === name);
  return own.length < blocks.length && own.every(({ nodes }) => nodes.length === 0);
}

/** What a heading such as `### Severity: P1` says behind its label. */
function valueBehind(
  { heading, title }: HeadingNode,
  name: FieldName,
  { source }: BlockContext,
): Paragraph[] {
  if (heading === null || !saidInTitles.has(name)) return [];
  const [, value = ''] = /^[^:：]{3,40}[:：]\s*(\S.*)$/u.exec(title) ?? [];
  if (value === '') return [];
  const position = source.positionOf(heading);
  return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }];
}

/** `### 1. Verify the alert` among the steps of an investigation. */
function isStep({ names, title }: HeadingNode, around: FieldName): boolean {
  return around === 'diagnosis' && names === 'verification' && /^\P{L}*\d/u.test(title);
}

function openField(node: HeadingNode, name: FieldName, { source }: BlockContext): Block {
  const opening = node.heading ?? node.nodes[0];
  const position = opening ? source.positionOf(opening) : source.span(0, 0);
  const label = node.title.replace(/[\s:：]+$/, '');
  const field: Field = {
    name,
    label,
    form: 'heading',
    position,
    labelPosition: position,
    empty: true,
  };
  return { type: 'block', field, heading: node.heading, nodes: [] };
}

/** Adds a deeper heading and all below it; after another field's heading it is no part of either. */
export function addContent(node: HeadingNode, blocks: Block[], name: FieldName): void {
  let last = blocks.at(-1);
  if (!last || (last.field && last.field.name !== name)) {
    last = { type: 'block', field: null, heading: null, nodes: [] };
    blocks.push(last);
  }
  if (node.heading) last.nodes.push(node.heading);
  for (const content of node.nodes) last.nodes.push(content);
  for (const child of node.children) addContent(child, blocks, name);
}
