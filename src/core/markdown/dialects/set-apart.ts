import type { Blockquote, List, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { Source } from '../source.ts';
import type { Container } from './container.ts';

declare module 'mdast' {
  interface BlockquoteData {
    /** The name of the container of a site generator that the quotation stands for. */
    container?: string;
    /** What is said of it besides, such as `danger` of a hint. */
    variant?: string;
    /** Whether it is folded up at first; missing if it cannot be folded. */
    folded?: boolean;
    /** Whether its first paragraph is its title. */
    titled?: boolean;
  }
}

/** Gathers the content of each container in a quotation, with its title in bold ahead of it. */
export function setApart(tree: Root, containers: readonly Container[], source: Source): void {
  for (const container of containers) {
    if (container.inside === null) unlist(tree, container, source);
    else gather(tree, container, container.inside, source);
  }
}

/** A container whose lines are indented is an item of a list, which begins with a line across. */
function unlist(parent: Parents, container: Container, source: Source): boolean {
  for (const [index, child] of parent.children.entries()) {
    if (!holds(child, container.start)) continue;
    if (child.type === 'list') {
      const at = child.children.findIndex(
        (item) =>
          item.position?.start.offset === container.start &&
          item.children[0]?.type === 'thematicBreak',
      );
      const item = child.children[at];
      if (item !== undefined) {
        const [, ...content] = item.children;
        const end = item.position?.end.offset ?? container.end;
        const quote = quoteOf(container, content, end, source);
        const others = [child.children.slice(0, at), child.children.slice(at + 1)].map((items) =>
          partOf(child, items),
        );
        const [before = [], after = []] = others;
        parent.children.splice(index, 1, ...([...before, quote, ...after] as never[]));
        return true;
      }
    }
    if ('children' in child && unlist(child, container, source)) return true;
  }
  return false;
}

function partOf(list: List, children: List['children']): List[] {
  const [first] = children;
  const start = first?.position?.start;
  const end = children.at(-1)?.position?.end;
  return first === undefined
    ? []
    : [{ ...list, children, ...(start && end && { position: { start, end } }) }];
}

function gather(
  parent: Parents,
  container: Container,
  inside: { start: number; end: number },
  source: Source,
): void {
  const around = parent.children.find(
    (child) =>
      holds(child, container.start) && 'children' in child && endOf(child) >= container.end,
  );
  if (around !== undefined && 'children' in around) {
    gather(around, container, inside, source);
    return;
  }
  const first = parent.children.findIndex((child) => startOf(child) >= inside.start);
  if (first < 0 || parent.type === 'paragraph' || parent.type === 'table') return;
  const content = parent.children.slice(first).filter((child) => endOf(child) <= inside.end);
  // Sections stay sections, whatever stands around them.
  if (content.length === 0 || content.some(({ type }) => type === 'heading')) return;
  const quote = quoteOf(container, content as RootContent[], container.end, source);
  parent.children.splice(first, content.length, quote as never);
}

function quoteOf(
  { name, variant, folded, title, start }: Container,
  content: readonly RootContent[],
  end: number,
  source: Source,
): Blockquote {
  const titled: Paragraph[] = [];
  if (title !== null) {
    const position = source.span(title.start, title.end);
    const value = source.slice(position);
    const children = [{ type: 'text' as const, value, position }];
    titled.push({
      type: 'paragraph',
      children: [{ type: 'strong', children, position }],
      position,
    });
  }
  return {
    type: 'blockquote',
    children: [...titled, ...content] as Blockquote['children'],
    position: source.span(start, end),
    data: {
      container: name,
      ...(variant !== '' && { variant }),
      ...(folded !== null && { folded }),
      ...(title !== null && { titled: true }),
    },
  };
}

function holds(node: RootContent, offset: number): boolean {
  return startOf(node) <= offset && offset < endOf(node);
}

function startOf({ position }: RootContent): number {
  return position?.start.offset ?? -1;
}

function endOf({ position }: RootContent): number {
  return position?.end.offset ?? -1;
}
