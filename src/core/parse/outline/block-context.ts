import type { Paragraph } from 'mdast';
import type { Source } from '../../markdown/source.ts';
import type { PageFact } from '../fields/label-name.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';

/** A labelled fact about the page that is no field of an entry: `Last updated: 2026-01-31`. */
export interface Fact {
  name: PageFact;
  /** Offset of the label. */
  offset: number;
  content: Paragraph;
}

/** What any reading of content needs. */
export interface ReadContext {
  words: Vocabulary;
  source: Source;
}

export interface BlockContext extends ReadContext {
  /** Receives the facts that the nodes state. */
  facts: Fact[];
}
