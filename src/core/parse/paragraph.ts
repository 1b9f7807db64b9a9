import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { splitLines, trimStart } from './inline.ts';
import { type Label, readLabel } from './label.ts';
import type { Source } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stretch of a paragraph: what a label opens, or what stands before the first label. */
export interface Segment {
  label: Label | null;
  /** All of the stretch, label included. */
  whole: PhrasingContent[];
  /** What follows the label; all of it where there is none. */
  content: PhrasingContent[];
}

/**
 * Cuts a paragraph where labels stand: at the start of a line, and in bold with a colon anywhere
 * (`**Cause:** x **Fix:** y`). A paragraph without a label is one segment.
 */
export function splitParagraph(paragraph: Paragraph, words: Vocabulary, source: Source): Segment[] {
  const { children } = paragraph;
  if (!children.some(mayBeLabel)) return [{ label: null, whole: children, content: children }];
  const segments: Segment[] = [];
  for (const line of splitLines(children, source)) {
    for (const part of splitAtBold(line, words, source)) {
      const start = trimStart(part, source);
      const label = readLabel(start, words, source);
      const current = segments.at(-1);
      const opens = label?.form === 'bold' || (label && current?.label !== null);
      if (opens) {
        segments.push({ label, whole: [...start], content: [...label.rest] });
      } else if (current === undefined) {
        segments.push({ label: null, whole: [...part], content: [...part] });
      } else {
        for (const node of part) {
          current.whole.push(node);
          current.content.push(node);
        }
      }
    }
  }
  return segments.map(({ label, whole, content }) => ({
    label,
    whole: joinText(whole),
    content: joinText(trimStart(content, source)),
  }));
}

function mayBeLabel(node: PhrasingContent): boolean {
  if (node.type === 'text') return /[:：]/.test(node.value);
  return node.type === 'strong' || node.type === 'emphasis';
}

/** Cuts a line ahead of every bold label that ends in a colon. */
function splitAtBold(
  line: PhrasingContent[],
  words: Vocabulary,
  source: Source,
): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [];
  let start = 0;
  let leads = true;
  for (const [index, node] of line.entries()) {
    const opens = !leads && endsInColon(node, line[index + 1]);
    if (opens && readLabel(line.slice(index, index + 2), words, source) !== null) {
      parts.push(line.slice(start, index));
      start = index;
    }
    leads &&= node.type === 'text' && node.value.trim() === '';
  }
  parts.push(line.slice(start));
  return parts;
}

function endsInColon(node: PhrasingContent, next: PhrasingContent | undefined): boolean {
  if (node.type !== 'strong') return false;
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
