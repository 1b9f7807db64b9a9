import type { Blockquote, RootContent } from 'mdast';
import { answersTitle } from '../../markdown/dialects/container-forms.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { FieldName } from '../../model.ts';
import { type Folded, gatherDetails, isFolded, isGeneralSummary } from '../content/details.ts';
import { endListAtLabel } from '../content/margin-labels.ts';
import type { Block } from '../document.ts';
import { isFieldName } from '../fields/label-name.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import { statesFailure } from '../titles/titles.ts';
import type { BlockContext } from './block-context.ts';
import { BlockList } from './block-list.ts';
import { FieldLabels } from './field-labels.ts';
import { LabelledLines } from './labelled-lines.ts';
import { plainLabel, tellingFields } from './paragraph.ts';

/** Cuts the direct content of a section into fields and ordinary content, in order. */
export function readBlocks(nodes: readonly RootContent[], context: BlockContext): Block[] {
  return new BlockReader(nodes, context, null).read();
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
  return new BlockReader(nodes, context, first, taken).read();
}

/** Fields that an author folds up below their names. */
const foldedFields: ReadonlySet<FieldName> = new Set([
  ...(['signature', 'causes', 'diagnosis', 'remediation', 'verification', 'prevention'] as const),
]);

/** Beside two plain labels that tell of a failure, `Reason: no lid` is one, too, though elsewhere a sentence may begin so. */
function wordsOf(nodes: readonly RootContent[], words: Vocabulary): Vocabulary {
  const leads = nodes.flatMap((node) => (node.type === 'list' ? node.children : [node]));
  const names = leads.flatMap((node) => {
    const first = node.type === 'listItem' ? node.children[0] : node;
    const [lead] = first?.type === 'paragraph' ? first.children : [];
    const [, label] = (lead?.type === 'text' && plainLabel.exec(lead.value)) || [];
    const name = label === undefined ? null : words.find(label);
    return name !== null && label !== undefined && !words.standsAlone(label) ? name : [];
  });
  const told = new Set(names.filter((name) => tellingFields.has(name)));
  if (told.size < 2) return words;
  // `Error: no lid` behind a symptom opens a sentence.
  const tells = (label: string): boolean => {
    const name = words.find(label);
    return name !== null && tellingFields.has(name) && !told.has(name);
  };
  return { ...words, standsAlone: (label) => !tells(label) && words.standsAlone(label) };
}

class BlockReader {
  readonly #all: readonly RootContent[];
  readonly #context: BlockContext;
  readonly #blocks: BlockList;
  readonly #labels: FieldLabels;
  readonly #lines: LabelledLines;
  /** Whether a section has labels in quotations alone; beside others, a quotation is one. */
  readonly #quotesOnly: boolean;

  constructor(
    nodes: readonly RootContent[],
    context: BlockContext,
    first: Block | null,
    taken?: ReadonlySet<FieldName>,
  ) {
    this.#all = nodes;
    this.#context = { ...context, words: wordsOf(nodes, context.words) };
    this.#blocks = new BlockList(context.source, first);
    this.#labels = new FieldLabels(this.#context, this.#blocks, taken ? new Set(taken) : null);
    this.#lines = new LabelledLines(nodes, this.#context, this.#blocks, this.#labels);
    this.#quotesOnly = taken === undefined && !nodes.some((node) => this.#labels.opensAny(node));
  }

  read(): Block[] {
    this.#nodes(this.#all);
    return this.#blocks.close();
  }

  #nodes(nodes: readonly RootContent[]): void {
    const { source } = this.#context;
    const ended = nodes.flatMap((node) => endListAtLabel(node, source));
    const gathered = gatherDetails(ended, source);
    const labelled = gathered.filter(
      (node) => isFolded(node) && node.content.some((child) => this.#labels.opensAny(child)),
    );
    for (const [index, node] of gathered.entries()) {
      const next = gathered[index + 1];
      this.#labels.next = next === undefined || isFolded(next) ? null : next;
      if (isFolded(node)) {
        this.#folded(node, labelled.length > 1);
        continue;
      }
      if (node.type === 'paragraph') {
        this.#lines.paragraph(node);
      } else if (
        node.type === 'list' &&
        !this.#blocks.awaitsContent &&
        this.#labels.mayHoldFields(node)
      ) {
        // A label that stands alone takes the list below it whole, labels inside and all.
        this.#lines.list(node);
      } else if (node.type === 'blockquote' && !this.#blocks.awaitsContent) {
        this.#quotation(node);
      } else {
        if (node.type === 'thematicBreak') this.#blocks.endField();
        if (node.type === 'list' && node.ordered && this.#labels.taken === null)
          this.#blocks.endSaid();
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
      !this.#labels.has(name) &&
      !content.some((child) => this.#labels.opensAny(child));
    const [first] = nodes;
    if (isField && first) {
      const position = this.#context.source.positionOf(first);
      this.#labels.open(name, { name, text: title, form: 'bold', position, rest: [] }, 'bold');
      for (const child of content) this.#blocks.add(child);
      this.#blocks.endField();
    } else if (statesFailure(title) || (areSeveral && !isGeneralSummary(title))) {
      if (this.#labels.taken === null) this.#blocks.endLabelled();
      for (const child of nodes) this.#blocks.add(child);
    } else {
      const [tag, ...others] = nodes;
      if (tag) this.#blocks.add(tag);
      this.#nodes(others);
    }
  }

  /** Whether GitHub shows a quotation as a box (`> [!WARNING]`), and labels in it tell of a failure. */
  #tellsInAlert(content: readonly RootContent[]): boolean {
    const [title] = content;
    const [marker] = title?.type === 'paragraph' ? title.children : [];
    if (marker?.type !== 'text' || !/^\[!\w+\]/.test(marker.value)) return false;
    return content.some(
      (node) =>
        node.type === 'paragraph' &&
        this.#labels.split(node).some((segment) => {
          const name = this.#labels.opened(segment, false);
          return name !== null && tellingFields.has(name);
        }),
    );
  }

  /** Whether a quotation is nothing but labels, of at least two fields that stand nowhere around it. */
  #saysOthers(content: readonly RootContent[]): boolean {
    const names = content.flatMap((child) => this.#labels.nameOf(child) ?? []);
    if (names.length < content.length || names.length < 2) return false;
    const around = new Set(this.#all.flatMap((node) => this.#labels.nameOf(node) ?? []));
    return !names.some((name) => around.has(name));
  }

  /**
   * Labels in an admonition are those of the section, and so is its title; labels in a quotation are if
   * there are no others of the same names. Behind it none of them goes on.
   */
  #quotation(node: Blockquote): void {
    const { children, data } = node;
    const [title, next] = children;
    // What a reader unfolds by its title is about that alone.
    const isFolded =
      answersTitle(data?.container ?? '') &&
      !this.#labels.opensAny(title) &&
      !(title && isGeneralSummary(inlineText(title)));
    const isSetApart = (data?.container !== undefined && !isFolded) || this.#tellsInAlert(children);
    // A title that the first label repeats is none of its own.
    const named = isSetApart ? this.#labels.nameOf(title) : null;
    const isRepeated = named !== null && named === this.#labels.nameOf(next);
    const content = isRepeated ? children.slice(1) : children;
    const isPart = this.#quotesOnly || this.#saysOthers(content);
    if (
      (isSetApart || (isPart && !isFolded)) &&
      content.some((child) => this.#labels.opensAny(child))
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
}
