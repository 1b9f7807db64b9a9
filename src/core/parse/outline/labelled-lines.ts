import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import { fitsText } from '../../text/fits-text.ts';
import { partOfList, partOfParagraph } from '../content/part-of-node.ts';
import { tellsRemedy } from '../content/remedy-sentence.ts';
import type { Label } from '../fields/label.ts';
import { isFieldName } from '../fields/label-name.ts';
import { bareItems, bareLabels, printedLabels } from './bare-labels.ts';
import type { BlockContext } from './block-context.ts';
import type { BlockList } from './block-list.ts';
import {
  endsField,
  isBoldLabel,
  isBoldStep,
  isOtherLabel,
  ordersCommand,
  ordersSomething,
} from './field-end.ts';
import type { FieldLabels } from './field-labels.ts';
import { oneLine, type Segment, splitParagraph } from './paragraph.ts';

/** Reads paragraphs and lists, in which labels open fields, into the blocks of a section. */
export class LabelledLines {
  readonly #context: BlockContext;
  readonly #blocks: BlockList;
  readonly #labels: FieldLabels;
  /** Labels without a mark. */
  readonly #bare: ReadonlyMap<Paragraph, Label>;
  /** Messages of programs that stand beside each other. */
  readonly #printed: ReadonlyMap<Paragraph, Label>;

  constructor(
    nodes: readonly RootContent[],
    context: BlockContext,
    blocks: BlockList,
    labels: FieldLabels,
  ) {
    this.#context = context;
    this.#blocks = blocks;
    this.#labels = labels;
    this.#bare = bareLabels(nodes, context.words, context.source);
    this.#printed = printedLabels(nodes, context.source);
  }

  paragraph(node: Paragraph): void {
    const bare = this.#bare.get(node);
    if (bare && isFieldName(bare.name) && !this.#labels.has(bare.name)) {
      this.#labels.open(bare.name, bare, 'bold');
      return;
    }
    const segments = this.#labels.split(node);
    const printed = this.#labels.taken === null ? this.#printed.get(node) : undefined;
    if (printed && segments.every(({ label }) => label === null)) {
      this.#labels.open('signature', printed, 'bold');
      this.#add(printed.rest, node);
    } else if (
      segments.some((segment) => this.#labels.opened(segment, false) !== null || isFact(segment))
    ) {
      for (const segment of segments) this.#segment(segment, node, false);
    } else {
      const isOrder =
        this.#labels.taken === null &&
        this.#labels.next !== null &&
        ordersCommand(node, this.#labels.next);
      if (isBoldStep(node) || isOrder) this.#blocks.endTold();
      if (isOtherLabel(node, this.#labels.next) && !this.#blocks.isContextByHeading)
        this.#blocks.endTold();
      if (isBoldLabel(node, this.#labels.next)) this.#blocks.endCauses();
      if (this.#labels.taken === null && ordersSomething(node)) this.#blocks.endSaid();
      if (this.#labels.taken === null && tellsRemedy(inlineText(node))) this.#blocks.endListed();
      if (this.#labels.taken === null && endsField(node.children)) this.#blocks.endLabelled();
      if (this.#labels.taken === null && !fitsText(endsOr, inlineText(node)))
        this.#blocks.endExcerpt();
      this.#blocks.add(node);
    }
  }

  list(list: List): void {
    let run: ListItem[] = [];
    let opened = false;
    const areLabels = this.#areLabels(list);
    const bare = bareItems(list, this.#context.words, this.#context.source);
    const flush = (): void => {
      if (run.length === 0) return;
      // An item without a label after labelled ones belongs to the last only if that still waits.
      if (opened && !this.#blocks.awaitsContent) this.#blocks.endField();
      this.#blocks.add(partOfList(run, list));
      run = [];
    };
    for (const item of list.children) {
      const [first, ...rest] = item.children;
      const label = bare.get(item);
      if (label && isFieldName(label.name) && !this.#labels.has(label.name)) {
        this.#labels.open(label.name, label, 'item');
        for (const child of rest) this.#blocks.add(child);
        opened = true;
        continue;
      }
      // A box to tick off is an item of a checklist, whatever it begins with.
      const readable = first?.type === 'paragraph' && typeof item.checked !== 'boolean';
      const segments = readable ? this.#splitItem(first, areLabels) : [];
      const [lead] = segments;
      if (first?.type === 'paragraph' && lead && this.#labels.opened(lead, true) !== null) {
        flush();
        for (const segment of segments) this.#segment(segment, first, true);
        for (const child of rest) this.#blocks.add(child);
        opened = true;
        continue;
      }
      if (first?.type === 'paragraph') for (const segment of segments) this.#note(segment, first);
      run.push(item);
    }
    flush();
  }

  /** Whether each item is a label with what it says, and one of them names how grave a failure is. */
  #areLabels({ children }: List): boolean {
    const leads = children.map(({ children: [first] }) =>
      first?.type === 'paragraph' ? inlineText(first) : '',
    );
    return (
      children.length >= 2 &&
      leads.every((text) => /^\p{Lu}[\p{L} ]{1,24}[:：]/u.test(text)) &&
      leads.some((text) => this.#context.words.find(text.replace(/[:：].*$/s, '')) === 'severity')
    );
  }

  #splitItem(first: Paragraph, areLabels: boolean): readonly Segment[] {
    if (!areLabels) return this.#labels.split(first);
    const words = { ...this.#context.words, standsAlone: () => false };
    return splitParagraph(first, words, this.#context.source);
  }

  #segment(segment: Segment, around: Paragraph, inItem: boolean): void {
    const { label, whole, content } = segment;
    const name = this.#labels.opened(segment, inItem);
    if (label === null || name === null) {
      this.#note(segment, around);
      if ((label !== null || segment.endsField) && this.#labels.taken === null)
        this.#blocks.endField();
      this.#add(whole, around);
      return;
    }
    this.#labels.open(name, label, inItem ? 'item' : label.form);
    this.#add(content, around);
    // `**Severity:** high` is complete; what follows it speaks of something else.
    if (content.length > 0 && oneLine.has(name)) this.#blocks.endField();
  }

  #add(content: Segment['content'], around: Paragraph): void {
    if (content.length === 0) return;
    this.#blocks.add(partOfParagraph(content, around, this.#context.source));
  }

  #note({ label, content }: Segment, around: Paragraph): void {
    if (label === null || isFieldName(label.name)) return;
    const { source, facts } = this.#context;
    const { offset } = label.position.start;
    facts.push({ name: label.name, offset, content: partOfParagraph(content, around, source) });
  }
}

/** `Or:` between the texts of one failure. */
const endsOr = /^(?:\P{L}*(?:or|and)\b|o bien|ou\b|oder\b|或者?|または|또는)/iu;

function isFact({ label }: Segment): boolean {
  return label !== null && !isFieldName(label.name);
}
