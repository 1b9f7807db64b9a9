import type { Heading, Root, RootContent } from 'mdast';
import { headingText } from '../links/slug.ts';
import type { FieldName } from '../model.ts';
import type { LabelName, Vocabulary } from './vocabulary.ts';

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

/** Nests the top-level content of a document by its headings. */
export function readHeadingTree(tree: Root, words: Vocabulary): HeadingNode {
  const root: HeadingNode = {
    heading: null,
    depth: 0,
    title: '',
    names: null,
    nodes: [],
    children: [],
  };
  const open = [root];
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      open.at(-1)?.nodes.push(node);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const title = headingText(node).trim();
    const child: HeadingNode = {
      heading: node,
      depth: node.depth,
      title,
      names: fieldName(words.find(title)),
      nodes: [],
      children: [],
    };
    open.at(-1)?.children.push(child);
    open.push(child);
  }
  root.children = adoptTopLevelFields(root.children);
  return root;
}

function fieldName(name: LabelName | null): FieldName | null {
  return name === 'reviewed' || name === 'status' ? null : name;
}

/**
 * Some authors write every heading at level 1. A level-1 heading that names a field then belongs
 * to the title above it: the one that still lacks this field, else the nearest.
 */
function adoptTopLevelFields(headings: readonly HeadingNode[]): HeadingNode[] {
  const kept: HeadingNode[] = [];
  let owner: HeadingNode | null = null;
  let nearest: HeadingNode | null = null;
  for (const heading of headings) {
    if (heading.depth !== 1 || heading.names === null || nearest === null) {
      kept.push(heading);
      if (heading.depth === 1 && heading.names === null) nearest = heading;
      continue;
    }
    const taken = owner?.children.some((child) => child.names === heading.names) ?? true;
    if (taken) owner = nearest;
    (owner ?? nearest).children.push(heading);
  }
  return kept;
}
