import type { Field, FieldName, Position } from '../../model.ts';
import type { Block, Section } from '../document.ts';

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
export function ordinaryNodes({ parts }: Section): Block['nodes'] {
  return parts.flatMap((part) => (part.type === 'block' && part.field === null ? part.nodes : []));
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
