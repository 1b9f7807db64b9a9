import type { Emphasis, InlineCode, Paragraph, PhrasingContent } from 'mdast';
import { splitText, trimStart } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Position } from '../../model.ts';
import { opensAnswer } from '../content/answer-mark.ts';
import { partOfParagraph } from '../content/part-of-node.ts';
import { isErrorCode } from '../titles/identifiers.ts';
import { saysFailing } from '../titles/says-failing.ts';

/** Words at the start of a paragraph or an item that may name a failure, and what stands behind them. */
export interface Lead {
  title: string;
  position: Position;
  rest: Paragraph[];
  /** Whether nothing else stands on its line. */
  isAlone: boolean;
  /** What a program prints, if the words are just that. */
  printed?: InlineCode;
}

export function isWords({ type }: PhrasingContent): boolean {
  return type === 'text' || type === 'inlineCode' || type === 'emphasis';
}

/** A paragraph of one line that ends with a colon. */
export function sentenceOf(paragraph: Paragraph, source: Source): Lead | null {
  const [first] = paragraph.children;
  const text = inlineText(paragraph);
  if (
    first === undefined ||
    !paragraph.children.every(isWords) ||
    text.length > 120 ||
    !/[:：]$/.test(text)
  )
    return null;
  const title = text.replace(/\s*[:：]$/, '');
  return { title, position: source.positionOf(paragraph), rest: [], isAlone: true };
}

/** Bold words or an error as code at the start of a paragraph, alone on their line or with a mark behind. */
export function leadOf(paragraph: Paragraph, source: Source): Lead | null {
  const [strong, next, ...others] = paragraph.children;
  const isQuoted =
    strong?.type === 'inlineCode' && (/\s/.test(strong.value) || isErrorCode(strong.value));
  const isItalic = strong?.type === 'emphasis' && /[:：]$/.test(inlineText(strong));
  if (strong?.type !== 'strong' && !isQuoted && !isItalic && !isStrongest(strong)) return null;
  if (opensAnswer(paragraph)) return null;
  // `**[High error rate](high-error-rate.md)** - 5xx` is a line of an index.
  if ('children' in strong && strong.children.every(({ type }) => type === 'link')) return null;
  // `**\`kiln doctor\`**: prints its state` tells of a command.
  if (strong.type === 'strong' && strong.children.every(({ type }) => type === 'inlineCode')) {
    const code = inlineText(strong);
    if (!saysFailing(code) && !isErrorCode(code) && !isMessage(code)) return null;
  }
  const title = inlineText(strong).replace(/\s*[:：.]$/, '');
  const code = 'children' in strong ? strong.children[0] : strong;
  const isPrinted =
    code?.type === 'inlineCode' &&
    (!('children' in strong) || strong.children.length === 1) &&
    (/\s/.test(code.value) || isErrorCode(code.value));
  const printed = isPrinted ? { printed: code } : {};
  const position = source.positionOf(strong);
  if (next === undefined) {
    const isError = strong.type === 'inlineCode' && saysFailing(strong.value);
    return isQuoted && !isError ? null : { title, position, rest: [], isAlone: true, ...printed };
  }
  if (next.type === 'break') {
    const children = trimStart(others, source);
    const rest = children.length === 0 ? [] : [partOfParagraph(children, paragraph, source)];
    return { title, position, rest, isAlone: false, ...printed };
  }
  if (next.type !== 'text') return null;
  const [mark = ''] =
    /^\s*(?:[:：—–]|-(?=\s)|→|->|=>|[.。](?=\s+\p{Lu}))?\s*/u.exec(next.value) ?? [];
  const isSentence = strong.type !== 'inlineCode' && /\S \S+ \S/.test(title);
  const stands =
    /[:：]$/.test(inlineText(strong)) ||
    mark.trim() !== '' ||
    mark.includes('\n') ||
    // `**Disk full** (since 2.1)` on a line of its own.
    /^\s*\([^()\n]{1,40}\)[ \t]*\n/.test(next.value) ||
    // `**Tray error** (\`no tray\`): put one in`.
    /^\s*\([^\n]{1,300}?\)\s*[:：]\s/.test(
      inlineText({ ...paragraph, children: [next, ...others] }),
    ) ||
    (isSentence && /[.?!。？！]$/.test(inlineText(strong))) ||
    (isSentence && /^\s+\p{Lu}/u.test(next.value));
  if (!stands) return null;
  const tail = mark.length < next.value.length ? [splitText(next, mark.length, source)[1]] : [];
  const children: PhrasingContent[] = trimStart([...tail, ...others], source);
  const rest = children.length === 0 ? [] : [partOfParagraph(children, paragraph, source)];
  return { title, position, rest, isAlone: false, ...printed };
}

/** `No module named 'kiln'`: a program prints sentences, and people type commands. */
function isMessage(code: string): boolean {
  return /^\p{Lu}\p{L}*(?: \S+){2}/u.test(code);
}

function isStrongest(node: PhrasingContent | undefined): node is Emphasis {
  return (
    node?.type === 'emphasis' && node.children.length === 1 && node.children[0]?.type === 'strong'
  );
}
