import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { Label } from '../fields/label.ts';
import { isFieldName } from '../fields/label-name.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';

const longest = 40;

/**
 * The paragraphs that are nothing but the name of a field, in italics or plain ahead of a list or a fence, where
 * a section has at least two of them.
 */
export function bareLabels(
  nodes: readonly RootContent[],
  words: Vocabulary,
  source: Source,
): ReadonlyMap<Paragraph, Label> {
  const found = nodes.flatMap((node, index): [Paragraph, Label][] => {
    const next = nodes[index + 1]?.type;
    if (node.type !== 'paragraph' || next === undefined) return [];
    const [only, ...others] = node.children;
    const isItalic = only?.type === 'emphasis' && others.length === 0;
    const isAhead = next === 'list' || next === 'code';
    if (!isItalic && !(isAhead && only?.type === 'text' && others.length === 0)) return [];
    const label = labelOf(node, words, source);
    return label === null ? [] : [[node, label]];
  });
  return severalNames(found.map(([, { name }]) => name)) ? new Map(found) : new Map();
}

/** The items of a list each of which is the name of a field above its content: `- Fix` over nested items. */
export function bareItems(
  { children }: List,
  words: Vocabulary,
  source: Source,
): ReadonlyMap<ListItem, Label> {
  const found = children.flatMap((item): [ListItem, Label][] => {
    const [first, ...content] = item.children;
    if (first?.type !== 'paragraph' || content.length === 0) return [];
    if (first.children.some(({ type }) => type !== 'text')) return [];
    const label = labelOf(first, words, source);
    return label === null ? [] : [[item, label]];
  });
  const areAll = found.length === children.length;
  return areAll && severalNames(found.map(([, { name }]) => name)) ? new Map(found) : new Map();
}

/** `FATAL: no free slots`, `TypeError: x is no function`, `error TS2307: no module a`. */
const printed =
  /^((?:error|fatal|panic|warn(?:ing)?|critical)(?: [A-Z]+-?\d+)?|(?:[\w.]*[a-z])?(?:Error|Exception))\s*:\s+\S/i;

/**
 * The paragraphs that are a message of a program in bold, where a section has at least two of them: each opens a
 * failure, with the whole message behind the label.
 */
export function printedLabels(
  nodes: readonly RootContent[],
  source: Source,
): ReadonlyMap<Paragraph, Label> {
  const found = nodes.flatMap((node): [Paragraph, Label][] => {
    if (node.type !== 'paragraph') return [];
    const [strong, ...others] = node.children;
    if (strong?.type !== 'strong' || others.length > 0) return [];
    const [, text] = printed.exec(inlineText(node)) ?? [];
    if (text === undefined) return [];
    const position = source.positionOf(node);
    return [[node, { name: 'signature', text, form: 'bold', position, rest: strong.children }]];
  });
  return new Map(found.length >= 2 ? found : []);
}

function labelOf(node: Paragraph, words: Vocabulary, source: Source): Label | null {
  const text = inlineText(node).replace(/\s*[:：]$/, '');
  if (text.length > longest || !/^[\p{Lu}\p{Lo}¿]/u.test(text)) return null;
  const name = words.find(text);
  if (name === null || !isFieldName(name)) return null;
  return { name, text, form: 'bold', position: source.positionOf(node), rest: [] };
}

function severalNames(names: readonly Label['name'][]): boolean {
  const distinct = new Set(names);
  return distinct.size >= 2 && (distinct.has('remediation') || distinct.has('signature'));
}
