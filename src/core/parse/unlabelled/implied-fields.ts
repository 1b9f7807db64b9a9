import type { InlineCode, Paragraph, PhrasingContent, RootContent, Table, Text } from 'mdast';
import { knownPrograms } from '../../command/known-programs.ts';
import { splitText, trimStart } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { FieldName, Position } from '../../model.ts';
import { readHtmlBlocks } from '../content/html-blocks.ts';
import { readHtmlTables } from '../content/html-table.ts';
import { withoutQuotes } from '../content/part-of-node.ts';
import { cellBlocks, contentPosition } from '../content/table-cell.ts';
import type { Block, Section } from '../document.ts';
import { readLabel } from '../fields/label.ts';
import { isFieldName } from '../fields/label-name.ts';
import { withoutAttributes } from '../fields/normalize-label.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { readBlocks } from '../outline/blocks.ts';
import { blockOf } from '../outline/section-parts.ts';
import { saysFailing } from '../titles/words.ts';
import { blocksOfSteps, stepsBehind } from './numbered-steps.ts';

/** The fields that a section has without labels or headings of their own, for its entry alone. */
export interface ImpliedFields {
  /** The title without the label in it; null where it has none. */
  title: string | null;
  blocks: readonly Block[];
  /** Sections that are steps of the entry, and so are no entries. */
  steps: readonly Section[];
}

/**
 * Reads what a person sees as fields of a section: the text behind `Symptom:` in its heading, a table
 * of two columns that begins each row with a name, numbered headings behind the symptoms.
 */
export function readImplied(section: Section, context: ReadContext): ImpliedFields {
  const own = section.parts.filter((part) => part.type === 'block');
  const names = new Set(own.flatMap(({ field }) => field?.name ?? []));
  const titled = names.has('signature') ? null : signatureInTitle(section, names.size > 0, context);
  const tables = own.flatMap(({ field, nodes }) => (field === null ? withoutQuotes(nodes) : []));
  const listed = fieldsOfTables(tables.flatMap((node) => fieldsIn(node, context)));
  const steps = names.has('diagnosis') ? [] : stepsBehind(section);
  const blocks = [...(titled === null ? [] : [titled.block]), ...listed];
  if (steps.length > 0) {
    blocks.push(...blocksOfSteps(steps, context.source, names.has('remediation')));
  }
  return { title: titled?.title ?? null, blocks, steps };
}

const labelled = /^[^\p{L}"“„«「`]*(\p{L}[^:："'“„«「`]{1,30}?)\s*[:：]\s*/u;
const dashed = /^\P{L}*(\p{L}[\p{L} ]{1,20}?(?:\s*#?\d+)?)\s+[–—-]\s+(?=\S)/u;
/** What an error is called in a title, and nowhere else: `Exception: java.lang.Error`. */
const errorNames = /^(?:exception|failure mode|fault|panic|alarm)\s*#?\d*$/i;
/** `Problem – ` or `Error ` ahead of code, `Error - "` ahead of a quotation. */
const ahead = /^\P{L}*(\p{L}[^:：–—-]{1,30}?)\s+(?:[–—-]\s+)?$/u;
const aheadOfQuote = /^\P{L}*(\p{L}[^:：–—-]{1,30}?)\s+(?:[–—-]\s+)?(?=["“„«「].+["”“»」]\s*$)/u;
/** A heading with such a name tells what the entry is about, not what a log says. */
const noError = /alert|trigger|indicat|detect|signature|告警/i;

function signatureInTitle(
  { heading }: Section,
  hasFields: boolean,
  context: ReadContext,
): TitledSignature | null {
  if (heading === null) return null;
  return readTitledSignature(
    heading.children,
    context.source.positionOf(heading),
    hasFields,
    context,
  );
}

interface TitledSignature {
  /** The title without the label. */
  title: string;
  block: Block;
}

/** The text behind `Symptom:` in a title, or an error that is all of it as code, as a signature; null for other titles. */
export function readTitledSignature(
  written: readonly PhrasingContent[],
  position: Position,
  hasFields: boolean,
  { words, source }: ReadContext,
): TitledSignature | null {
  const line = withoutAnchor(written);
  const error = errorInCode(line);
  if (error !== null) {
    const paragraph: Paragraph = { type: 'paragraph', children: [error], position };
    return { title: error.value, block: blockOf('signature', error.value, position, [paragraph]) };
  }
  const { label = '', content = [] } =
    line[0]?.type === 'text'
      ? plainLabel(line[0], line.slice(1), source)
      : boldLabel(line, words, source);
  if (!namesError(label, words) && !(hasFields && isCase(label))) return null;
  const children = trimStart(withoutAttributeList(content, source), source);
  const rest: Paragraph = { type: 'paragraph', children, position };
  const title = inlineText(rest);
  // `Errors: the format` is a chapter.
  if (title === '' || (/^(?:errors|issues|problems)$/i.test(label) && !saysFailing(title))) {
    return null;
  }
  return { title, block: blockOf('signature', label, position, [rest]) };
}

/** The error that a title is as a whole: `` `x509: certificate has expired` ``, and not the name of a command. */
function errorInCode(line: readonly PhrasingContent[]): InlineCode | null {
  const [code, ...others] = line;
  if (code?.type !== 'inlineCode' || !others.every(isTag)) return null;
  const isCall = knownPrograms.has(/^[\w.-]+(?= )/.exec(code.value)?.[0] ?? '');
  const isText = /\S\s+\S+\s+\S/.test(code.value) && saysFailing(code.value);
  return isText && !isCall ? code : null;
}

/** What a reader sees of a title: without the `<a id>` ahead of it, or the link that it is. */
function withoutAnchor(line: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...others] = line;
  if (first?.type === 'link' && others.length === 0) return first.children;
  return line.slice(
    Math.max(
      0,
      line.findIndex((node) => !isTag(node)),
    ),
  );
}

interface TitleLabel {
  label?: string;
  content?: PhrasingContent[];
}

function plainLabel(first: Text, others: PhrasingContent[], source: Source): TitleLabel {
  const isCode = others[0]?.type === 'inlineCode' && others.slice(1).every(isTag);
  const [lead, label] =
    (/[:：]/.test(first.value) && labelled.exec(first.value)) ||
    (isCode && ahead.exec(first.value)) ||
    (others.length === 0 && aheadOfQuote.exec(first.value)) ||
    dashed.exec(first.value) ||
    [];
  if (lead === undefined || label === undefined) return {};
  const [, tail] = splitText(first, lead.length, source);
  return {
    label,
    content: lead.length < first.value.length ? [tail, ...others] : others,
  };
}

/** `## **Symptom**: writes hang`. */
function boldLabel(
  line: readonly PhrasingContent[],
  words: Vocabulary,
  source: Source,
): TitleLabel {
  const label = readLabel(line, words, source);
  return label === null ? {} : { label: label.text, content: label.rest };
}

function isTag({ type }: PhrasingContent): boolean {
  return type === 'html';
}

/** A title without the `{#id}` at its end. */
function withoutAttributeList(content: PhrasingContent[], source: Source): PhrasingContent[] {
  const last = content.at(-1);
  if (last?.type !== 'text') return content;
  const { length } = withoutAttributes(last.value);
  if (length === last.value.length) return content;
  const kept = length === 0 ? [] : [splitText(last, length, source)[0]];
  return [...content.slice(0, -1), ...kept];
}

/** `Error`, `Problem 3`. */
function namesError(label: string, words: Vocabulary): boolean {
  if (errorNames.test(label)) return true;
  return words.find(label.replace(/\s*#?\d+$/, '')) === 'signature' && !noError.test(label);
}

/** `Scenario 1: service down` is a failure where fields say so. */
function isCase(label: string): boolean {
  return /^\P{L}*(?:scenario|case|cenário|escenario|caso|场景|ケース|시나리오)\s*#?\d*$/iu.test(
    label,
  );
}

/** The fields in a table, and those in a table, a list or labels written as HTML. */
function fieldsIn(node: RootContent, context: ReadContext): (readonly Block[])[] {
  const { words, source } = context;
  if (node.type === 'table') return [fieldsOfTable(node, context)];
  if (node.type !== 'html' || !/<(?:b|strong|d[lt]|table)\b/i.test(node.value)) return [];
  const tables = readHtmlTables(node, source).map(({ table }) => fieldsOfTable(table, context));
  if (tables.length > 0) return tables;
  const found = readBlocks(readHtmlBlocks(node, source), {
    words,
    source,
    facts: [],
  });
  return [found.filter(({ field }) => field !== null)];
}

/** One failure has one table; tables that repeat the fields of each other are about the names. */
function fieldsOfTables(tables: readonly (readonly Block[])[]): Block[] {
  const names = tables.flatMap((blocks) => [...new Set(blocks.map(({ field }) => field?.name))]);
  return new Set(names).size < names.length ? [] : tables.flat();
}

/** `| Symptom | ... |`, `| Fix | ... |`: a field in each row, of which at least two are known. */
function fieldsOfTable({ children }: Table, { words, source }: ReadContext): Block[] {
  if (children.some((row) => row.children.length !== 2)) return [];
  // `| Step | Time |` above `| Diagnosis | 2 min |` is a plan.
  const [head] = children[0]?.children ?? [];
  if (
    head &&
    /^\P{L}*(?:steps?|phases?|stages?|tasks?|activit(?:y|ies))\P{L}*$/iu.test(inlineText(head))
  )
    return [];
  const blocks = children.flatMap((row): Block[] => {
    const [head, cell] = row.children;
    if (head === undefined || cell === undefined) return [];
    const label = inlineText(head).replace(/[\s:：]+$/, '');
    const name = words.find(label);
    if (name === null || !isFieldName(name)) return [];
    const nodes = cellBlocks(cell, source);
    const block = blockOf(name, label, contentPosition(cell, source), nodes);
    return block.field ? [{ ...block, field: { ...block.field, form: 'column' } }] : [];
  });
  const names = new Set(blocks.flatMap(({ field }) => field?.name ?? []));
  // `Owner` and `Resolution` are properties of anything.
  const telling = [...names].filter((name) => !/^(?:owner|reviewed|status|references)$/.test(name));
  return telling.length >= 2 && blocks.length * 2 >= children.length - 1 ? blocks : [];
}

/**
 * The fields of an entry whose headings hold entries of their own, such as `## Resolution` above one
 * heading for each scenario: their headings are what to do.
 */
export function readGroupedFields(
  { parts }: Section,
  present: ReadonlySet<FieldName>,
  { words, source }: ReadContext,
): Block[] {
  return parts.flatMap((part): Block[] => {
    if (part.type === 'block' || part.heading === null) return [];
    const name = words.find(part.title);
    if ((name !== 'remediation' && name !== 'diagnosis') || present.has(name)) return [];
    const headings = part.parts.flatMap((inner) =>
      inner.type === 'section' && inner.heading !== null ? inner.heading : [],
    );
    return [blockOf(name, part.title, source.positionOf(part.heading), headings)];
  });
}
