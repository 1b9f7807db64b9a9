import type { InlineCode, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { knownPrograms } from '../../command/known-programs.ts';
import { splitText } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { hasWords } from '../../text/word-table.ts';
import { isErrorCode } from '../titles/identifiers.ts';
import { saysFailing } from '../titles/says-failing.ts';
import { partOfParagraph } from './part-of-node.ts';
import { tellsRemedy } from './remedy-sentence.ts';
import { errorAhead, errorBehind, ifPrinted } from './words/told.ts';

const quoted = /["“«„「]([^"”»“」]{4,120})["”»“」]/u;

const subject =
  /^\s*(?:fails?|failed|exits?|crashes|hangs|stops|returns?|gives|prints|reports|shows|says)\b/i;

/** What a program prints, in a paragraph. */
interface ToldError {
  paragraph: Paragraph;
  node: InlineCode | Text;
  /** Its place in the value of the node, half-open. */
  from: number;
  to: number;
}

/**
 * The error below a heading whose first sentence says what to do if a program prints it:
 * `` If you see `no route to host`, restart the relay. ``; null for other content.
 */
export function toldError([first]: readonly RootContent[]): ToldError | null {
  if (first?.type !== 'paragraph') return null;
  const text = inlineText(first);
  if (!hasWords(ifPrinted, text)) return null;
  const isAboutError = saysFailing(text) || /\bE[A-Z]{3,}\b/.test(text);
  for (const [index, node] of first.children.entries()) {
    if (node.type === 'inlineCode') {
      // `tool` of ``If `tool` fails with `too many files open` ``.
      if (subject.test(textOf(first.children.slice(index + 1)))) continue;
      if (!mayBePrinted(node.value) || isOrdered(textOf(first.children.slice(0, index))))
        return null;
      // One word of code may be a setting.
      const isSentence = /\S\s\S/.test(node.value);
      if (!isSentence && !(isAboutError && isPrintedWord(node.value))) return null;
      return whole(first, node);
    }
    const found = node.type === 'text' ? quoted.exec(node.value) : null;
    if (node.type === 'text' && found?.[1] !== undefined) {
      const from = found.index + 1;
      return { paragraph: first, node, from, to: from + found[1].length };
    }
  }
  return null;
}

/** The code or quotation that words around it call an error: `` An `access denied` error occurs when the kiln starts. `` */
export function calledError(nodes: readonly RootContent[]): ToldError | null {
  for (const paragraph of nodes) {
    if (paragraph.type !== 'paragraph') continue;
    const { children } = paragraph;
    for (const [index, node] of children.entries()) {
      const ahead = textOf(children.slice(0, index));
      const behind = textOf(children.slice(index + 1));
      const found = printedIn(node, paragraph);
      if (found === null) continue;
      const { from, to } = found;
      const value = 'value' in node ? node.value : '';
      const isCode = node.type === 'inlineCode';
      const before = isCode ? ahead : `${ahead}${value.slice(0, from - 1)}`;
      const after = isCode ? behind : `${value.slice(to + 1)}${behind}`;
      const isCalled = hasWords(errorAhead, before) || hasWords(errorBehind, after);
      if (isCalled && !isOrdered(before)) return found;
    }
  }
  return null;
}

/** What a node holds that a program may print. */
function printedIn(node: PhrasingContent, paragraph: Paragraph): ToldError | null {
  if (node.type === 'inlineCode') {
    const isText = /\S\s+\S/.test(node.value) || isPrintedWord(node.value);
    return isText && mayBePrinted(node.value) ? whole(paragraph, node) : null;
  }
  const found = node.type === 'text' ? quoted.exec(node.value) : null;
  if (node.type !== 'text' || found?.[1] === undefined || !/\S\s\S+\s\S/.test(found[1]))
    return null;
  const from = found.index + 1;
  return { paragraph, node, from, to: from + found[1].length };
}

function textOf(children: PhrasingContent[]): string {
  return inlineText({ type: 'paragraph', children });
}

function whole(paragraph: Paragraph, node: InlineCode): ToldError {
  return { paragraph, node, from: 0, to: node.value.length };
}

/** Whether code can be what a program prints: no option, no command, no path and no setting. */
function mayBePrinted(code: string): boolean {
  const word = /^[\w./-]+(?= )/.exec(code)?.[0] ?? '';
  return (
    !/^(?:-|=|[$>#] |[~.]{0,2}\/\S*$|[\w.-]+\s*=)/.test(code) &&
    !(knownPrograms.has(word) && !saysFailing(code))
  );
}

/** One word that a log holds, and no text has by chance: `ERR_LOCKED`, `CrashLoopBackOff`. */
function isPrintedWord(code: string): boolean {
  return (
    isErrorCode(code) ||
    /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$|^[A-Z]+[a-z\d]+(?:[A-Z][a-z\d]+)+$/.test(code)
  );
}

/** Whether the words ahead of code tell what to do with it: `If the build fails, try again with`. */
function isOrdered(ahead: string): boolean {
  const clause = ahead.split(/[.!?。]/).at(-1) ?? '';
  return tellsRemedy(clause);
}

/** The error alone, as a paragraph. */
export function paragraphOf({ paragraph, node, from, to }: ToldError, source: Source): Paragraph {
  if (node.type === 'inlineCode') return partOfParagraph([node], paragraph, source);
  const [head] = splitText(node, to, source);
  return partOfParagraph([splitText(head, from, source)[1]], paragraph, source);
}
