import type { List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { shellFamily } from '../../command/shell/shell.ts';
import { inlineText, textOf } from '../../markdown/plain-text.ts';
import { remember } from '../../memoize.ts';
import type { Field, FieldName } from '../../model.ts';
import { shellOf } from '../content/code-language.ts';
import { holdsOnlyLinks } from '../content/link-list.ts';
import type { Label } from '../fields/label.ts';
import { isFieldName, mayListIssues } from '../fields/label-name.ts';
import { distinctiveFields } from '../fields/parse-options.ts';
import type { BlockContext } from './block-context.ts';
import type { BlockList } from './block-list.ts';
import { type Segment, splitParagraph } from './paragraph.ts';

/** Which labels of a section open fields: that depends on the fields there are, and on what stands around a label. */
export class FieldLabels {
  /** The fields that the entry has; null where a label opens one in any case. */
  readonly taken: Set<FieldName> | null;
  /** What follows the node that is being read. */
  next: RootContent | null = null;
  /** A paragraph is asked about more than once. */
  readonly split = remember((node: Paragraph) =>
    splitParagraph(node, this.#context.words, this.#context.source),
  );
  readonly #context: BlockContext;
  readonly #blocks: BlockList;

  constructor(context: BlockContext, blocks: BlockList, taken: Set<FieldName> | null) {
    this.#context = context;
    this.#blocks = blocks;
    this.taken = taken;
  }

  /** Opens a field, which the entry then has. */
  open(name: FieldName, label: Label, form: Field['form']): void {
    this.taken?.add(name);
    this.#blocks.open(name, label, form);
  }

  /** Whether a label may not open a field, since the entry has it. */
  has(name: FieldName): boolean {
    return this.taken?.has(name) === true;
  }

  /** The field that a segment opens. */
  opened({ label, content }: Segment, inItem: boolean): FieldName | null {
    if (label === null || !isFieldName(label.name)) return null;
    // `**Alerts:** <https://...>` says where the alerts are, not what they look like.
    if (label.name === 'signature' && holdsOnlyLinks(content)) return null;
    if (/^\W*message\W*$/i.test(label.text) && content.some(isTemplate)) return null;
    if (content.length === 0 && this.#leadsToCommand(label)) return null;
    if (isRunbook.test(label.text) && !this.#opensSteps(content)) return null;
    if (/^\P{L}*step\s+\d/iu.test(label.text) && this.#blocks.holdsNumberedSteps) return null;
    if (mayListIssues(label.text) && !this.#opensCauses(label, content)) return null;
    if (this.taken === null) return label.name;
    // `- **Alerts:** ...` below `## Impact` is one of its items.
    if (inItem && this.#context.words.isVague(label.text)) return null;
    // Right below the heading a label such as `**Command:**` says how the heading's field begins.
    const isPartOfHeading = this.#blocks.awaitsContent && distinctiveFields.has(label.name);
    return isPartOfHeading || this.taken.has(label.name) ? null : label.name;
  }

  /** `Run:` above code, among steps or where nothing else is labelled; `Example:` above a command of theirs. */
  #leadsToCommand({ form, name, text }: Label): boolean {
    const { next } = this;
    if (form !== 'plain' || next?.type !== 'code') return false;
    const shell = shellOf(next);
    const isExample = name === 'example' && shell !== null && shellFamily(shell) !== 'other';
    if (isExample) return this.#blocks.holdsSteps || !this.#blocks.hasFields;
    return this.#blocks.holdsSteps
      ? this.#context.words.isVague(text)
      : leadIns.test(text) && !this.#blocks.hasFields;
  }

  /** Whether a label has what to do behind it or, if it stands alone, below it, and not the way to another page. */
  #opensSteps(content: Segment['content']): boolean {
    if (content.length > 0) {
      const text = inlineText({ type: 'paragraph', children: content });
      const leads = content.some(({ type }) => type === 'link' || type === 'linkReference');
      return !leads && /^(?!(?:see|siehe|voir|ver)\b|\S*\/)\p{L}+ \S+ \S/iu.test(text);
    }
    if (this.next === null) return false;
    return this.next.type === 'code' || (this.next.type === 'list' && !holdsOnlyLinks([this.next]));
  }

  /** Whether a label that may list failures says why one fails: behind another field, above items without names. */
  #opensCauses({ name }: Label, content: Segment['content']): boolean {
    return (
      name === 'causes' &&
      this.#blocks.hasFields &&
      content.length === 0 &&
      this.next?.type === 'list' &&
      this.next.children.every(
        ({ children: [first, ...others] }) =>
          others.length === 0 &&
          first?.type === 'paragraph' &&
          first.children[0]?.type !== 'strong',
      )
    );
  }

  /** The field that a paragraph opens at its start. */
  nameOf(node: RootContent | undefined): FieldName | null {
    const [lead] = node?.type === 'paragraph' ? this.split(node) : [];
    return lead === undefined ? null : this.opened(lead, false);
  }

  /** Whether a paragraph or an item of a list opens a field. */
  opensAny(node: RootContent | undefined): boolean {
    if (node?.type === 'list') {
      return (
        this.mayHoldFields(node) &&
        node.children.some(({ children: [first] }) => this.opensAny(first))
      );
    }
    if (node?.type !== 'paragraph') return false;
    return this.split(node).some((segment) => this.opened(segment, false) !== null);
  }

  /**
   * Whether items of a list may be fields: numbered ones only if each is, beginning with what is
   * wrong or with the case. Otherwise they are steps.
   */
  mayHoldFields({ ordered, children }: List): boolean {
    if (!ordered) return true;
    const names = children.map(({ children: [first] }) => {
      const [lead] = first?.type === 'paragraph' ? this.split(first) : [];
      return lead ? this.opened(lead, true) : null;
    });
    const [first, ...others] = names;
    if (others.includes(null)) return false;
    if (first === null) return opensCase(children[0]) && others.includes('remediation');
    return (first === 'signature' || first === 'causes') && new Set(names).size >= 2;
  }
}

/** `1. **Scenario:** the broker fails` ahead of `2. **Mitigation:** ...`. */
function opensCase(item: ListItem | undefined): boolean {
  const [first] = item?.children ?? [];
  return (
    first?.type === 'paragraph' && /^(?:scenario|situation|case)\s*[:：]/iu.test(inlineText(first))
  );
}

/** Words that lead to code in a sentence as often as they name a field. */
const leadIns = /^\P{L}*(?:run|commands?|check|verify|note)\P{L}*$/iu;

const isRunbook = /^\W*(?:runbook|procedure|sop)\W*$/i;

/** `` `Volume {{ $labels.volume }} is full` ``: what an alert sends, which no log says. */
function isTemplate(node: Nodes): boolean {
  return textOf(node).includes('{{');
}
