import type { Heading, Root, RootContent } from 'mdast';
import type { FieldForm, FieldName, Position, Runbook } from '../model.ts';

/** A run of sibling nodes inside a section: the content of one field, or ordinary content. */
export interface Block {
  /** Null for ordinary content, which is kept and rendered where it stands. */
  field: {
    name: FieldName;
    label: string;
    form: FieldForm;
    position: Position;
    labelPosition: Position;
  } | null;
  /** Content without the label; synthetic nodes (the rest of a labelled paragraph) keep positions. */
  nodes: RootContent[];
}

/** A heading with all it directly owns; the root section has no heading. */
export interface Section {
  heading: Heading | null;
  title: string;
  slug: string;
  /** Depth of the heading; 0 for the root. */
  depth: number;
  position: Position;
  /** In the author's order. A sub-heading that names a field is a block here, not a child. */
  blocks: Block[];
  children: Section[];
  /** Id of the entry that this section is, if it is one. */
  entryId: string | null;
}

/** What one file becomes: the serialisable runbook, and the tree that the site renders from. */
export interface ParsedRunbook {
  runbook: Runbook;
  /** Parsed once; never mutated. */
  tree: Root;
  outline: Section;
  /** The file's text without byte order mark; all offsets index into it. */
  text: string;
}
