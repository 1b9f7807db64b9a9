import type { Heading, Root, RootContent } from 'mdast';
import type { Field, Position, Runbook } from '../model.ts';

/** Sibling nodes inside a section: the content of one field, or ordinary content. */
export interface Block {
  type: 'block';
  /** Null for ordinary content, which renders in place. */
  field: Field | null;
  /** The sub-heading that names the field, if any. */
  heading: Heading | null;
  /** Content without the label; the rest of a labelled paragraph is a new node, with positions. */
  nodes: RootContent[];
}

/** A heading with its direct content; the root section has no heading. */
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
  /** Id of the entry of this section, if it is one. */
  entryId: string | null;
}

/** The result of parsing one file: the serialisable runbook, and the tree for the site. */
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

/** What a page says without its entries, for a page that matters only to others. */
export interface Surface
  extends Pick<
    Runbook,
    'title' | 'anchors' | 'links' | 'undefinedReferences' | 'diagrams' | 'directives'
  > {
  /** See `patternTexts`. */
  patternTexts: readonly string[] | null;
}
