import type { List, ListItem } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import { announcesCauses, announcesSymptoms, tellsRemedy } from '../content/remedy-sentence.ts';
import { cutAtRemedy, joinSentences, sentencesOf } from '../content/sentences.ts';

/** Whether a list says what is seen or why, as the sentence above it says, and few of its items order something. */
export function saysBeforehand(list: List, sentence: string, source: Source): boolean {
  if (!announcesCauses(sentence) && !announcesSymptoms(sentence)) return false;
  const orders = list.children.filter(({ children: [first] }) => {
    const [lead] = first?.type === 'paragraph' ? sentencesOf(first, source) : [];
    return lead === undefined || tellsRemedy(inlineText(lead));
  });
  return orders.length * 2 < list.children.length;
}

/** The items of a list of causes, each up to what it says to do about it; `acts` are lists of the rest. */
export function listedCauses(list: List, source: Source): { causes: List; acts: List[] } {
  const items = list.children.map((item) => inItem(item, source));
  const causes = { ...list, children: items.map(({ cause }) => cause) };
  const acts = items.flatMap(({ act }) => act ?? []);
  const first = acts[0]?.position;
  const last = acts.at(-1)?.position;
  const position = first && last && { start: first.start, end: last.end };
  return {
    causes,
    acts: acts.length === 0 ? [] : [{ ...list, children: acts, ...(position && { position }) }],
  };
}

function inItem(item: ListItem, source: Source): { cause: ListItem; act: ListItem | null } {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return { cause: item, act: null };
  const { ahead, remedy } = cutAtRemedy(first, source);
  const isInside = ahead.length > 0 && remedy !== null;
  const found = others.findIndex(
    (one) => one.type === 'code' || (one.type === 'paragraph' && tellsRemedy(inlineText(one))),
  );
  if (!isInside && found < 0) return { cause: item, act: null };
  const from = isInside ? 0 : found;
  const acts = [...(isInside ? [remedy] : []), ...others.slice(from)];
  const start = acts[0]?.position?.start;
  const position = start && item.position && { start, end: item.position.end };
  const lead = isInside ? joinSentences(ahead, first, source) : [first];
  return {
    cause: { ...item, children: [...lead, ...others.slice(0, from)] },
    act: { type: 'listItem', children: acts, ...(position && { position }) },
  };
}
