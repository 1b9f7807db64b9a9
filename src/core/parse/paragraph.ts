import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { type Label, readLabel, trimStart } from './label.ts';
import type { Source } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stretch of a paragraph: what a label opens, or what stands before the first label. */
export interface Segment {
  label: Label | null;
  /** The first node, label included. */
  first: PhrasingContent | undefined;
  /** All of the stretch, label included. */
  whole: PhrasingContent[];
  /** What follows the label; all of it where there is none. */
  content: PhrasingContent[];
}

/**
 * Cuts a paragraph where labels stand: at the start of a line, and in bold with a colon anywhere
 * (`**Cause:** x **Fix:** y`). A paragraph without a label is one segment.
 */
export function splitParagraph(
  paragraph: Paragraph,
  words: Vocabulary,
  source: Source,
): Segment[] {
  const segments: Segment[] = [];
  for (const line of splitLines(paragraph.children, source)) {
    for (const part of splitAtBold(line, words)) {
      const start = trimStart(part);
      const label = readLabel(start, words);
      const current = segments.at(-1);
      const opens =
        label !== null &&
        (label.form === 'bold' || current === undefined || current.label !== null);
      if (opens) {
        segments.push({ label, first: start[0], whole: [...start], content: [...label.rest] });
      } else if (current === undefined) {
        segments.push({ label: null, first: start[0], whole: [...part], content: [...part] });
      } else {
        current.whole.push(...part);
        current.content.push(...part);
      }
    }
  }
  return segments.map((segment) => ({
    ...segment,
    whole: joinText(segment.whole),
    content: joinText(trimStart(segment.content)),
  }));
}

/** Inline content by source line; each line but the first begins with its newline. */
function splitLines(nodes: readonly PhrasingContent[], source: Source): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') {
      lines.push([node]);
    } else if (node.type === 'text' && node.value.includes('\n')) {
      const [head, ...more] = splitText(node, source);
      if (head !== undefined && head.value !== '') lines.at(-1)?.push(head);
      for (const text of more) lines.push([text]);
    } else {
      lines.at(-1)?.push(node);
    }
  }
  return lines.filter((line) => line.length > 0);
}

function splitText(node: Text, source: Source): Text[] {
  const firstLine = node.position?.start.line ?? 1;
  return node.value.split('\n').map((value, index) => {
    if (index === 0) return { ...node, value };
    const lineStart = source.lineStart(firstLine + index);
    const word = value.trimStart().slice(0, 12);
    const at = source.text.indexOf(word, lineStart);
    const start = at < 0 ? lineStart : at;
    const position = source.span(start, start + value.length);
    return { type: 'text', value: `\n${value}`, position };
  });
}

/** Cuts a line ahead of every bold label that ends in a colon. */
function splitAtBold(line: PhrasingContent[], words: Vocabulary): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [];
  let start = 0;
  for (let index = 1; index < line.length; index += 1) {
    if (line[index]?.type !== 'strong') continue;
    const lead = line.slice(start, index).some((node) => node.type !== 'text' || node.value.trim());
    if (!lead) continue;
    const label = readLabel(line.slice(index), words);
    if (label === null || !endsInColon(line, index)) continue;
    parts.push(line.slice(start, index));
    start = index;
  }
  parts.push(line.slice(start));
  return parts;
}

function endsInColon(line: readonly PhrasingContent[], index: number): boolean {
  const node = line[index];
  const next = line[index + 1];
  if (node?.type !== 'strong') return false;
  const last = node.children.at(-1);
  if (last?.type === 'text' && /[:：]\s*$/.test(last.value)) return true;
  return next?.type === 'text' && /^\s*[:：]/.test(next.value);
}

/** Joins neighbouring texts again, so that a paragraph cut and put together is as it was. */
function joinText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') {
      joined.push(node);
      continue;
    }
    const merged: Text = { type: 'text', value: last.value + node.value };
    if (last.position && node.position) {
      merged.position = { start: last.position.start, end: node.position.end };
    }
    joined[joined.length - 1] = merged;
  }
  return joined;
}
