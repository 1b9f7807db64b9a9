import type { Emphasis, InlineCode, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { splitText, trimStart } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Position } from '../../model.ts';
import { partOfParagraph } from '../content/part-of-node.ts';
import type { Block } from '../document.ts';
import { blockOf } from '../outline/section-parts.ts';
import { groupsFailures } from '../titles/chapters.ts';
import { saysWhatIsSeen } from '../titles/seen.ts';
import {
  asksWhether,
  isName,
  namesAlert,
  namesIssues,
  statesFailure,
  tellsWork,
} from '../titles/titles.ts';
import { saysFailing } from '../titles/words.ts';

/** A failure that words in bold name, and what to do about it, as a field. */
export interface BoldFailure {
  title: string;
  position: Position;
  titlePosition: Position;
  blocks: Block[];
}

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
  // `**[High error rate](high-error-rate.md)** - 5xx` is a line of an index.
  if ('children' in strong && strong.children.every(({ type }) => type === 'link')) return null;
  // `**\`kiln doctor\`**: prints its state` tells of a command.
  if (strong.type === 'strong' && strong.children.every(({ type }) => type === 'inlineCode')) {
    const code = inlineText(strong);
    if (!saysFailing(code) && !isErrorCode(code)) return null;
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
  const [mark = ''] = /^\s*(?:[:：—–]|-(?=\s)|→|->|=>)?\s*/.exec(next.value) ?? [];
  const isSentence = strong.type !== 'inlineCode' && /\S \S+ \S/.test(title);
  const stands =
    /[:：]$/.test(inlineText(strong)) ||
    mark.trim() !== '' ||
    mark.includes('\n') ||
    // `**Disk full** (since 2.1)` on a line of its own.
    /^\s*\([^()\n]{1,40}\)[ \t]*\n/.test(next.value) ||
    (isSentence && /[.?!。？！]$/.test(inlineText(strong))) ||
    (isSentence && /^\s+\p{Lu}/u.test(next.value));
  if (!stands) return null;
  const tail = mark.length < next.value.length ? [splitText(next, mark.length, source)[1]] : [];
  const children: PhrasingContent[] = trimStart([...tail, ...others], source);
  const rest = children.length === 0 ? [] : [partOfParagraph(children, paragraph, source)];
  return { title, position, rest, isAlone: false, ...printed };
}

/** A question of a policy. */
const whatIf = /^(?:what )?(?:if|when)\b.*[?？]$/i;

function isStrongest(node: PhrasingContent | undefined): node is Emphasis {
  return (
    node?.type === 'emphasis' && node.children.length === 1 && node.children[0]?.type === 'strong'
  );
}

/** `SignatureDoesNotMatch`, `EADDRINUSE`: one word that a program prints when something fails. */
export function isErrorCode(text: string): boolean {
  return /^(?:E[A-Z]{4,}|ENOENT|EPERM|EIO|[A-Z]\w*(?:Error|Exception|NotFound|Failed|Failure|Denied|Refused|Timeout|Mismatch|NotMatch|Expired|Invalid|Exceeded|Unavailable|NotReady|BackOff|Killed|Conflict|Rejected|Missing|Unauthorized|Forbidden)|0x[\dA-Fa-f]{4,}|[A-Z]{2,8}-?\d{3,6})$/.test(
    text,
  );
}

/** Whether a title says that something fails, by its words, by what it states, or by the name of an error. */
export function tellsIssue(title: string): boolean {
  return statesFailure(title) || (saysWhatIsSeen(title) && isName(title)) || isErrorCode(title);
}

/**
 * Which of some leads beside each other are failures below a title such as `Troubleshooting`: where one of three
 * says so, all that name something are.
 */
export function failingAmong(leads: readonly Lead[]): ReadonlySet<Lead> {
  const telling = leads.filter(({ title }) => tellsIssue(title));
  if (telling.length * 3 < leads.length) return new Set(telling);
  return new Set(
    leads.filter(
      (lead) =>
        telling.includes(lead) ||
        (/\S \S/.test(lead.title) && isName(lead.title) && !isRemark(lead.title)),
    ),
  );
}

/** `Note:`, `Where the logs are:` between failures. */
function isRemark(title: string): boolean {
  return /^\P{L}*(?:notes?|tips?|hints?|warnings?|important|examples?|logs?|where|why|how|info|see|also|the)(?!\p{L})/iu.test(
    title,
  );
}

export function failureOf(
  { title, position: titlePosition, printed }: Lead,
  rest: RootContent[],
  position: Position,
  source: Source,
  isSure = false,
): BoldFailure[] {
  const bare = title.replace(/^(?:q(?:uestion)?\s*\d*|问题?|問|질문)\s*[:：.]\s*/i, '');
  const [first] = rest;
  const isQuoted = /^["“'‘«「]/.test(bare);
  const isOther = groupsFailures(bare) || (/[?？]$/.test(bare) && tellsWork(bare));
  const isNamed =
    isQuoted ||
    namesAlert(bare) ||
    statesFailure(bare) ||
    isErrorCode(bare) ||
    namesIssues(bare) ||
    (isSure && !isOther);
  if (!isNamed || asksWhether(bare) || whatIf.test(bare) || first === undefined) return [];
  const span = { start: source.positionOf(first).start, end: position.end };
  const blocks = [blockOf('remediation', bare, span, rest)];
  if (printed) {
    const at = source.positionOf(printed);
    const text: Paragraph = { type: 'paragraph', children: [printed], position: at };
    blocks.unshift(blockOf('signature', bare, at, [text]));
  }
  return [{ title: bare, position, titlePosition, blocks }];
}

/** The failures that some of the nodes lead to; each has what stands below it, up to the next one. */
export function failuresBelow(
  leads: readonly (Lead | null)[],
  nodes: readonly RootContent[],
  source: Source,
  isSure: (lead: Lead) => boolean,
): BoldFailure[] {
  return leads.flatMap((lead, index) => {
    const node = nodes[index];
    if (lead === null || node === undefined) return [];
    const next = leads.findIndex((other, at) => at > index && other !== null);
    const rest = [...lead.rest, ...nodes.slice(index + 1, next < 0 ? undefined : next)];
    const last = rest.at(-1);
    if (last === undefined) return [];
    const position = { start: source.positionOf(node).start, end: source.positionOf(last).end };
    return failureOf(lead, rest, position, source, isSure(lead));
  });
}
