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
  /^\s*(?:fails?|failed|exits?|crashes|hangs|stops|returns?|gives|prints|reports|shows|says)\b|^\s?(?:이|가|은|는|が|は)\s*$/iu;
/** Behind a command that somebody runs: `` `kilnctl login` 실행 시 ``. */
const isRun = /^\s?(?:을|를|を)?\s*(?:실행|実行)|^\s?(?:执行|运行)?时/u;
/** Ahead of a name of many, which is none of what is printed. */
const anExample =
  /(?<!\p{L})(?:such as|like|e\.g\.|for example|z\. ?B\.|par exemple|por ejemplo)\s*$/iu;

/** What a program prints, in a paragraph. */
interface ToldError {
  paragraph: Paragraph;
  node: InlineCode | Text;
  /** Its place in the value of the node, half-open. */
  from: number;
  to: number;
}

/**
 * The error below a heading that one of the first sentences says to be printed, and what to do then:
 * `` If you see `no route to host`, restart the relay. ``; null for other content.
 */
export function toldError([first]: readonly RootContent[]): ToldError | null {
  if (first?.type !== 'paragraph') return null;
  const text = inlineText(first);
  const start = startOfTold(text);
  if (start < 0) return null;
  const isAboutError = saysFailing(text) || /\bE[A-Z]{3,}\b/.test(text);
  for (const [index, node] of first.children.entries()) {
    const ahead = textOf(first.children.slice(0, index));
    if (node.type === 'inlineCode') {
      if (ahead.length < start) continue;
      // `tool` of ``If `tool` fails with `too many files open` ``.
      const behind = textOf(first.children.slice(index + 1, index + 2));
      if (subject.test(behind) || isRun.test(behind)) continue;
      if (anExample.test(ahead) && !hasWords(errorAhead, ahead)) return null;
      if (!mayBePrinted(node.value) || isOrdered(ahead)) return null;
      // One word of code may be a setting.
      const isSentence = /\S\s\S/.test(node.value);
      if (!isSentence && !(isAboutError && isPrintedWord(node.value))) return null;
      return whole(first, node);
    }
    const skipped = Math.max(0, start - ahead.length);
    const found = node.type === 'text' ? quoted.exec(node.value.slice(skipped)) : null;
    if (node.type === 'text' && found?.[1] !== undefined) {
      const from = skipped + found.index + 1;
      return { paragraph: first, node, from, to: from + found[1].length };
    }
  }
  return null;
}

/** Where the sentence begins, among the first three, that says what a reader may see; -1 where none does. */
function startOfTold(text: string): number {
  const sentences = text.split(/(?<=[.!?])\s+|(?<=[。！？])\s*/).slice(0, 3);
  const told = sentences.find((sentence) => hasWords(ifPrinted, sentence));
  return told === undefined ? -1 : text.indexOf(told);
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
      const isMeant = isCode && saysFailing(value) && /^\s?means (?:that|the|your)\b/.test(after);
      const isCalled = isMeant || hasWords(errorAhead, before) || hasWords(errorBehind, after);
      if ((isCalled || isMessage(node, paragraph)) && !isOrdered(before)) return found;
    }
  }
  return null;
}

/** `` `FATAL: too many clients` `` as all of a paragraph. */
function isMessage(node: PhrasingContent, { children }: Paragraph): boolean {
  const isAll = node.type === 'inlineCode' && textOf(children).replace(/[.。]$/, '') === node.value;
  if (!isAll || !/\S\s\S+\s\S/.test(node.value) || !saysFailing(node.value)) return false;
  return !knownPrograms.has(/^[\w.-]+/.exec(node.value)?.[0] ?? '');
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
