import type { InlineCode, Paragraph, PhrasingContent, Text } from 'mdast';
import { knownPrograms } from '../../command/known-programs.ts';
import { splitText, trimStart } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Position } from '../../model.ts';
import type { Block } from '../document.ts';
import { readLabel } from '../fields/label.ts';
import { withoutAttributes } from '../fields/normalize-label.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import type { ReadContext } from '../outline/block-context.ts';
import { blockOf } from '../outline/section-parts.ts';
import { saysFailing } from '../titles/says-failing.ts';

const labelled = /^[^\p{L}"“„«「`]*(\p{L}[^:："'“„«「`]{1,30}?)\s*[:：]\s*/u;
const dashed = /^\P{L}*(\p{L}[\p{L} ]{1,20}?(?:\s*#?\d+)?)\s+[–—-]\s+(?=\S)/u;
/** What an error is called in a title, and nowhere else: `Exception: java.lang.Error`. */
const errorNames =
  /^(?:exception|failure mode|fault|panic|alarm|known (?:issue|problem|bug|error)|已知(?:问题|错误|缺陷)|既知の(?:問題|不具合)|알려진 (?:문제|이슈)|problème connu|problema con(?:ocido|hecido)|bekanntes problem)\s*#?\d*$/i;
/** `Problem – ` or `Error ` ahead of code, `Error - "` ahead of a quotation. */
const ahead = /^\P{L}*(\p{L}[^:：–—-]{1,30}?)\s+(?:[–—-]\s+)?$/u;
const aheadOfQuote = /^\P{L}*(\p{L}[^:：–—-]{1,30}?)\s+(?:[–—-]\s+)?(?=["“„«「].+["”“»」]\s*$)/u;
/** A heading with such a name tells what the entry is about, not what a log says. */
const noError = /alert|trigger|indicat|detect|signature|告警/i;

interface TitledSignature {
  /** The title without the label. */
  title: string;
  block: Block;
}

/** The text behind `Symptom:` in a title, or an error that is all of it as code, as a signature; null for other titles. */
export function readTitledSignature(
  written: readonly PhrasingContent[],
  position: Position,
  hasFields: boolean,
  { words, source }: ReadContext,
): TitledSignature | null {
  const line = withoutAnchor(written);
  const errors = errorsInCode(line);
  if (errors.length > 0) {
    const children = errors.flatMap((error, at) =>
      at === 0 ? [error] : [{ type: 'text' as const, value: ' or ' }, error],
    );
    const title = inlineText({ type: 'paragraph', children: [...line] });
    return {
      title,
      block: blockOf('signature', title, position, [{ type: 'paragraph', children, position }]),
    };
  }
  const { label = '', content = [] } =
    line[0]?.type === 'text'
      ? plainLabel(line[0], line.slice(1), source)
      : boldLabel(line, words, source);
  if (!namesError(label, words) && !(hasFields && isCase(label))) return null;
  const children = trimStart(withoutAttributeList(content, source), source);
  // `Error 1603: fatal` is what a log says and people look for; `Error 2: no gas` may be the second one.
  const isCode =
    /^(?:error|exception|fehler|erreur|erro|错误)(?: code)?\s*#?(?:\d{3,}|0x[\da-f]+)$/i.test(
      label,
    );
  const rest: Paragraph = { type: 'paragraph', children: isCode ? [...line] : children, position };
  const title = inlineText(rest);
  // `Errors: the format` is a chapter.
  if (title === '' || (/^(?:errors|issues|problems)$/i.test(label) && !saysFailing(title))) {
    return null;
  }
  return { title, block: blockOf('signature', label, position, [rest]) };
}

/** The errors that a title is as a whole: `` `x509: certificate has expired` ``, `` `a is denied` or `b failed` ``, and no command. */
function errorsInCode(line: readonly PhrasingContent[]): InlineCode[] {
  const codes = line.filter((node) => node.type === 'inlineCode');
  const isWhole = line.every(
    (node) =>
      node.type === 'inlineCode' ||
      isTag(node) ||
      (node.type === 'text' && between.test(node.value)),
  );
  if (!isWhole || line[0]?.type !== 'inlineCode') return [];
  const texts = codes.filter(
    ({ value }) =>
      /\S\s+\S+\s+\S/.test(value) && !knownPrograms.has(/^[\w.-]+(?= )/.exec(value)?.[0] ?? ''),
  );
  return texts.some(({ value }) => saysFailing(value)) ? texts : [];
}

/** What stands between the errors of a title. */
const between = /^\s*(?:(?:[,/|;]|or|and|oder|ou|o|或|または|또는)\s*)?$/iu;

/** What a reader sees of a title: without the `<a id>` ahead of it, or the link that it is. */
function withoutAnchor(line: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...others] = line;
  if (first?.type === 'link' && others.length === 0) return first.children;
  return line.slice(
    Math.max(
      0,
      line.findIndex((node) => !isTag(node)),
    ),
  );
}

interface TitleLabel {
  label?: string;
  content?: PhrasingContent[];
}

function plainLabel(first: Text, others: PhrasingContent[], source: Source): TitleLabel {
  const isCode = others[0]?.type === 'inlineCode' && others.slice(1).every(isTag);
  const [lead, label] =
    (/[:：]/.test(first.value) && labelled.exec(first.value)) ||
    (isCode && ahead.exec(first.value)) ||
    (others.length === 0 && aheadOfQuote.exec(first.value)) ||
    dashed.exec(first.value) ||
    [];
  if (lead === undefined || label === undefined) return {};
  const [, tail] = splitText(first, lead.length, source);
  return {
    label,
    content: lead.length < first.value.length ? [tail, ...others] : others,
  };
}

/** `## **Symptom**: writes hang`. */
function boldLabel(
  line: readonly PhrasingContent[],
  words: Vocabulary,
  source: Source,
): TitleLabel {
  const label = readLabel(line, words, source);
  return label === null ? {} : { label: label.text, content: label.rest };
}

function isTag({ type }: PhrasingContent): boolean {
  return type === 'html';
}

/** A title without the `{#id}` at its end. */
function withoutAttributeList(content: PhrasingContent[], source: Source): PhrasingContent[] {
  const last = content.at(-1);
  if (last?.type !== 'text') return content;
  const { length } = withoutAttributes(last.value);
  if (length === last.value.length) return content;
  const kept = length === 0 ? [] : [splitText(last, length, source)[0]];
  return [...content.slice(0, -1), ...kept];
}

/** `Error`, `Problem 3`. */
function namesError(label: string, words: Vocabulary): boolean {
  if (errorNames.test(label)) return true;
  return words.find(label.replace(/\s*#?\d+$/, '')) === 'signature' && !noError.test(label);
}

/** `Scenario 1: service down` is a failure where fields say so. */
function isCase(label: string): boolean {
  return /^\P{L}*(?:scenario|case|cenário|escenario|caso|场景|ケース|시나리오)\s*#?\d*$/iu.test(
    label,
  );
}
