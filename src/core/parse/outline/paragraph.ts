import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { splitLines, splitText, trimEnd, trimStart } from '../../markdown/inline.ts';
import type { Source } from '../../markdown/source.ts';
import { type Label, marks, readLabel } from '../fields/label.ts';
import type { LabelName } from '../fields/label-name.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import { endsField } from './field-end.ts';

/** A stretch of a paragraph: what a label opens, or what stands before the first label. */
export interface Segment {
  label: Label | null;
  /** All of the stretch, label included. */
  whole: PhrasingContent[];
  /** What follows the label; all of it where there is none. */
  content: PhrasingContent[];
  /** Whether it begins with a bold label that names no field, which ends the one above it. */
  endsField: boolean;
}

/** In nodes: a guard against reading the same long line again and again. */
const longestLabel = 6;

/**
 * Cuts a paragraph where labels stand: at the start of a line, and behind another label in bold with
 * a colon (`**Cause:** x **Fix:** y`). A paragraph without a label is one segment.
 */
export function splitParagraph(paragraph: Paragraph, known: Vocabulary, source: Source): Segment[] {
  const { children } = paragraph;
  if (!children.some(mayBeLabel))
    return [{ label: null, whole: children, content: children, endsField: false }];
  const segments: Segment[] = [];
  const lines = splitLines(children, source).flatMap((line) => splitAtBars(line, source));
  const words = areLabels(lines, known) ? { ...known, standsAlone: () => false } : known;
  for (const line of lines) {
    const isLabelled = segments.at(-1)?.label != null;
    for (const part of splitAtBold(line, isLabelled, words, source)) {
      const start = trimStart(part, source);
      const label = readLabel(start, words, source);
      const current = segments.at(-1);
      const isFree = current?.label !== null || isMarker(current);
      const opens = label?.form === 'bold' || (label && isFree);
      const open = current?.label ?? null;
      const isBold = open !== null && label === null && endsField(start);
      const isOther = isBold || (open !== null && oneLine.has(open.name) && isFact(start));
      if (opens) {
        segments.push({ label, whole: [...start], content: [...label.rest], endsField: false });
      } else if (current === undefined || isOther) {
        segments.push({ label: null, whole: [...part], content: [...part], endsField: isBold });
      } else {
        for (const node of part) {
          current.whole.push(node);
          current.content.push(node);
        }
      }
    }
  }
  return segments.map(({ label, whole, content, ...others }) => ({
    ...others,
    label,
    whole: joinText(trimEnd(whole, source)),
    content: joinText(trimEnd(trimStart(content, source), source)),
  }));
}

/** The words of a label without a mark, at the start of a line: `Team: payments`. */
export const plainLabel = /^\s*(\p{L}[\p{L} ]{1,30}?)\s*[:：]\s/u;

/** `Cause: ...` above `Fix: ...`: two lines that tell of a failure, among lines that all are labels, are no sentences. */
function areLabels(lines: readonly PhrasingContent[][], words: Vocabulary): boolean {
  if (lines.length < 2) return false;
  const names = lines.map((line) => {
    const [, label] = plainLabel.exec(textOf(line)) ?? [];
    return label === undefined ? null : { name: words.find(label) };
  });
  const telling = names.flatMap((one) =>
    one?.name && tellingFields.has(one.name) ? one.name : [],
  );
  return !names.includes(null) && new Set(telling).size >= 2;
}

/** A bar between a fact and the next one: `Owner: kilns | Severity: high`. */
const bar = /\s\|\s+(?=\p{L}[\p{L} ]{1,30}[:：]\s)/u;

/** Fields that a list of what was done, or of what is meant, has no two of. */
export const tellingFields: ReadonlySet<LabelName> = new Set([
  ...(['signature', 'causes', 'diagnosis', 'remediation', 'verification'] as const),
]);

/** Facts beside each other, as if each had a line. */
function splitAtBars(line: PhrasingContent[], source: Source): PhrasingContent[][] {
  const [only, ...others] = line;
  if (only?.type !== 'text' || others.length > 0 || !plainLabel.test(only.value)) {
    return [line];
  }
  const at = only.value.search(bar);
  if (at < 0) return [line];
  const [head, tail] = splitText(only, at, source);
  const [, behind] = splitText(tail, tail.value.indexOf('|') + 1, source);
  return [[head], ...splitAtBars([behind], source)];
}

/** Fields that a line says in full. */
export const oneLine: ReadonlySet<LabelName> = new Set(['severity', 'owner']);

/** `Team: payments`, whose name is that of no field. */
function isFact(line: readonly PhrasingContent[]): boolean {
  return plainLabel.test(textOf([...line]));
}

/** `[!WARNING]` and the title behind it, ahead of the words of what is set apart. */
function isMarker({ whole: [first, ...others] }: Segment): boolean {
  return first?.type === 'text' && others.length === 0 && /^\[!\w+\][^\n]*$/.test(first.value);
}

/** Words with a colon, or bold ones that open a line. */
function mayBeLabel(
  node: PhrasingContent,
  index: number,
  nodes: readonly PhrasingContent[],
): boolean {
  if (node.type === 'text') return /[:：]/.test(node.value);
  if (node.type !== 'strong' && node.type !== 'emphasis') return false;
  const before = nodes[index - 1];
  const opensLine = before?.type !== 'text' || marks.test(before.value);
  return opensLine || /[:：]/.test(textOf(node));
}

/** Cuts a line ahead of every bold label that ends in a colon, if another one is open. */
function splitAtBold(
  line: PhrasingContent[],
  isLabelled: boolean,
  words: Vocabulary,
  source: Source,
): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [];
  let start = 0;
  let leads = true;
  const label = (from: number, to: number): Label | null => {
    if (to - from > longestLabel) return null;
    return readLabel(trimStart(line.slice(from, to + 2), source), words, source);
  };
  for (const [index, node] of line.entries()) {
    if (!leads && endsInColon(node, line[index + 1]) && label(index, index)) {
      const before = label(start, index);
      if ((isLabelled || start > 0 || before) && !reaches(before, node, source)) {
        parts.push(line.slice(start, index));
        start = index;
      }
    }
    leads &&= node.type === 'text' && node.value.trim() === '';
  }
  parts.push(line.slice(start));
  return parts;
}

/** Whether a label takes in a node: `How to **fix**:` is one. */
function reaches(label: Label | null, node: PhrasingContent, source: Source): boolean {
  return label !== null && label.position.end.offset > source.positionOf(node).start.offset;
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
