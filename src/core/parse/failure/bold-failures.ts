import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { splitText, trimStart } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Field, Position } from '../../model.ts';
import type { Block } from '../document.ts';
import type { ImpliedContext } from '../entry/implied-fields.ts';
import { blockOf } from '../entry/section-blocks.ts';
import { folds, readBlocks } from '../outline/blocks.ts';
import { gatherDetails, isFolded, isGeneralSummary } from '../outline/details.ts';
import { partOfParagraph } from '../outline/part-of-node.ts';
import { mayNameIssueShortly, statesFailure, tellsWork } from './titles.ts';

/** A failure that words in bold name, and what to do about it, as a field. */
export interface BoldFailure {
  title: string;
  position: Position;
  titlePosition: Position;
  blocks: Block[];
}

/**
 * The failures in the content of a section about failures that bold words name: items of a list
 * (`- **Uploads fail**: prune`) and paragraphs with text below them. One alone is emphasis.
 */
export function findBoldFailures(
  title: string,
  nodes: readonly RootContent[],
  context: ImpliedContext,
): BoldFailure[] {
  const { source } = context;
  // Below `## Troubleshooting` bold lines are what goes wrong, in whatever words.
  const isSure =
    /^\P{L}*(?:(?:\p{L}+ )?trouble-?shooting(?: (?:\p{L}+))?|known issues|common (?:issues|errors|problems))\P{L}*$/iu.test(
      title,
    );
  const items = nodes.flatMap((node) =>
    node.type === 'list' ? node.children.flatMap((item) => inItem(item, isSure, source)) : [],
  );
  const plain = gatherDetails(nodes, source).map((node) => (isFolded(node) ? node.quote : node));
  const found = [...items, ...inParagraphs(plain, isSure, source)];
  const folded = plain.flatMap((node) => inContainer(node, context));
  if (found.length === 0 && isSure) {
    return [...folded, ...inAnsweredItems(nodes, source), ...inSentences(plain, source)];
  }
  // Beside other bold questions one may be about a failure.
  const leads = plain.filter((node) => node.type === 'paragraph' && leadOf(node, source)?.isAlone);
  return found.length < 2 && leads.length < 2 && !isSure ? folded : [...found, ...folded];
}

/** Below `## Troubleshooting` plain words above a list inside of an item do, too. */
function inItem(item: ListItem, isSure: boolean, source: Source): BoldFailure[] {
  const [first, ...content] = item.children;
  const bold = first?.type === 'paragraph' ? leadOf(first, source) : null;
  const isPlain = isSure && content.length > 0 && first?.type === 'paragraph';
  const lead = bold ?? (isPlain ? sentenceOf(first, source) : null);
  if (first === undefined || lead === null) return [];
  const rest = [...lead.rest, ...content];
  return rest.length === 0 ? [] : failureOf(lead, rest, source.positionOf(item), source);
}

/** The failures in `<details>` of any section: their fields tell what their titles need not. */
export function findFoldedFailures(
  nodes: readonly RootContent[],
  context: ImpliedContext,
  isEntry: (fields: readonly Field[], title: string) => boolean,
): BoldFailure[] {
  return gatherDetails(nodes, context.source).flatMap((node) => {
    if (!isFolded(node) || isGeneralSummary(node.title)) return [];
    return inContainer(node.quote, context).filter(({ title, blocks }) => {
      const fields = blocks.flatMap(({ field }) =>
        field?.form === 'heading' ? [] : (field ?? []),
      );
      return new Set(fields.map(({ name }) => name)).size >= 2 && isEntry(fields, title);
    });
  });
}

/** A part to unfold with a title (`:::{dropdown} Uploads fail`, `<details>`). */
function inContainer(node: RootContent, { words, source }: ImpliedContext): BoldFailure[] {
  if (node.type !== 'blockquote' || !folds.test(node.data?.container ?? '')) return [];
  const [first, ...content] = node.children;
  const lead = first?.type === 'paragraph' ? leadOf(first, source) : null;
  if (!lead?.isAlone || content.length === 0) return [];
  if (node.data?.container === 'details' && isGeneralSummary(lead.title)) return [];
  const found = failureOf(lead, content, source.positionOf(node), source, true);
  const own = readBlocks(content, { words, source, facts: [] });
  // `Execution details` are about the section around them.
  const isNamed = statesFailure(lead.title) || mayNameIssueShortly(lead.title);
  if (!isNamed && !own.some(({ field }) => field)) return [];
  return own.some(({ field }) => field) ? found.map((one) => ({ ...one, blocks: own })) : found;
}

/** What stands below a bold paragraph, up to the next one. */
function inParagraphs(
  nodes: readonly RootContent[],
  isSure: boolean,
  source: Source,
): BoldFailure[] {
  const leads = nodes.map((node) => (node.type === 'paragraph' ? leadOf(node, source) : null));
  return leads.flatMap((lead, index) => {
    const node = nodes[index];
    if (lead === null || node === undefined) return [];
    const next = leads.findIndex((other, at) => at > index && other !== null);
    const content = nodes.slice(index + 1, next < 0 ? undefined : next);
    const rest = [...lead.rest, ...content];
    const last = rest.at(-1);
    if (last === undefined) return [];
    const { start } = source.positionOf(node);
    const position = { start, end: source.positionOf(last).end };
    return failureOf(lead, rest, position, source, isSure && lead.isAlone);
  });
}

/**
 * `Uploads hang: prune` in a list each of whose items is of that form, where no word is bold and at least
 * one says that something fails.
 */
function inAnsweredItems(nodes: readonly RootContent[], source: Source): BoldFailure[] {
  return nodes.flatMap((node): BoldFailure[] => {
    if (node.type !== 'list') return [];
    const items = node.children.map((item) => {
      const [first, ...others] = item.children;
      const lead = first?.type === 'paragraph' ? answered(first, source) : null;
      return lead === null || tellsWork(lead.title) ? null : { item, lead, others };
    });
    const whole = items.filter((one) => one !== null);
    const isList = whole.length === items.length && whole.length >= 2;
    if (!isList || !whole.some(({ lead }) => statesFailure(lead.title))) return [];
    return whole.flatMap(({ item, lead, others }) =>
      failureOf(lead, [...lead.rest, ...others], source.positionOf(item), source, true),
    );
  });
}

/** Several words, a colon or an arrow, and an answer on the same line. */
function answered(paragraph: Paragraph, source: Source): Lead | null {
  const { children } = paragraph;
  const at = children.findIndex((node) => node.type === 'text' && answer.test(node.value));
  const node = children[at];
  if (node?.type !== 'text' || children.slice(0, at).some((one) => !isWords(one))) return null;
  const mark = answer.exec(node.value);
  const end = (mark?.index ?? 0) + (mark?.[0].length ?? 0);
  const ahead = [...children.slice(0, at), splitText(node, mark?.index ?? 0, source)[0]];
  const title = inlineText({ ...paragraph, children: ahead });
  const tail = end < node.value.length ? [splitText(node, end, source)[1]] : [];
  const content = trimStart([...tail, ...children.slice(at + 1)], source);
  if (!/\S \S/.test(title) || title.length > 90 || content.length === 0) return null;
  const rest = [partOfParagraph(content, paragraph, source)];
  return { title, position: source.positionOf(paragraph), rest, isAlone: false };
}

const answer = /[:：](?=\s|$)\s*|\s*(?:→|->|=>)\s*/;

function isWords({ type }: PhrasingContent): boolean {
  return type === 'text' || type === 'inlineCode' || type === 'emphasis';
}

/** `If the restore fails:` and what stands below it, where nothing is bold. */
function inSentences(nodes: readonly RootContent[], source: Source): BoldFailure[] {
  const leads = nodes.map((node, index) => {
    const next = nodes[index + 1]?.type;
    if (node.type !== 'paragraph' || (next !== 'list' && next !== 'code')) return null;
    const lead = sentenceOf(node, source);
    return lead !== null && conditional.test(lead.title) ? lead : null;
  });
  return leads.flatMap((lead, index) => {
    const node = nodes[index];
    if (lead === null || node === undefined) return [];
    const next = leads.findIndex((other, at) => at > index && other !== null);
    const rest = nodes.slice(index + 1, next < 0 ? undefined : next);
    const last = rest.at(-1);
    if (last === undefined) return [];
    const position = { start: source.positionOf(node).start, end: source.positionOf(last).end };
    return failureOf(lead, rest, position, source);
  });
}

const conditional = /^(?:if|when|si|se|wenn|falls)\s[^,;]+$/i;

/** A paragraph of one line that ends with a colon. */
function sentenceOf(paragraph: Paragraph, source: Source): Lead | null {
  const [first] = paragraph.children;
  const text = inlineText(paragraph);
  const isPlain = paragraph.children.every(
    ({ type }) => type === 'text' || type === 'inlineCode' || type === 'emphasis',
  );
  if (first === undefined || !isPlain || text.length > 120 || !/[:：]$/.test(text)) return null;
  const title = text.replace(/\s*[:：]$/, '');
  return { title, position: source.positionOf(paragraph), rest: [], isAlone: true };
}

interface Lead {
  title: string;
  position: Position;
  rest: Paragraph[];
  /** Whether nothing else stands on its line. */
  isAlone: boolean;
}

/** Bold words at the start of a paragraph, alone on their line or with a colon or a dash behind. */
function leadOf(paragraph: Paragraph, source: Source): Lead | null {
  const [strong, next, ...others] = paragraph.children;
  const isQuoted = strong?.type === 'inlineCode' && /\s/.test(strong.value);
  if (strong?.type !== 'strong' && !isQuoted) return null;
  // `**[High error rate](high-error-rate.md)** - 5xx` is a line of an index.
  if ('children' in strong && strong.children.every(({ type }) => type === 'link')) return null;
  const title = inlineText(strong).replace(/\s*[:：.]$/, '');
  const position = source.positionOf(strong);
  if (next === undefined) return isQuoted ? null : { title, position, rest: [], isAlone: true };
  if (next.type !== 'text') return null;
  const [mark = ''] = /^\s*(?:[:：—–]|-(?=\s)|→)?\s*/.exec(next.value) ?? [];
  const stands = /[:：]$/.test(inlineText(strong)) || mark.trim() !== '' || mark.includes('\n');
  if (!stands) return null;
  const tail = mark.length < next.value.length ? [splitText(next, mark.length, source)[1]] : [];
  const children: PhrasingContent[] = trimStart([...tail, ...others], source);
  const rest = children.length === 0 ? [] : [partOfParagraph(children, paragraph, source)];
  return { title, position, rest, isAlone: false };
}

function failureOf(
  { title, position: titlePosition }: Lead,
  rest: RootContent[],
  position: Position,
  source: Source,
  isSure = false,
): BoldFailure[] {
  const bare = title.replace(/^q(?:uestion)?\s*\d*\s*[:：.]\s*/i, '');
  const [first] = rest;
  const isQuoted = /^["“'‘«「]/.test(bare);
  if (!(isSure || isQuoted || statesFailure(bare)) || first === undefined) return [];
  const span = { start: source.positionOf(first).start, end: position.end };
  const blocks = [blockOf('remediation', bare, span, rest)];
  return [{ title: bare, position, titlePosition, blocks }];
}
