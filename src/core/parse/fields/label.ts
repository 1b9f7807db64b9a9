import type { Emphasis, PhrasingContent, Strong, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { offsetInText, splitText, trimStart } from '../../markdown/inline.ts';
import type { Source } from '../../markdown/source.ts';
import type { Position } from '../../model.ts';
import { isCamel } from '../titles/identifiers.ts';
import type { LabelName } from './label-name.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Label {
  name: LabelName;
  /** As written, without colon and markup. */
  text: string;
  form: 'bold' | 'plain';
  /** The label as written, markup included; a colon after the markup is left out. */
  position: Position;
  /** What follows the label on its line, without the space between. */
  rest: PhrasingContent[];
}

type Words = Text | Strong | Emphasis;

/** Longer words are not a label; a guard against looking up whole paragraphs. */
const longest = 80;

const colon = /(?<!:):(?=\s|$)|：/;
/** What stands ahead of bold words and is no word: an emoji, a bullet, an arrow. */
export const marks = /(?:^|\n)(?:[\s→▸▹•●■□►»]|\p{Extended_Pictographic}|\uFE0F|\u200D)*$/u;
/** Right after bold words a colon needs no space: `**Fix**:restart`. */
const leadingColon = /^\s*(?::(?![:/])|：)/;
const dash = /^\s*(?:[–—→⇒]|[-=]?>|-(?=\s))\s*/;

/**
 * Reads a field's name from the start of a line of inline content: bold (`**Fix:** ...`,
 * `**Fix**: ...`, `**Fix** — ...`, `How to **fix**:`), alone in bold (`**Fix**`, `**Fix.** ...`), or plain (`Fix:`).
 */
export function readLabel(
  line: readonly PhrasingContent[],
  words: Vocabulary,
  source: Source,
): Label | null {
  const [first, ...others] = line;
  // `🔍 **Investigate**`
  const isMarked =
    first?.type === 'text' && others[0]?.type === 'strong' && marks.test(first.value);
  const bare = isMarked ? others : line;
  return readUpToColon(bare, words, source) ?? readLoneBold(bare, words, source);
}

function readUpToColon(
  line: readonly PhrasingContent[],
  words: Vocabulary,
  source: Source,
): Label | null {
  let text = '';
  let bold = false;
  for (const [index, node] of line.entries()) {
    if (!isWords(node)) return null;
    const value = textOf(node);
    const at = findColon(value, line[index - 1]);
    bold ||= node.type !== 'text';
    if (at < 0) {
      text += value;
      if (text.length > longest) return null;
      continue;
    }
    text = (text + value.slice(0, at)).trim();
    // No bold for Markdown, which wants a blank behind such a colon: `**原因：**磁盘已满`.
    const isStarred = index === 0 && /^\*\*[^*]+$/.test(text) && value.startsWith('**', at + 1);
    if (isStarred) text = text.slice(2);
    const name = words.find(text);
    if (name === null) return null;
    const cut = cutAt(node, isStarred ? at + 2 : at, source);
    if (cut === null) return null;
    bold ||= isStarred;
    const rest = trimStart([...cut.rest, ...line.slice(index + 1)], source);
    if (!bold && rest.length > 0 && words.standsAlone(text) && !isQuoted(rest)) return null;
    const first = index === 0 && cut.inside ? cut.inside : line[0];
    const before = value.slice(0, at).trim() === '' ? line[index - 1] : undefined;
    const end = before ? source.positionOf(before).end.offset : cut.end + (isStarred ? 1 : 0);
    const start = source.positionOf(first ?? node).start.offset;
    const form = bold ? 'bold' : 'plain';
    return { name, text, form, position: source.span(start, end), rest };
  }
  return null;
}

/** `Error: \`disk full\`` and `Alert: StoreDown` are no sentences. */
function isQuoted(rest: readonly PhrasingContent[]): boolean {
  const [first, ...others] = rest;
  if (first?.type === 'text' && others.length === 0) return isCamel(first.value.trim());
  return (
    first?.type === 'inlineCode' && /^[\s.,;。]*$/.test(others.map((node) => textOf(node)).join(''))
  );
}

function isWords(node: PhrasingContent): node is Words {
  return node.type === 'text' || node.type === 'strong' || node.type === 'emphasis';
}

function findColon(value: string, before: PhrasingContent | undefined): number {
  const afterMarkup = before !== undefined && before.type !== 'text';
  const leading = afterMarkup ? leadingColon.exec(value) : null;
  return leading ? leading[0].length - 1 : value.slice(0, longest + 2).search(colon);
}

interface Cut {
  /** What follows the colon inside the node. */
  rest: PhrasingContent[];
  /** End of the label: of the whole node where nothing but the colon follows inside of it. */
  end: number;
  /** The text with the label, if only a part of the node is the label. */
  inside: Text | null;
}

/** Cuts a node at the colon in its text; null where other markup makes that ambiguous. */
function cutAt(node: Words, at: number, source: Source): Cut | null {
  if (node.type === 'text') {
    const rest = at + 1 < node.value.length ? [splitText(node, at + 1, source)[1]] : [];
    return { rest, end: offsetInText(node, wordsEnd(node, at), source), inside: null };
  }
  if (
    textOf(node)
      .slice(at + 1)
      .trim() === ''
  ) {
    return { rest: [], end: source.positionOf(node).end.offset, inside: null };
  }
  const [first, ...others] = node.children;
  if (first?.type !== 'text' || at >= first.value.length) return null;
  const [, tail] = splitText(first, at + 1, source);
  const children = trimStart([tail, ...others], source);
  const kept: Strong | Emphasis = { ...node, children };
  if (node.position && children[0]?.position) {
    kept.position = { start: children[0].position.start, end: node.position.end };
  }
  return { rest: [kept], end: offsetInText(first, wordsEnd(first, at), source), inside: first };
}

/** End of the words before a colon; some authors write a space before it. */
function wordsEnd(node: Text, colonAt: number): number {
  return node.value.slice(0, colonAt).trimEnd().length;
}

function readLoneBold(
  line: readonly PhrasingContent[],
  words: Vocabulary,
  source: Source,
): Label | null {
  const [first, second] = line;
  if (first?.type !== 'strong') return null;
  const written = textOf(first).trim();
  const text = written.replace(/[.。?？]$/, '');
  const name = words.find(text);
  if (name === null) return null;
  const label = { name, text, form: 'bold' as const, position: source.positionOf(first) };
  if (second === undefined) return { ...label, rest: [] };
  if (second.type !== 'text') return null;
  const after = dash.exec(second.value)?.[0].length ?? 0;
  // `**Alert** → **Impact** → **Check**` is an order of things.
  const isChain = after === second.value.length && line[2]?.type === 'strong';
  if (isChain && /[→⇒>]/.test(second.value)) return null;
  // `**Fix** Press the button.`
  const isFollowed = !words.standsAlone(text) && /^\s+["“`]?\p{Lu}/u.test(second.value);
  const isStopped = (text !== written && /^\s/.test(second.value)) || isFollowed;
  if (after === 0 && second.value.trim() !== '' && !isStopped) return null;
  const [, tail] = splitText(second, after, source);
  return { ...label, rest: trimStart([tail, ...line.slice(2)], source) };
}
