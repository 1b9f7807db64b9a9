import type { Code, Nodes, RootContent } from 'mdast';

/** GitHub shows `> [!NOTE]` as a box. */
const alertMarker = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/i;

/** Blocks as plain text, one line each; list items are marked, code keeps its lines. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => blockText(node, ''))
    .filter((text) => text !== '')
    .join('\n');
}

/** Text of a heading on one line. */
export function titleText(text: string): string {
  return text.replace(/\s*[\n\u2028\u2029]\s*/g, ' ').trim();
}

/** Plain text of a short field, without the separator before the next label on its line. */
export function fieldText(nodes: readonly RootContent[]): string {
  return plainText(nodes).replace(/\s*[|·•;,]$/, '');
}

/** Inline content as one line, without HTML tags; an image gives its alternative text. */
export function inlineText(node: Nodes): string {
  return textOf(node).replace(oddSpace, ' ').trim();
}

/** Runs of white space but for single spaces, which are nearly all there is. */
const oddSpace = /[^\S ]\s*| \s+/g;

/** Inline content without markup, white space as it stands. */
export function textOf(node: Nodes): string {
  if ('children' in node) {
    let text = '';
    for (const child of node.children) text += textOf(child);
    return text;
  }
  switch (node.type) {
    case 'break':
      return ' ';
    case 'html':
      return /^<br\b/i.test(node.value) ? ' ' : '';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return 'value' in node ? node.value : '';
  }
}

function blockText(node: Nodes, indent: string): string {
  switch (node.type) {
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '-';
          const inner = item.children.map((child) => blockText(child, `${indent}  `));
          return `${indent}${mark} ${inner.filter((text) => text !== '').join('\n')}`;
        })
        .join('\n');
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children
        .map((child) => blockText(child, indent))
        .join('\n')
        .replace(alertMarker, '');
    case 'table':
      return node.children
        .map((row) => row.children.map((cell) => inlineText(cell)).join(' | '))
        .join('\n');
    case 'code':
      return codeText(node);
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return '';
    default:
      return inlineText(node);
  }
}

/** The content of a code block, with `\n` as line ending. */
export function codeText(node: Code): string {
  return node.value.replace(/\r\n?/g, '\n');
}

/** Blocks that are in other blocks alone, and blocks that hold text alone. */
const inBlocks: ReadonlySet<string> = new Set<Nodes['type']>([
  ...(['code', 'definition', 'heading', 'list', 'listItem', 'paragraph', 'table'] as const),
]);
const ofText: ReadonlySet<string> = new Set<Nodes['type']>(['heading', 'paragraph', 'table']);

/** Every node of one type below (and including) the given ones, in document order. */
export function findAll<T extends Nodes['type']>(
  nodes: readonly Nodes[],
  type: T,
): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  const isInText = !inBlocks.has(type);
  const visit = (node: Nodes): void => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: T }>);
    if (!('children' in node) || (!isInText && ofText.has(node.type))) return;
    for (const child of node.children as RootContent[]) visit(child);
  };
  for (const node of nodes) visit(node);
  return found;
}
