import type { Paragraph } from 'mdast';
import type { Field, FieldName, Position } from '../../model.ts';
import type { Block, Section } from '../document.ts';

/** The sections right below a heading. */
export function sectionsOf({ parts }: Section): Section[] {
  return parts.filter((part) => part.type === 'section');
}

/** The section of the only title of a page; the root where a page has none or several. */
export function pageOf(root: Section): Section {
  const [first, ...others] = sectionsOf(root);
  return first?.depth === 1 && others.length === 0 ? first : root;
}

/** The title of a section as a paragraph; none where it has no heading. */
export function titleOf({ heading }: Section): Paragraph[] {
  if (heading === null) return [];
  const { children, position } = heading;
  return [{ type: 'paragraph', children, ...(position && { position }) }];
}

/** The fields and the ordinary content right below a heading. */
export function blocksOf({ parts }: Section): Block[] {
  return parts.filter((part) => part.type === 'block');
}

export function fieldsOf(section: Section): Field[] {
  return blocksOf(section).flatMap(({ field }) => field ?? []);
}

/** All that a section holds, with its heading. */
export function nodesOf({ heading, parts }: Section): Block['nodes'] {
  const below = parts.flatMap((part) =>
    part.type === 'section'
      ? nodesOf(part)
      : [...(part.heading ? [part.heading] : []), ...part.nodes],
  );
  return heading ? [heading, ...below] : below;
}

/** What stands right below a heading and is no field. */
export function ordinaryNodes(section: Section): Block['nodes'] {
  return blocksOf(section).flatMap(({ field, nodes }) => (field === null ? nodes : []));
}

/** A field that no label of its own opens. */
export function blockOf(
  name: FieldName,
  label: string,
  position: Position,
  nodes: Block['nodes'],
): Block {
  const empty = nodes.length === 0;
  const field: Field = { name, label, form: 'heading', position, labelPosition: position, empty };
  return { type: 'block', field, heading: null, nodes };
}
