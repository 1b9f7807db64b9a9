import type { RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Field, FieldName } from '../../model.ts';
import type { Block } from '../document.ts';
import type { Label } from '../fields/label.ts';

/** Labels of what a log or a screen says. */
const excerpt = /error|message|output|erro|erreur|fehler|报错|错误|エラー|오류/i;

/** Fields whose label stands in a line of its own or at its start. */
const labelled: ReadonlySet<Field['form']> = new Set(['bold', 'plain']);

const told: ReadonlySet<FieldName> = new Set(['signature', 'causes', 'context', 'severity']);

const steps: ReadonlySet<FieldName> = new Set([
  ...(['replay', 'diagnosis', 'remediation', 'verification'] as const),
]);

const shells = /^(?:bash|sh|shell|zsh|console|powershell|ps1|cmd)$/i;

/** Not what a program printed, which an author may well call `bash`. */
function looksLikeCommand(code: string): boolean {
  const [first = ''] = code.trim().split('\n', 1);
  return (
    /^(?:#|\$ |[a-z][\w./-]*(?: |$)|[A-Z][a-z]+-[A-Z][A-Za-z]+(?: |$))/.test(first) &&
    !/^\w+:/.test(first)
  );
}

/** Fields that a sentence beside their label says whole. */
const said: ReadonlySet<FieldName> = new Set(['signature', 'owner', 'severity', 'escalation']);

/** The blocks of a section while they are read: content goes to the field opened last. */
export class BlockList {
  readonly #blocks: Block[];
  readonly #source: Source;

  constructor(source: Source, first: Block | null) {
    this.#source = source;
    this.#blocks = first ? [first] : [];
  }

  /** Whether a field is open and nothing stands in it yet. */
  get awaitsContent(): boolean {
    const last = this.#blocks.at(-1);
    return last?.field != null && last.nodes.length === 0;
  }

  get hasFields(): boolean {
    return this.#blocks.some(({ field }) => field !== null);
  }

  /** Whether the field that is open says what to do or to look at. */
  get holdsSteps(): boolean {
    const field = this.#blocks.at(-1)?.field;
    return field != null && steps.has(field.name);
  }

  /** Whether a label without a number opened the field, so that numbered steps below it are its own. */
  get holdsNumberedSteps(): boolean {
    const field = this.#blocks.at(-1)?.field;
    return this.holdsSteps && field != null && !/^\P{L}*(?:step\s+)?\d/iu.test(field.label);
  }

  /** Whether a heading such as `## Impact` opened the field: of its lists each says more of it. */
  get isContextByHeading(): boolean {
    const field = this.#blocks.at(-1)?.field;
    return field?.form === 'heading' && field.name === 'context';
  }

  open(name: FieldName, label: Label, form: Field['form']): void {
    const { text, position } = label;
    this.#push({ name, label: text, form, position, labelPosition: position, empty: true });
  }

  add(node: RootContent): void {
    if (this.#hasSaidAll(node)) this.endField();
    const last = this.#blocks.at(-1);
    if (last) last.nodes.push(node);
    else this.#push(null, node);
  }

  /** Whether a command stands behind the words of a symptom, a cause or an impact: what to do about it. */
  #hasSaidAll(node: RootContent): boolean {
    if (node.type !== 'code' || !shells.test(node.lang ?? '')) return false;
    const { field, nodes = [] } = this.#blocks.at(-1) ?? {};
    const isSaid = field != null && labelled.has(field.form) && told.has(field.name);
    const last = nodes.at(-1);
    return (
      isSaid &&
      last?.type === 'paragraph' &&
      !/[:：]$/.test(inlineText(last)) &&
      looksLikeCommand(node.value)
    );
  }

  /** What follows is no part of the field opened last. */
  endField(): void {
    if (this.#blocks.at(-1)?.field) this.#push(null);
  }

  /** The same for a field that a label opened and that has its content. */
  endLabelled(): void {
    const last = this.#blocks.at(-1);
    if (last?.field?.form === 'bold' && last.nodes.length > 0) this.endField();
  }

  /** The same for what only tells of the failure and has its content. */
  endTold(): void {
    const last = this.#blocks.at(-1);
    if (last?.field && told.has(last.field.name) && last.nodes.length > 0) this.endField();
  }

  /** The same for causes that have their content. */
  endCauses(): void {
    if (this.#blocks.at(-1)?.field?.name === 'causes') this.endTold();
  }

  /** The same for causes that a list says: what to do about them stands behind it. */
  endListed(): void {
    const last = this.#blocks.at(-1);
    if (last?.field?.name === 'causes' && last.nodes.at(-1)?.type === 'list') this.endField();
  }

  /** The same for a symptom or a fact that one sentence on the line of its label says. */
  endSaid(): void {
    const { field, nodes = [] } = this.#blocks.at(-1) ?? {};
    const [first, ...others] = nodes;
    const isSaid =
      first?.type === 'code' || (first?.type === 'paragraph' && !/[:：]$/.test(inlineText(first)));
    if (field === null || field === undefined || !said.has(field.name)) return;
    if (field.form !== 'heading' && isSaid && others.length === 0) this.endField();
  }

  /** The same for the text of an error (`Error message:`) that has its fence. */
  endExcerpt(): void {
    const last = this.#blocks.at(-1);
    if (last?.field?.name !== 'signature' || !excerpt.test(last.field.label)) return;
    if (last.nodes.at(-1)?.type === 'code') this.endField();
  }

  close(): Block[] {
    for (const block of this.#blocks) closeField(block, this.#source);
    return this.#blocks.filter((block) => block.field || block.nodes.length > 0);
  }

  #push(field: Field | null, ...nodes: RootContent[]): void {
    this.#blocks.push({ type: 'block', field, heading: null, nodes });
  }
}

/** Settles what is known of a field once its content is complete. */
export function closeField({ field, nodes }: Block, source: Source): void {
  if (!field) return;
  field.empty = nodes.every(showsNothing);
  const last = nodes.at(-1);
  if (!last) return;
  const { end } = source.positionOf(last, field.position);
  field.position = { start: field.position.start, end };
}

/** White space, comments, and end tags of what was opened further up. */
function showsNothing(node: RootContent): boolean {
  if (node.type === 'paragraph') return node.children.every(showsNothing);
  if (node.type === 'text') return node.value.trim() === '';
  return (
    node.type === 'html' && node.value.replace(/<!--[\s\S]*?-->|<\/[a-z][^>]*>/gi, '').trim() === ''
  );
}
