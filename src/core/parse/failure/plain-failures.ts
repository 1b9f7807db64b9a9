import type { Paragraph, RootContent } from 'mdast';
import { splitText, trimStart } from '../../markdown/inline.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { partOfParagraph } from '../outline/part-of-node.ts';
import {
  type BoldFailure,
  failureOf,
  failuresBelow,
  isWords,
  type Lead,
  sentenceOf,
} from './failure-lead.ts';
import { statesFailure, tellsWork } from './titles.ts';

/**
 * `Uploads hang: prune` in a list each of whose items is of that form, where no word is bold and at least
 * one says that something fails.
 */
export function inAnsweredItems(nodes: readonly RootContent[], source: Source): BoldFailure[] {
  return nodes.flatMap((node): BoldFailure[] => {
    if (node.type !== 'list') return [];
    const items = node.children.map((item) => {
      const [first, ...others] = item.children;
      const lead = first?.type === 'paragraph' ? answered(first, source) : null;
      return lead === null || tellsWork(lead.title) ? null : { item, lead, others };
    });
    const whole = items.filter((one) => one !== null);
    const isList = whole.length === items.length && whole.length >= 2;
    if (!isList || !whole.some(({ lead }) => statesFailure(lead.title))) return [];
    return whole.flatMap(({ item, lead, others }) =>
      failureOf(lead, [...lead.rest, ...others], source.positionOf(item), source, true),
    );
  });
}

/** Several words, a colon or an arrow, and an answer on the same line. */
function answered(paragraph: Paragraph, source: Source): Lead | null {
  const { children } = paragraph;
  const at = children.findIndex((node) => node.type === 'text' && answer.test(node.value));
  const node = children[at];
  if (node?.type !== 'text' || children.slice(0, at).some((one) => !isWords(one))) return null;
  const mark = answer.exec(node.value);
  const end = (mark?.index ?? 0) + (mark?.[0].length ?? 0);
  const ahead = [...children.slice(0, at), splitText(node, mark?.index ?? 0, source)[0]];
  const title = inlineText({ ...paragraph, children: ahead });
  const tail = end < node.value.length ? [splitText(node, end, source)[1]] : [];
  const content = trimStart([...tail, ...children.slice(at + 1)], source);
  if (!/\S \S/.test(title) || title.length > 90 || content.length === 0) return null;
  const rest = [partOfParagraph(content, paragraph, source)];
  return { title, position: source.positionOf(paragraph), rest, isAlone: false };
}

const answer = /[:：](?=\s|$)\s*|\s*(?:→|->|=>)\s*/;

/** `If the restore fails:` and what stands below it, where nothing is bold. */
export function inSentences(nodes: readonly RootContent[], source: Source): BoldFailure[] {
  const leads = nodes.map((node, index) => {
    const next = nodes[index + 1]?.type;
    if (node.type !== 'paragraph' || (next !== 'list' && next !== 'code')) return null;
    const lead = sentenceOf(node, source);
    return lead !== null && conditional.test(lead.title) ? lead : null;
  });
  return failuresBelow(leads, nodes, source, () => false);
}

const conditional = /^(?:if|when|si|se|wenn|falls)\s[^,;]+$/i;
