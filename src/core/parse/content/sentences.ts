import type { Paragraph, PhrasingContent } from 'mdast';
import { splitText } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { partOfParagraph } from './part-of-node.ts';
import { tellsRemedy } from './remedy-sentence.ts';

/** Where a sentence ends, and not `e.g. `. */
const end =
  /(?<!\b(?:e\.g|i\.e|etc|vs|cf|approx|z\.B|bzw|ca|p\. ?ex|ej))[.!?]['")”]?\s+|[。！？]/gu;

/** The sentences of a paragraph, each as a paragraph of its own. */
export function sentencesOf(paragraph: Paragraph, source: Source): Paragraph[] {
  const sentences: PhrasingContent[][] = [[]];
  for (const [index, node] of paragraph.children.entries()) {
    let rest = node;
    let from = 0;
    for (const at of node.type === 'text'
      ? endsIn(node.value, paragraph.children[index + 1])
      : []) {
      if (rest.type !== 'text') break;
      const isLast = at - from >= rest.value.length;
      const [head, tail] = isLast ? [rest, null] : splitText(rest, at - from, source);
      sentences.at(-1)?.push(head);
      sentences.push([]);
      from = at;
      if (tail === null) break;
      rest = tail;
    }
    if (from === 0 || from < inlineText(node).length) sentences.at(-1)?.push(rest);
  }
  return sentences
    .filter((one) => one.length > 0)
    .map((one) => partOfParagraph(one, paragraph, source));
}

/** The offsets behind the sentences that end in a text. */
function endsIn(text: string, next: PhrasingContent | undefined): number[] {
  return [...text.matchAll(end)].flatMap(({ 0: mark, index }) => {
    const at = index + mark.length;
    const follows = at < text.length ? text.slice(at) : next === undefined ? '' : inlineText(next);
    const begins = /[。！？]/.test(mark) || /^["'“(]?\p{Lu}|^\p{Lo}/u.test(follows);
    return begins || (at === text.length && next?.type === 'inlineCode') ? at : [];
  });
}

/** Sentences of a paragraph that stand side by side, as one; none where there are none. */
export function joinSentences(
  sentences: readonly Paragraph[],
  around: Paragraph,
  source: Source,
): Paragraph[] {
  if (sentences.length === 0) return [];
  const children = sentences.flatMap((one) => one.children);
  return [partOfParagraph(children, around, source)];
}

/** Cuts a paragraph at the first sentence, or clause behind a dash, that says what to do: what stands ahead of it, and the rest. */
export function cutAtRemedy(
  paragraph: Paragraph,
  source: Source,
): { ahead: Paragraph[]; remedy: Paragraph | null } {
  const sentences = sentencesOf(paragraph, source);
  const at = sentences.findIndex((one) => tellsRemedy(inlineText(one)));
  const cut = at < 0 && sentences.length === 1 ? cutAtDash(paragraph, source) : null;
  if (at < 0) return cut ?? { ahead: sentences, remedy: null };
  if (at === 0) return { ahead: [], remedy: paragraph };
  const [remedy = null] = joinSentences(sentences.slice(at), paragraph, source);
  return { ahead: sentences.slice(0, at), remedy };
}

const dash = /\s(?:[-–—→]|->|=>)\s+(?=\p{L})/gu;

/** `No gas - open the tap`; null where nothing behind a dash says what to do. */
function cutAtDash(
  paragraph: Paragraph,
  source: Source,
): { ahead: Paragraph[]; remedy: Paragraph } | null {
  const { children } = paragraph;
  // `Share → Export → Save` is a way through menus.
  if ((inlineText(paragraph).match(/→|->|=>/g)?.length ?? 0) > 1) return null;
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') continue;
    for (const { 0: mark, index: at } of node.value.matchAll(dash)) {
      const behind = at + mark.length;
      const [tail, ...others] = [splitText(node, behind, source)[1], ...children.slice(index + 1)];
      const remedy = partOfParagraph([tail, ...others], paragraph, source);
      if (at === 0 || !tellsRemedy(inlineText(remedy))) continue;
      const ahead = [...children.slice(0, index), splitText(node, at, source)[0]];
      return { ahead: [partOfParagraph(ahead, paragraph, source)], remedy };
    }
  }
  return null;
}
