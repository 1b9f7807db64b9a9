import type { Heading, Root, RootContent } from 'mdast';
import type { Field, Position, Runbook } from '../model.ts';

/** A run of sibling nodes inside a section: the content of one field, or ordinary content. */
export interface Block {
  type: 'block';
  /** Null for ordinary content, which is kept and rendered where it stands. */
  field: Field | null;
  /** The sub-heading that names the field, where one does. */
  heading: Heading | null;
  /** Content without the label; the rest of a labelled paragraph is a new node, with positions. */
  nodes: RootContent[];
}

/** A heading with all it directly owns; the root section has no heading. */
export interface Section {
  type: 'section';
  heading: Heading | null;
  title: string;
  slug: string;
  /** Depth of the heading; 0 for the root. */
  depth: number;
  position: Position;
  /** In the author's order. A sub-heading that names a field is a block, not a section. */
  parts: (Block | Section)[];
  /** Id of the entry that this section is, if it is one. */
  entryId: string | null;
}

/** What one file becomes: the serialisable runbook, and the tree that the site renders from. */
export interface ParsedRunbook {
  runbook: Runbook;
  /** Parsed once; never mutated. */
  tree: Root;
  /** Anchor of every heading of the tree. */
  slugs: ReadonlyMap<Heading, string>;
  outline: Section;
  /** The file's text without byte order mark; all offsets index into it. */
  text: string;
}
