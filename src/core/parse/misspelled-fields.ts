import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Source } from '../markdown/source.ts';
import type { FieldName, Position, Problem } from '../model.ts';
import { closest } from '../text/edit-distance.ts';
import type { Block, Section } from './document.ts';
import { fieldNames } from './fields/field-names.ts';
import { isFieldName, type LabelName } from './fields/label-name.ts';
import { normalizeLabel } from './fields/normalize-label.ts';
import type { Vocabulary } from './fields/vocabulary.ts';
import { splitParagraph } from './outline/paragraph.ts';
import { blocksOf } from './outline/section-parts.ts';

export interface SpellingContext {
  /** Fields that make a section an entry; none where the page has no entries. */
  distinctive: ReadonlySet<FieldName>;
  words: Vocabulary;
  source: Source;
  problems: Problem[];
}

/** Longer texts are not misspelled names. */
const longestLabel = 40;

/**
 * Finds labels that look like a misspelled field name, in an entry or in a section that would be
 * one with the right label.
 */
export function findMisspelledFields(root: Section, context: SpellingContext): void {
  if (context.distinctive.size > 0) new Finder(context).visit(root);
}

class Finder {
  readonly #context: SpellingContext;
  /** A vocabulary that also accepts misspelled names. */
  readonly #nearly: Vocabulary;

  constructor(context: SpellingContext) {
    const { words } = context;
    const right = (label: string): string => words.meant(label) ?? label;
    this.#context = context;
    this.#nearly = {
      ...words,
      find: (label) => (label.length > longestLabel ? null : words.find(right(label))),
      standsAlone: (label) => words.standsAlone(right(label)),
    };
  }

  visit(section: Section): void {
    const blocks = blocksOf(section);
    const found = blocks.flatMap((block) => this.#inBlock(block));
    for (const part of section.parts) {
      if (part.type === 'section') found.push(...this.#inHeading(part));
    }
    const isEntry = blocks.some(({ field }) => field !== null);
    if (isEntry || found.some(({ name }) => this.#context.distinctive.has(name))) {
      const areFields = isEntry || new Set(found.map(({ name }) => name)).size > 1;
      for (const candidate of found) this.#report(candidate, blocks, areFields);
    }
    for (const part of section.parts) if (part.type === 'section') this.visit(part);
  }

  #inBlock({ field, nodes }: Block): Candidate[] {
    return nodes.flatMap((node, index) => {
      // The rest of a labelled line is no place for a label, and a list below a label is its content.
      const isBehind = index === 0 && field !== null && field.form !== 'heading';
      const taken = isBehind ? field.labelPosition.end.line : 0;
      return paragraphsOf(node, isBehind).flatMap((found) => this.#inParagraph(found, taken));
    });
  }

  #inParagraph(paragraph: Paragraph, lineTaken: number): Candidate[] {
    const segments = splitParagraph(paragraph, this.#nearly, this.#context.source);
    return segments.flatMap(({ label }, index) => {
      if (label === null || (index === 0 && label.position.start.line === lineTaken)) return [];
      return this.#candidate(label.name, label.text, label.position);
    });
  }

  /** A sub-heading with content and nothing below it. */
  #inHeading({ heading, parts, title, entryId }: Section): Candidate[] {
    if (heading === null || entryId !== null || title.length > longestLabel) return [];
    if (parts.length === 0 || parts.some((part) => part.type === 'section' || part.field))
      return [];
    const name = this.#nearly.find(title);
    return name === null ? [] : this.#candidate(name, title, this.#headingPosition(heading));
  }

  #headingPosition(heading: Heading): Position {
    const { source } = this.#context;
    const [first] = heading.children;
    const last = heading.children.at(-1);
    if (!first || !last) return source.positionOf(heading);
    return { start: source.positionOf(first).start, end: source.positionOf(last).end };
  }

  #candidate(name: LabelName, text: string, position: Position): Candidate[] {
    const suggestion = this.#context.words.meant(text);
    // `artifacts/` is a folder.
    if (suggestion === null || !isFieldName(name) || /[/\\`]/.test(text)) return [];
    if (isForeign(text, suggestion)) return [];
    return [{ name, label: text.replace(/[\s:：]+$/, ''), suggestion, position }];
  }

  #report(
    { label, suggestion, position }: Candidate,
    blocks: readonly Block[],
    areFields: boolean,
  ): void {
    // A field that the entry already has was probably not meant again.
    if (blocks.some(({ field }) => field !== null && isSame(field.label, suggestion))) return;
    const data = { label, suggestion };
    const ruleId = 'no-misspelled-field';
    // Only beside another field a label is surely meant as one, and not in lower case, as names are.
    const isCertain =
      areFields &&
      /^[^a-z]/.test(label) &&
      closest(normalizeLabel(label), [normalizeLabel(suggestion)], 1) !== null;
    const severity = isCertain ? undefined : 'info';
    this.#context.problems.push({ ruleId, messageId: 'near-name', data, position, severity });
  }
}

/** Names of other languages than English, of which a plural or a cognate is no misspelling. */
const foreign: ReadonlySet<string> = new Set(
  fieldNames.filter(({ language }) => language !== 'en').map(({ name }) => normalizeLabel(name)),
);

function isForeign(text: string, suggestion: string): boolean {
  return (
    foreign.has(normalizeLabel(suggestion)) ||
    // French: `Contexte`, `Commandes`.
    normalizeLabel(text).replace(/e?s?\W*$/, '') ===
      normalizeLabel(suggestion).replace(/s?$/, '') ||
    /[\u00c0-\u024f<]|^(?:ressources?|exemples?|problem[ae]s?|symptomes?|soluciones|recursos?|objets?)\W*$|(?:ado|iones|encias?|ung|zion[ei]|tt[oi])s?\W*$/i.test(
      text,
    )
  );
}

/** A label that looks like a misspelled field name. */
interface Candidate {
  name: FieldName;
  label: string;
  suggestion: string;
  position: Position;
}

function isSame(label: string, name: string): boolean {
  return normalizeLabel(label) === normalizeLabel(name);
}

/** The paragraphs of a node that a label may open: its own, or those of the items of a list. */
function paragraphsOf(node: RootContent, behindLabel: boolean): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  if (node.type !== 'list' || node.ordered || behindLabel) return [];
  return node.children.flatMap(({ checked, children: [first] }) =>
    first?.type === 'paragraph' && typeof checked !== 'boolean' ? [first] : [],
  );
}
