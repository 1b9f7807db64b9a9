import type { ListItem, Paragraph, RootContent } from 'mdast';
import { splitText, trimStart } from '../../markdown/inline.ts';
import { findAll, inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { partOfParagraph } from '../content/part-of-node.ts';
import { tellsIssue } from '../titles/seen.ts';
import { tellsWork } from '../titles/titles.ts';
import { type FailureInText, failureOf, failuresBelow } from './failure-in-text.ts';
import { isWords, type Lead, sentenceOf } from './lead.ts';

/** What opens an item in which no word is bold: words with an answer behind them, or above its content. */
export function plainLead(
  { children: [first, ...content] }: ListItem,
  source: Source,
): Lead | null {
  if (first?.type !== 'paragraph') return null;
  const lead = answered(first, source);
  if (lead !== null || content.length === 0) return lead;
  const title = inlineText(first).replace(/\s*[:：.]$/, '');
  const isShort = title.length <= 90 && !/[.!?。]\s/.test(title) && first.children.every(isWords);
  return isShort && !tellsWork(title)
    ? { title, position: source.positionOf(first), rest: [], isAlone: true }
    : null;
}

/** The marks between what fails and what to do, from the surest to the least sure. */
const marks: readonly RegExp[] = [
  /[:：](?=\s|$)\s*/,
  /\s*(?:→|->|=>|—|\s–\s|\s-\s)\s*/,
  /\s*\n\s*/,
  /[.?!]\s+(?=\p{Lu})|[。？]/u,
];

/** Words, a mark, and an answer on the same line; or a condition and an order. */
export function answered(paragraph: Paragraph, source: Source): Lead | null {
  const conditional = /^(?:if|when|in case|wenn|falls|si|se|quando|cuando)\s/i.test(
    inlineText(paragraph),
  );
  for (const mark of conditional ? [/,\s+(?:then\s+)?|[:：]\s+|\s+(?:→|->|=>)\s+/] : marks) {
    const lead = cutAt(paragraph, mark, source);
    if (lead === null) continue;
    const title = conditional ? lead.title.replace(/^(?:in case|\p{L}+)\s+/iu, '') : lead.title;
    const isOther = conditional && elsewhere.test(title);
    if (!/\S \S/.test(title) || title.length > 90 || isOther) return null;
    return { ...lead, title };
  }
  return null;
}

/** `If you have problems, open an issue.` says of no failure what to do. */
const elsewhere =
  /\b(?:problems?|issues?|questions?|trouble|errors) ?(?:persists?|remains?|continues?)?$|\b(?:experienc|encounter|hav|run into|hit)\w* (?:any |an? |some )?(?:\w+ )?(?:issues?|problems?|trouble|errors?)\b|\b(?:still|need help|none of|(?:don['’]t|do not|can(?:['’]t|not)) (?:see|find) (?:your|the|an?|what|it)|not sure|(?:issue|problem|question|error) is(?:n['’]t| not) (?:on|in|listed|here|covered)|want|would like|need to)\b/i;

function cutAt(paragraph: Paragraph, mark: RegExp, source: Source): Lead | null {
  const { children } = paragraph;
  const at = children.findIndex((node) => node.type === 'text' && mark.test(node.value));
  const node = children[at];
  if (node?.type !== 'text' || children.slice(0, at).some((one) => !isWords(one))) return null;
  const found = mark.exec(node.value);
  const start = found?.index ?? 0;
  const end = start + (found?.[0].length ?? 0);
  const ahead = start > 0 ? [splitText(node, start, source)[0]] : [];
  const title = inlineText({ ...paragraph, children: [...children.slice(0, at), ...ahead] });
  const tail = end < node.value.length ? [splitText(node, end, source)[1]] : [];
  const content = trimStart([...tail, ...children.slice(at + 1)], source);
  if (content.length === 0) return null;
  const rest = [partOfParagraph(content, paragraph, source)];
  return { title, position: source.positionOf(paragraph), rest, isAlone: false };
}

/** `If the restore fails:` and what stands below it, where nothing is bold; and `If it fails, restart it.` */
export function inSentences(nodes: readonly RootContent[], source: Source): FailureInText[] {
  const leads = nodes.map((node, index) => {
    const next = nodes[index + 1]?.type;
    if (node.type !== 'paragraph' || (next !== 'list' && next !== 'code')) return null;
    const lead = sentenceOf(node, source);
    return lead !== null && conditional.test(lead.title) ? lead : null;
  });
  const told = failuresBelow(leads, nodes, source, () => false);
  return told.length > 0 ? told : nodes.flatMap((node) => inOneSentence(node, source));
}

const conditional = /^(?:if|when|si|se|wenn|falls)\s[^,;]+$/i;

function inOneSentence(node: RootContent, source: Source): FailureInText[] {
  if (node.type !== 'paragraph' || !/^(?:if|when|wenn|falls|si|se)\s/i.test(inlineText(node))) {
    return [];
  }
  const lead = answered(node, source);
  if (lead === null || !tellsIssue(lead.title)) return [];
  const acts =
    findAll(lead.rest, 'inlineCode').length > 0 ||
    lead.rest.some((part) => tellsWork(inlineText(part)));
  return acts ? failureOf(lead, lead.rest, source.positionOf(node), source, true) : [];
}
