import type { Heading, RootContent } from 'mdast';
import type { FieldName } from '../../model.ts';

/** A heading, what stands between it and the next one, and the deeper headings below it. */
export interface HeadingNode {
  heading: Heading | null;
  depth: number;
  title: string;
  /** The field that the whole text of the heading names. */
  names: FieldName | null;
  nodes: RootContent[];
  children: HeadingNode[];
}

export function nodeOf(heading: Heading | null, depth: number, title: string): HeadingNode {
  return { heading, depth, title, names: null, nodes: [], children: [] };
}
