import type { RootContent } from 'mdast';
import { plainText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { FieldName, Position } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import { blockOf } from '../entry/section-blocks.ts';

/** One of several failures below one heading. */
export interface OneOfSeveral {
  title: string;
  position: Position;
  titlePosition: Position;
  blocks: Block[];
}

const remedies: ReadonlySet<FieldName> = new Set(['remediation', 'diagnosis', 'causes', 'replay']);
const longestTitle = 80;

/**
 * The failures of a section that repeats its signature, each with a remedy of its own below it; empty for
 * any other section. Their titles are the `<summary>` ahead of them or their signatures.
 */
export function splitFailures({ parts }: Section, source: Source): OneOfSeveral[] {
  const blocks = parts.filter((part) => part.type === 'block');
  const starts = blocks.flatMap(({ field, heading }, index) =>
    field?.name === 'signature' && heading === null ? [index] : [],
  );
  if (starts.length < 2) return [];
  const titles = starts.map((start) => titleAhead(blocks[start - 1]?.nodes ?? []));
  const groups = starts.map((start, at) => {
    const own = blocks.slice(start, starts[at + 1]);
    return titles[at + 1]?.isLine ? withoutLast(own) : own;
  });
  const complete = groups.every((own) =>
    own.some(({ field }) => field && remedies.has(field.name)),
  );
  if (!complete) return [];
  return groups.flatMap((own, at): OneOfSeveral[] => {
    const [first] = own;
    const last = own.findLast(({ field }) => field !== null);
    if (!first?.field || !last?.field) return [];
    const title = titles[at]?.text ?? titleOf(first.nodes);
    const position = { start: first.field.position.start, end: last.field.position.end };
    const place = { title, position, titlePosition: firstOf(first, source), blocks: own };
    return title === '' ? [] : [place];
  });
}

/**
 * The failures of a section that says one after the other what fails, each with text behind it and no
 * label: `**Error: no space left**`.
 */
export function splitMessages({ parts }: Section, source: Source): OneOfSeveral[] {
  const blocks = parts.filter((part) => part.type === 'block' && part.field !== null);
  const areMessages = blocks.every(
    (part) =>
      part.type === 'block' &&
      part.field?.name === 'signature' &&
      part.heading === null &&
      part.nodes.length > 1,
  );
  if (blocks.length < 2 || !areMessages) return [];
  return blocks.flatMap((part): OneOfSeveral[] => {
    if (part.type !== 'block' || !part.field) return [];
    const [message, ...rest] = part.nodes;
    const [first] = rest;
    const last = rest.at(-1);
    if (!message || !first || !last) return [];
    const span = { start: source.positionOf(first).start, end: source.positionOf(last).end };
    const title = titleOf([message]);
    const signature = { ...part, nodes: [message] };
    const position = { start: part.field.position.start, end: span.end };
    const own = [signature, blockOf('remediation', title, span, rest)];
    const place = { title, position, titlePosition: firstOf(part, source), blocks: own };
    return title === '' ? [] : [place];
  });
}

interface TitleAhead {
  text: string;
  /** Whether it is a line in bold, which the field above it has taken. */
  isLine: boolean;
}

/** The title right ahead of a failure: a line in bold, or the `<summary>` of what it is folded into. */
function titleAhead(nodes: readonly RootContent[]): TitleAhead | null {
  const last = nodes.at(-1);
  if (
    last?.type === 'paragraph' &&
    last.children.length === 1 &&
    last.children[0]?.type === 'strong'
  ) {
    return { text: plainText([last]).replace(/\s*[:：]$/, ''), isLine: true };
  }
  const summary = summaryIn(nodes);
  return summary === null ? null : { text: summary, isLine: false };
}

function withoutLast(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last === undefined) return [];
  return [...blocks.slice(0, -1), { ...last, nodes: last.nodes.slice(0, -1) }];
}

function summaryIn(nodes: readonly RootContent[]): string | null {
  const html = nodes.findLast((node) => node.type === 'html');
  const [, summary] = /<summary>([\s\S]*?)<\/summary>/i.exec(html?.value ?? '') ?? [];
  return summary?.replace(/<[^>]*>/g, '').trim() || null;
}

function titleOf(nodes: readonly RootContent[]): string {
  const [line = ''] = plainText(nodes).split('\n');
  const text = line.replace(/^[-*\d.]+\s+/, '').trim();
  return text.length <= longestTitle
    ? text
    : `${text.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`;
}

function firstOf({ field, nodes: [first] }: Block, source: Source): Position {
  return first ? source.positionOf(first) : (field?.position ?? source.span(0, 0));
}
