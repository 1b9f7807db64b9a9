import type { Declarations } from './cascade.ts';
import {
  elements,
  textContent,
  type XastChild,
  type XastElement,
  type XastParent,
} from './tree.ts';

/** Mermaid wraps each word in an element; words with the same style become one run. */
export function mergeWords(parent: XastParent, declared: Map<XastElement, Declarations>): void {
  const merged: XastChild[] = [];
  for (const child of parent.children) {
    if (child.type === 'element') mergeWords(child, declared);
    const word = bareTspan(child);
    const parts = word && !declared.get(word)?.size ? word.children : [child];
    for (const part of parts) append(merged, part, declared);
  }
  parent.children = merged;
}

function append(
  siblings: XastChild[],
  node: XastChild,
  declared: Map<XastElement, Declarations>,
): void {
  const last = siblings.at(-1);
  const [run, word] = [last && bareTspan(last), bareTspan(node)];
  if (last?.type === 'text' && node.type === 'text') {
    last.value += node.value;
  } else if (run && word && sameStyle(declared.get(run), declared.get(word))) {
    for (const part of word.children) append(run.children, part, declared);
  } else {
    siblings.push(node);
  }
}

/** A tspan that neither starts a line nor moves its text. */
function bareTspan(node: XastChild): XastElement | undefined {
  if (node.type !== 'element' || node.name !== 'tspan') return;
  return Object.keys(node.attributes).every((name) => name === 'class') ? node : undefined;
}

function sameStyle(a: Declarations | undefined, b: Declarations | undefined): boolean {
  if ((a?.size ?? 0) !== (b?.size ?? 0)) return false;
  return [...(a ?? [])].every(([name, value]) => b?.get(name) === value);
}

/** Puts a space without width between lines, which only their position separates. */
export function separateLines(root: XastParent, declared: Map<XastElement, Declarations>): void {
  for (const [text] of elements(root)) {
    if (text.name !== 'text') continue;
    text.children = text.children.flatMap((line, i) => {
      const isLine = line.type === 'element' && line.attributes['x'] !== undefined;
      if (i === 0 || !isLine) return [line];
      const space: XastElement = {
        type: 'element',
        name: 'tspan',
        attributes: {},
        children: [{ type: 'text', value: ' ' }],
      };
      declared.set(space, new Map([['font-size', '0']]));
      return [space, line];
    });
  }
}

/** The words of all labels below an element, lines and labels separated by single spaces. */
export function labelText(element: XastElement): string {
  const lines = [...elements(element)].flatMap(([child]) => {
    if (child.name !== 'text') return [];
    const rows = child.children.map((row) => (row.type === 'text' ? row.value : rowText(row)));
    return rows;
  });
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

function rowText(row: XastChild): string {
  return row.type === 'element' ? textContent(row) : '';
}
