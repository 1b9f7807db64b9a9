import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Source } from '../markdown/source.ts';
import type { UndefinedReference } from '../model.ts';

/** Where a pair of brackets stands; half-open. */
interface Brackets {
  start: number;
  end: number;
}

/**
 * Finds `[text][label]`, `[label][]` and `[^label]` that no definition answers to, which Markdown
 * leaves as text. A lone `[label]` is ordinary text, and so is what looks like an index or a regular
 * expression: `rows[0][1]`, `[A-Z][a-z]+`, `[^/]`.
 */
export function findUndefinedReferences(tree: Root, source: Source): UndefinedReference[] {
  if (!/\]\[|\[\^/.test(source.text)) return [];
  const found: UndefinedReference[] = [];
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    if (holdsPhrasing(node)) found.push(...referencesIn(node.children, source));
    for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

type PhrasingParent = Extract<Nodes, { children: PhrasingContent[] }>;

/** A link's text is a text of its own; emphasis is a part of what is around it. */
function holdsPhrasing(node: Nodes): node is PhrasingParent {
  return ['paragraph', 'heading', 'tableCell', 'link', 'linkReference'].includes(node.type);
}

function* referencesIn(
  nodes: readonly PhrasingContent[],
  source: Source,
): Generator<UndefinedReference> {
  const { text } = source;
  const pairs = pairBrackets(nodes, text);
  const endAt = new Map(pairs.map(({ start, end }) => [start, end]));
  const ends = new Set(pairs.map(({ end }) => end));
  for (const { start, end } of pairs.toSorted((a, b) => a.start - b.start)) {
    const inside = text.slice(start + 1, end - 1);
    const after = text.charAt(end);
    if (inside.startsWith('^')) {
      if (isFootnote(inside.slice(1), after)) {
        yield { label: inside, position: source.span(start, end) };
      }
      continue;
    }
    const next = endAt.get(end);
    if (next === undefined || endAt.has(next) || ends.has(start)) continue;
    const written = text.slice(end + 1, next - 1);
    const label = (written.trim() === '' ? inside : written).replace(/\s+/g, ' ').trim();
    const before = text.charAt(start - 1);
    if (/[\p{L}\p{N}_)\]]/u.test(before) || /[[\]]|^\^/.test(written)) continue;
    // `f(a[, b][, c])` and `tool [-v][-q]` show what may be left out.
    if (inside.trim() === '' || /^(?:[,|=-]|$)/.test(label) || isCharacterClass(inside)) continue;
    if (isCharacterClass(label)) continue;
    const image = before === '!' ? 1 : 0;
    yield { label, position: source.span(start - image, next) };
  }
}

/** The pairs of brackets that stand in text, those within one another included. */
function pairBrackets(nodes: readonly PhrasingContent[], text: string): Brackets[] {
  const pairs: Brackets[] = [];
  const open: number[] = [];
  const visit = (node: PhrasingContent): void => {
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
      for (const child of node.children) visit(child);
    }
    const { start, end } = node.position ?? {};
    if (node.type !== 'text' || start?.offset === undefined || end?.offset === undefined) return;
    for (let at = start.offset; at < end.offset; at += 1) {
      const character = text.charAt(at);
      if (character === '\\') at += 1;
      else if (character === '[') open.push(at);
      else if (character === ']') {
        const opening = open.pop();
        if (opening !== undefined) pairs.push({ start: opening, end: at + 1 });
      }
    }
  };
  for (const node of nodes) visit(node);
  return pairs;
}

function isFootnote(label: string, after: string): boolean {
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u.test(label) || isCharacterClass(label)) return false;
  return !/[*+?{|$\\]/.test(after);
}

/** `a-z`, `A-Za-z0-9_`, `\d`. */
function isCharacterClass(text: string): boolean {
  return /^(?:[a-z0-9]-[a-z0-9])+\W?\w?$|^\^?\\[a-z]/i.test(text);
}
