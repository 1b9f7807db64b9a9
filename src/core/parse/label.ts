import type { PhrasingContent, Strong, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { LabelName, Vocabulary } from './vocabulary.ts';

export interface Label {
  name: LabelName;
  /** As written, without colon. */
  text: string;
  form: 'bold' | 'plain';
  /** What follows the label on its line, without the space between. */
  rest: PhrasingContent[];
}

const colon = /[:：](?=\s|$)/;
const dash = /^\s*(?:[–—]|-(?=\s))\s*/;

/**
 * Reads a field's name from the start of a line of inline content: bold (`**Fix:** ...`,
 * `**Fix**: ...`, `**Fix** — ...`, `How to **fix**:`), alone in bold (`**Fix**`), or plain (`Fix:`).
 */
export function readLabel(line: readonly PhrasingContent[], words: Vocabulary): Label | null {
  return readUpToColon(line, words) ?? readLoneBold(line, words);
}

function readUpToColon(line: readonly PhrasingContent[], words: Vocabulary): Label | null {
  let text = '';
  let bold = false;
  for (const [index, node] of line.entries()) {
    if (node.type !== 'text' && node.type !== 'strong' && node.type !== 'emphasis') return null;
    const value = textOf(node);
    const at = value.search(colon);
    bold ||= node.type !== 'text';
    if (at < 0) {
      text += value;
      if (text.length > 80) return null;
      continue;
    }
    const inside = cutText(node, at + 1);
    if (inside === null) return null;
    text = (text + value.slice(0, at)).trim();
    const name = words.find(text);
    if (name === null) return null;
    const rest = trimStart([...inside, ...line.slice(index + 1)]);
    if (!bold && rest.length > 0 && words.standsAlone(text)) return null;
    return { name, text, form: bold ? 'bold' : 'plain', rest };
  }
  return null;
}

function readLoneBold(line: readonly PhrasingContent[], words: Vocabulary): Label | null {
  const [first, second] = trimStart(line);
  if (first?.type !== 'strong') return null;
  const text = textOf(first).trim();
  const name = words.find(text);
  if (name === null) return null;
  if (second === undefined) return { name, text, form: 'bold', rest: [] };
  if (second.type !== 'text') return null;
  const after = second.value.replace(dash, '');
  if (after === second.value && second.value.trim() !== '') return null;
  const rest = trimStart([{ ...second, value: after }, ...trimStart(line).slice(2)]);
  return { name, text, form: 'bold', rest };
}

/** What remains of a text, or of emphasis around one text, after its first `at` characters. */
function cutText(node: Text | PhrasingContent, at: number): PhrasingContent[] | null {
  if (node.type === 'text') {
    const value = node.value.slice(at);
    return value === '' ? [] : [{ ...node, value }];
  }
  const children = (node as Strong).children;
  const first = children[0];
  if (first?.type !== 'text') return at >= textOf(node).length ? [] : null;
  if (at >= first.value.length && children.length === 1) return [];
  const value = first.value.slice(at).trimStart();
  const kept: PhrasingContent[] = value === '' ? [] : [{ ...first, value }];
  const rest = [...kept, ...children.slice(1)];
  return [{ ...(node as Strong), children: rest }];
}

/** Inline content without white space ahead of it. */
export function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first === undefined) return [];
  if (first.type === 'break') return trimStart(rest);
  if (first.type !== 'text') return [first, ...rest];
  const value = first.value.trimStart();
  if (value === '') return trimStart(rest);
  return [{ ...first, value }, ...rest];
}
