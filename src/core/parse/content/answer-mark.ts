import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { splitText } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { partOfParagraph } from './part-of-node.ts';

const letter = String.raw`(?:A|答|回答|답변?|R)\s*(?:\d+\s*)?`;
const mark = new RegExp(String.raw`^${letter}[:：]\s*`);
const boldMark = new RegExp(String.raw`^${letter}[:：]?\s*$`);

/** An answer without the letter that marks it: `A:` below `Q: The oven is cold`. */
export function withoutAnswerMark(nodes: readonly RootContent[], source: Source): RootContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== 'paragraph' || !mark.test(inlineText(first))) return [...nodes];
  const children = opensAnswer(first)
    ? without(/^\s*[:：]?\s*/, first.children.slice(1), source)
    : without(mark, first.children, source);
  return children.length === 0 ? others : [partOfParagraph(children, first, source), ...others];
}

/** Whether a paragraph begins with such a letter in bold, which is no title. */
export function opensAnswer(paragraph: Paragraph): boolean {
  const [bold] = paragraph.children;
  return (
    bold?.type === 'strong' && boldMark.test(inlineText(bold)) && mark.test(inlineText(paragraph))
  );
}

function without(
  ahead: RegExp,
  children: readonly PhrasingContent[],
  source: Source,
): PhrasingContent[] {
  const [text, ...behind] = children;
  if (text?.type !== 'text') return [...children];
  const length = ahead.exec(text.value)?.[0].length ?? 0;
  if (length === text.value.length) return behind;
  return length === 0 ? [...children] : [splitText(text, length, source)[1], ...behind];
}
