import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { textOf } from './plain-text.ts';
import type { Source } from './source.ts';
import { ValuePosition } from './value-position.ts';

const bold = /^<(b|strong)>$/i;
const code = /^<code>$/i;
const lineBreak = /^<br\s*\/?>$/i;
const heading = /^<h([2-6])>\s*([^<>&]+?)\s*<\/h\1>\s*$/i;

/**
 * Makes Markdown of HTML without attributes that says the same, in place: `<b>Symptom:</b>`,
 * `<code>x</code>`, `<br>` in a paragraph, `<h3>Fix</h3>` on a line of its own.
 */
export function readPlainHtml(tree: Root, source: Source): void {
  if (/<(?:b|strong|code|br\s*\/?|h[2-6])>/i.test(source.text)) visit(tree, source);
}

function visit(parent: Parents, source: Source): void {
  let holdsTag = false;
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'html') {
      holdsTag ||= bold.test(child.value) || code.test(child.value);
      if (parent.type === 'root') replaceHeading(parent, index, child, source);
      if (parent.type === 'paragraph' && lineBreak.test(child.value)) {
        parent.children[index] = {
          type: 'break',
          ...(child.position && { position: child.position }),
        };
      }
    } else if ('children' in child) {
      visit(child, source);
    }
  }
  if (holdsTag) parent.children = pairTags(parent.children as PhrasingContent[]) as never[];
}

function replaceHeading(parent: Root, index: number, node: Html, source: Source): void {
  const [, depth, text] = heading.exec(node.value) ?? [];
  if (depth === undefined || text === undefined) return;
  const start = node.value.indexOf(text);
  const position = new ValuePosition(node, source).span(start, start + text.length);
  parent.children[index] = {
    type: 'heading',
    depth: Number(depth) as 2 | 3 | 4 | 5 | 6,
    children: [{ type: 'text', value: text.replace(/\s+/g, ' '), position }],
    ...(node.position && { position: node.position }),
  } satisfies RootContent;
}

/** Puts what stands between a tag and its end tag into a node. */
function pairTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) continue;
    const end = node.type === 'html' ? endOf(node, nodes, at) : -1;
    const last = nodes[end];
    if (node.type !== 'html' || last === undefined) {
      found.push(node);
      continue;
    }
    const inside = nodes.slice(at + 1, end);
    const position =
      node.position && last.position
        ? { position: { start: node.position.start, end: last.position.end } }
        : {};
    if (bold.test(node.value)) {
      found.push({ type: 'strong', children: pairTags(inside), ...position });
    } else {
      const value = inside.map((one) => textOf(one)).join('');
      found.push({ type: 'inlineCode', value, ...position });
    }
    at = end;
  }
  return found;
}

function endOf({ value }: Html, nodes: readonly PhrasingContent[], at: number): number {
  const name = (bold.exec(value)?.[1] ?? code.exec(value)?.[0].slice(1, -1))?.toLowerCase();
  if (name === undefined) return -1;
  const closing = `</${name}>`;
  const end = nodes.findIndex(
    (node, index) => index > at && node.type === 'html' && node.value.toLowerCase() === closing,
  );
  if (end <= at + 1) return -1;
  // Of code only text is taken, so that nothing an author wrote gets lost.
  const isText = nodes.slice(at + 1, end).every(({ type }) => type === 'text');
  return name === 'code' && !isText ? -1 : end;
}
