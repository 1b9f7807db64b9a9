import type { RootContent } from 'mdast';
import { plainText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Position } from '../../model.ts';
import { isBoldLine } from '../content/bold-line.ts';
import type { Block, Section } from '../document.ts';
import { answers } from '../fields/remedies.ts';
import { blockOf, blocksOf } from '../outline/section-parts.ts';
import type { FailureInText } from './failure-in-text.ts';

const longestTitle = 80;

/**
 * The failures of a section that repeats its signature; empty for any other section. Each has a remedy of
 * its own, or none has one and behind each stands what to do, as in `**Error: no space left**` above a
 * command. Their titles are the `<summary>` ahead of them or their signatures.
 */
export function splitFailures(section: Section, source: Source): FailureInText[] {
  const blocks = blocksOf(section);
  const signatures = blocks.flatMap(({ field }, index) =>
    field?.name === 'signature' ? index : [],
  );
  const starts = signatures.filter((index) => blocks[index]?.heading === null);
  // `## Symptoms` and `## Solution` again and again, below one title.
  if (starts.length === 0 && signatures.length >= 2)
    return splitHeadings(blocks, signatures, source);
  if (starts.length < 2) return [];
  const titles = starts.map((start) => titleAhead(blocks[start - 1]?.nodes ?? []));
  const groups = starts.map((start, at) => {
    const own = blocks.slice(start, starts[at + 1]);
    return titles[at + 1]?.isLine ? withoutLast(own) : own;
  });
  const complete = groups.map((own) => (hasRemedy(own) ? own : withAnswer(own, source)));
  return complete.flatMap((own, at): FailureInText[] => {
    const [first] = own ?? [];
    const last = own?.findLast(({ field }) => field !== null);
    if (!own || !first?.field || !last?.field || complete.includes(null)) return [];
    const title = titles[at]?.text ?? titleOf(first.nodes);
    const position = { start: first.field.position.start, end: last.field.position.end };
    const place = { title, position, titlePosition: firstOf(first, source), blocks: own };
    return title === '' ? [] : [place];
  });
}

/** Failures that the headings of a page repeat: each has its remedy below a heading of its own. */
function splitHeadings(
  blocks: readonly Block[],
  starts: readonly number[],
  source: Source,
): FailureInText[] {
  const groups = starts.map((start, at) => blocks.slice(start, starts[at + 1]));
  // The second list of symptoms of one failure has no remedy between the first and itself.
  const isTold = (own: readonly Block[]) => own.some(({ field }) => field?.name === 'remediation');
  if (!groups.every(isTold)) return [];
  return groups.flatMap((own) => {
    const [first] = own;
    const last = own.findLast(({ field }) => field !== null);
    if (!first?.field || !last?.field) return [];
    const position = { start: first.field.position.start, end: last.field.position.end };
    const title = titleOf(first.nodes);
    return { title, position, titlePosition: firstOf(first, source), blocks: own };
  });
}

function hasRemedy(blocks: readonly Block[]): boolean {
  return blocks.some(({ field }) => field !== null && answers.has(field.name));
}

/** A failure with what stands behind its words as what to do; null where nothing does, or a label says it. */
function withAnswer(blocks: readonly Block[], source: Source): Block[] | null {
  const [signature, ...behind] = blocks;
  if (!signature?.field) return null;
  const [message, ...rest] = signature.nodes;
  const answer = [...rest, ...behind.flatMap(({ field, nodes }) => (field === null ? nodes : []))];
  const [first] = answer;
  const last = answer.at(-1);
  if (!message || !first || !last) return null;
  const span = { start: source.positionOf(first).start, end: source.positionOf(last).end };
  const others = behind.filter(({ field }) => field !== null);
  const remedy = blockOf('remediation', titleOf([message]), span, answer);
  return [{ ...signature, nodes: [message] }, ...others, remedy];
}

interface TitleAhead {
  text: string;
  /** Whether it is a line in bold, which the field above it has taken. */
  isLine: boolean;
}

/** The title right ahead of a failure: a line in bold, or the `<summary>` of what it is folded into. */
function titleAhead(nodes: readonly RootContent[]): TitleAhead | null {
  const last = nodes.at(-1);
  if (last !== undefined && isBoldLine(last)) {
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
