import type { Blockquote, List, ListItem, Paragraph, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import { remember } from '../../memoize.ts';
import type { FieldName } from '../../model.ts';
import { fitsText } from '../../text/fits-text.ts';
import {
  type Folded,
  folds,
  gatherDetails,
  isFolded,
  isGeneralSummary,
} from '../content/details.ts';
import { holdsOnlyLinks } from '../content/link-list.ts';
import { partOfList, partOfParagraph } from '../content/part-of-node.ts';
import type { Block } from '../document.ts';
import type { Label } from '../fields/label.ts';
import { isFieldName } from '../fields/label-name.ts';
import { distinctiveFields } from '../fields/parse-options.ts';
import { statesFailure } from '../titles/titles.ts';
import { bareItems, bareLabels } from './bare-labels.ts';
import type { BlockContext } from './block-context.ts';
import { BlockList } from './block-list.ts';
import {
  endsField,
  isBoldStep,
  isOtherLabel,
  ordersCommand,
  ordersSomething,
} from './field-end.ts';
import { oneLine, type Segment, splitParagraph } from './paragraph.ts';

/** Cuts the direct content of a section into fields and ordinary content, in order. */
export function readBlocks(nodes: readonly RootContent[], context: BlockContext): Block[] {
  return new BlockReader(context, null).read(nodes);
}

/**
 * The same below a sub-heading that names a field. There a label opens another field only when the
 * entry has none of that name yet: `**Command:**` in a diagnosis is mostly part of the diagnosis.
 */
export function readFieldBlocks(
  nodes: readonly RootContent[],
  context: BlockContext,
  first: Block,
  taken: ReadonlySet<FieldName>,
): Block[] {
  return new BlockReader(context, first, taken).read(nodes);
}

/** Fields that an author folds up below their names. */
const foldedFields: ReadonlySet<FieldName> = new Set([
  ...(['signature', 'causes', 'diagnosis', 'remediation', 'verification', 'prevention'] as const),
]);

class BlockReader {
  readonly #context: BlockContext;
  readonly #blocks: BlockList;
  readonly #taken: Set<FieldName> | null;
  /** A paragraph is asked about more than once. */
  readonly #split = remember((node: Paragraph) =>
    splitParagraph(node, this.#context.words, this.#context.source),
  );
  /** What follows the node that is being read. */
  #next: RootContent | null = null;

  /** Labels without a mark. */
  #bare: ReadonlyMap<Paragraph, Label> = new Map();

  /** Whether a section has labels in quotations alone; beside others, a quotation is one. */
  #quotesOnly = false;

  constructor(context: BlockContext, first: Block | null, taken?: ReadonlySet<FieldName>) {
    this.#context = context;
    this.#blocks = new BlockList(context.source, first);
    this.#taken = taken ? new Set(taken) : null;
  }

  read(nodes: readonly RootContent[]): Block[] {
    this.#quotesOnly = this.#taken === null && !nodes.some((node) => this.#labels(node));
    const { words, source } = this.#context;
    this.#bare = bareLabels(nodes, words, source);
    this.#nodes(nodes);
    return this.#blocks.close();
  }

  #nodes(nodes: readonly RootContent[]): void {
    const gathered = gatherDetails(nodes, this.#context.source);
    const labelled = gathered.filter(
      (node) => isFolded(node) && node.content.some((child) => this.#labels(child)),
    );
    for (const [index, node] of gathered.entries()) {
      const next = gathered[index + 1];
      this.#next = next === undefined || isFolded(next) ? null : next;
      if (isFolded(node)) {
        this.#folded(node, labelled.length > 1);
        continue;
      }
      if (node.type === 'paragraph') {
        this.#paragraph(node);
      } else if (node.type === 'list' && !this.#blocks.awaitsContent && this.#mayHoldFields(node)) {
        // A label that stands alone takes the list below it whole, labels inside and all.
        this.#list(node);
      } else if (node.type === 'blockquote' && !this.#blocks.awaitsContent) {
        this.#quotation(node);
      } else {
        if (node.type === 'thematicBreak') this.#blocks.endField();
        if (node.type === 'list' && node.ordered && this.#taken === null) this.#blocks.endSaid();
        this.#blocks.add(node);
      }
    }
  }

  /**
   * A `<details>` is a field if its title names one. What is about a failure of its own, which its title
   * or labels in several of them say, is no part of the fields around it; else its labels are theirs.
   */
  #folded({ title, content, nodes }: Folded, areSeveral: boolean): void {
    const name = this.#context.words.find(title);
    const isField =
      name !== null &&
      isFieldName(name) &&
      foldedFields.has(name) &&
      !this.#context.words.isVague(title) &&
      this.#taken?.has(name) !== true &&
      !content.some((child) => this.#labels(child));
    const [first] = nodes;
    if (isField && first) {
      this.#taken?.add(name);
      const position = this.#context.source.positionOf(first);
      this.#blocks.open(name, { name, text: title, form: 'bold', position, rest: [] }, 'bold');
      for (const child of content) this.#blocks.add(child);
      this.#blocks.endField();
    } else if (statesFailure(title) || (areSeveral && !isGeneralSummary(title))) {
      if (this.#taken === null) this.#blocks.endLabelled();
      for (const child of nodes) this.#blocks.add(child);
    } else {
      const [tag, ...others] = nodes;
      if (tag) this.#blocks.add(tag);
      this.#nodes(others);
    }
  }

  /**
   * Labels in an admonition are those of the section, and so is its title; labels in a quotation are if
   * there are no others. Behind it none of them goes on.
   */
  #quotation(node: Blockquote): void {
    const { children, data } = node;
    const [title, next] = children;
    // What a reader unfolds by its title is about that alone.
    const isFolded =
      data?.container !== undefined &&
      folds.test(data.container) &&
      !this.#labels(title) &&
      !(title && isGeneralSummary(inlineText(title)));
    const isSetApart = data?.container !== undefined && !isFolded;
    // A title that the first label repeats is none of its own.
    const named = isSetApart ? this.#nameOf(title) : null;
    const isRepeated = named !== null && named === this.#nameOf(next);
    const content = isRepeated ? children.slice(1) : children;
    if (
      (isSetApart || (this.#quotesOnly && !isFolded)) &&
      content.some((child) => this.#labels(child))
    ) {
      if (isRepeated && title) {
        this.#blocks.endField();
        this.#blocks.add(title);
      }
      this.#nodes(content);
      this.#blocks.endField();
    } else {
      this.#blocks.add(node);
    }
  }

  /** The field that a paragraph opens at its start. */
  #nameOf(node: RootContent | undefined): FieldName | null {
    const [lead] = node?.type === 'paragraph' ? this.#split(node) : [];
    return lead === undefined ? null : this.#opened(lead, false);
  }

  /** Whether a paragraph or an item of a list opens a field. */
  #labels(node: RootContent | undefined): boolean {
    if (node?.type === 'list') {
      return (
        this.#mayHoldFields(node) &&
        node.children.some(({ children: [first] }) => this.#labels(first))
      );
    }
    if (node?.type !== 'paragraph') return false;
    return this.#split(node).some((segment) => this.#opened(segment, false) !== null);
  }

  #paragraph(node: Paragraph): void {
    const bare = this.#bare.get(node);
    if (bare && isFieldName(bare.name) && this.#taken?.has(bare.name) !== true) {
      this.#taken?.add(bare.name);
      this.#blocks.open(bare.name, bare, 'bold');
      return;
    }
    const segments = this.#split(node);
    if (segments.some((segment) => this.#opened(segment, false) !== null || isFact(segment))) {
      for (const segment of segments) this.#segment(segment, node, false);
    } else {
      const isOrder =
        this.#taken === null && this.#next !== null && ordersCommand(node, this.#next);
      if (isBoldStep(node) || isOrder || isOtherLabel(node, this.#next)) this.#blocks.endTold();
      if (this.#taken === null && ordersSomething(node)) this.#blocks.endSaid();
      if (this.#taken === null && endsField(node.children)) this.#blocks.endLabelled();
      if (this.#taken === null && !fitsText(endsOr, inlineText(node))) this.#blocks.endExcerpt();
      this.#blocks.add(node);
    }
  }

  /**
   * Whether items of a list may be fields: numbered ones only if each is, beginning with what is
   * wrong. Otherwise they are steps.
   */
  #mayHoldFields({ ordered, children }: List): boolean {
    if (!ordered) return true;
    const names = children.map(({ children: [first] }) => {
      const [lead] = first?.type === 'paragraph' ? this.#split(first) : [];
      return lead ? this.#opened(lead, true) : null;
    });
    const [first] = names;
    return (
      (first === 'signature' || first === 'causes') &&
      !names.includes(null) &&
      new Set(names).size >= 2
    );
  }

  #list(list: List): void {
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
      if (label && isFieldName(label.name) && this.#taken?.has(label.name) !== true) {
        this.#taken?.add(label.name);
        this.#blocks.open(label.name, label, 'item');
        for (const child of rest) this.#blocks.add(child);
        opened = true;
        continue;
      }
      // A box to tick off is an item of a checklist, whatever it begins with.
      const readable = first?.type === 'paragraph' && typeof item.checked !== 'boolean';
      const segments = readable ? this.#splitItem(first, areLabels) : [];
      const [lead] = segments;
      if (first?.type === 'paragraph' && lead && this.#opened(lead, true) !== null) {
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
    if (!areLabels) return this.#split(first);
    const words = { ...this.#context.words, standsAlone: () => false };
    return splitParagraph(first, words, this.#context.source);
  }

  #segment(segment: Segment, around: Paragraph, inItem: boolean): void {
    const { label, whole, content } = segment;
    const name = this.#opened(segment, inItem);
    if (label === null || name === null) {
      this.#note(segment, around);
      if ((label !== null || segment.endsField) && this.#taken === null) this.#blocks.endField();
      this.#add(whole, around);
      return;
    }
    this.#taken?.add(name);
    this.#blocks.open(name, label, inItem ? 'item' : label.form);
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

  /** The field that a segment opens. */
  #opened({ label, content }: Segment, inItem: boolean): FieldName | null {
    if (label === null || !isFieldName(label.name)) return null;
    // `**Alerts:** <https://...>` says where the alerts are, not what they look like.
    if (label.name === 'signature' && holdsOnlyLinks(content)) return null;
    if (isRunbook.test(label.text) && !this.#opensSteps(content)) return null;
    if (this.#taken === null) return label.name;
    // `- **Alerts:** ...` below `## Impact` is one of its items.
    if (inItem && this.#context.words.isVague(label.text)) return null;
    // Right below the heading a label such as `**Command:**` says how the heading's field begins.
    const isPartOfHeading = this.#blocks.awaitsContent && distinctiveFields.has(label.name);
    return isPartOfHeading || this.#taken.has(label.name) ? null : label.name;
  }

  /** Whether a label has what to do behind it or, if it stands alone, below it, and not the way to another page. */
  #opensSteps(content: Segment['content']): boolean {
    if (content.length > 0) {
      const text = inlineText({ type: 'paragraph', children: content });
      const leads = content.some(({ type }) => type === 'link' || type === 'linkReference');
      return !leads && /^(?!(?:see|siehe|voir|ver)\b|\S*\/)\p{L}+ \S+ \S/iu.test(text);
    }
    if (this.#next === null) return false;
    return (
      this.#next.type === 'code' || (this.#next.type === 'list' && !holdsOnlyLinks([this.#next]))
    );
  }
}

function isFact({ label }: Segment): boolean {
  return label !== null && !isFieldName(label.name);
}

/** `Or:` between the texts of one failure. */
const endsOr = /^(?:\P{L}*(?:or|and)\b|o bien|ou\b|oder\b|或者?|または|또는)/iu;
const isRunbook = /^\W*(?:runbook|procedure|sop)\W*$/i;
