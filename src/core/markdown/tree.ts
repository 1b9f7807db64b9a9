import type { ListItem, Parents, Root } from 'mdast';
import { readBracketedNames } from './bracketed-names.ts';
import { translate } from './dialects/containers.ts';
import { readControlTags } from './dialects/control-tags.ts';
import { readDefinitions } from './dialects/definitions.ts';
import { readLeftovers } from './dialects/leftovers.ts';
import { setApart } from './dialects/set-apart.ts';
import type { Excess } from './limits/excess.ts';
import { findExcess } from './limits/find-excess.ts';
import type { MarkdownParser } from './markdown-parser.ts';
import { readPlainHtml } from './plain-html.ts';
import { restorePositions } from './restore-positions.ts';
import type { Source } from './source.ts';

/** Deeper trees would exhaust the stack of code that walks them. */
const deepestNode = 500;

/** Why a file's Markdown cannot be read. */
export class Unparsable extends Error {
  readonly offset: number;

  constructor({ reason, offset }: Excess) {
    super(reason);
    this.offset = offset;
  }
}

/**
 * Parses Markdown after its first `skip` characters; throws `Unparsable`. In text and HTML line
 * endings become `\n`; code keeps those of the file.
 */
export function readTree(source: Source, skip: number, markdown: MarkdownParser): Root {
  const { text, containers, definitions } = translate(blank(source.text, skip));
  const excess = findExcess(text);
  if (excess) throw new Unparsable(excess);
  const tree = withDefinitions(text, [...definitions], source, markdown);
  readBracketedNames(tree, source.text);
  readPlainHtml(tree, source);
  setApart(tree, containers, source);
  readControlTags(tree, source);
  readLeftovers(tree, source);
  return tree;
}

/** The tree of a text, in which the colons of definitions are marks of lists; those that are none stay colons. */
function withDefinitions(
  text: string,
  marks: readonly number[],
  source: Source,
  markdown: MarkdownParser,
  isLast = false,
): Root {
  const tree = markdown(text);
  settle(tree, 0, source);
  const astray = readDefinitions(tree, marks, source);
  if (astray.size === 0) return tree;
  // What only a mark astray held may be none either; whoever writes so twice has no definitions.
  const [none, kept] = isLast
    ? [marks, []]
    : [[...astray], marks.filter((mark) => !astray.has(mark))];
  return withDefinitions(withColons(text, none), kept, source, markdown, true);
}

/** The text with the colons that are none of a definition. */
function withColons(text: string, marks: readonly number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const mark of marks) {
    parts.push(text.slice(from, mark), ':');
    from = mark + 1;
  }
  return parts.join('') + text.slice(from);
}

function settle(node: Parents, depth: number, source: Source): void {
  if (depth > deepestNode) {
    const { offset } = source.positionOf(node).start;
    throw new Unparsable({ reason: `it nests more than ${deepestNode} levels deep`, offset });
  }
  let isPlaced = true;
  for (const child of node.children) {
    isPlaced &&= child.position !== undefined;
    if (child.type === 'text' || child.type === 'html') {
      if (child.value.includes('\r')) child.value = child.value.replace(/\r\n?/g, '\n');
    } else if ('children' in child) {
      settle(child, depth + 1, source);
    }
  }
  if (!isPlaced) restorePositions(node, source);
  if (node.type === 'listItem' && typeof node.checked === 'boolean') settleTask(node, source);
}

/** The GFM extension moves the start of a task's text past its box, even past the end of the line. */
function settleTask({ children: [first] }: ListItem, source: Source): void {
  if (first?.type !== 'paragraph') return;
  for (const node of [first, first.children[0]]) {
    const { start, end } = node?.position ?? {};
    if (!node || !end || start?.offset === undefined) continue;
    node.position = { start: source.pointAt(start.offset), end };
  }
}

/** The whole source of a file whose Markdown cannot be read. */
export function plainTree(source: Source): Root {
  const { text } = source;
  if (text === '') return { type: 'root', children: [] };
  const position = source.span(0, text.length);
  return {
    type: 'root',
    children: [{ type: 'code', lang: 'text', value: text, position }],
    position,
  };
}

/** The text with its first characters blanked, so that all offsets stay the same. */
function blank(text: string, end: number): string {
  // The parser would remove a second byte order mark.
  const start = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  return end === 0 ? start : start.slice(0, end).replace(/[^\r\n]/g, ' ') + start.slice(end);
}
