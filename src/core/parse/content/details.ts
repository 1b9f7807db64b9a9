import type { Blockquote, Html, Paragraph, RootContent } from 'mdast';
import type { Source } from '../../markdown/source.ts';
import { readHtmlBlocks } from './html-blocks.ts';

/** What a `<details>` holds, as the quotation that a container of a site generator becomes. */
export interface Folded {
  quote: Blockquote;
  title: string;
  content: readonly RootContent[];
  /** As they stand in the tree, tags included. */
  nodes: readonly RootContent[];
}

const opening = /<details\b/gi;
const closing = /<\/details\s*>/gi;
const summary = /<summary\b[^>]*>([\s\S]*?)<\/summary\s*>/i;

/** Gathers what stands between `<details>` with a `<summary>` and its end tag; other nodes stay. */
export function gatherDetails(
  nodes: readonly RootContent[],
  source: Source,
): readonly (RootContent | Folded)[] {
  if (!nodes.some((node) => node.type === 'html' && node.value.includes('<details'))) return nodes;
  const found: (RootContent | Folded)[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) continue;
    const folded = node.type === 'html' ? foldedAt(node, nodes, at, source) : null;
    found.push(folded ?? node);
    if (folded !== null) at += folded.nodes.length - 1;
  }
  return found;
}

function foldedAt(
  first: Html,
  nodes: readonly RootContent[],
  at: number,
  source: Source,
): Folded | null {
  if (!/^\s*<details\b/i.test(first.value)) return null;
  let open = 0;
  const size = nodes.slice(at).findIndex((node) => {
    if (node.type === 'html') open += count(node, opening) - count(node, closing);
    return open <= 0;
  });
  if (size < 0) return null;
  const own = nodes.slice(at, at + size + 1);
  const titled = own.findIndex((node) => node.type === 'html' && summary.test(node.value));
  const holder = own[titled];
  if (holder?.type !== 'html' || titled > 1) return null;
  const [tags = '', text = ''] = summary.exec(holder.value) ?? [];
  const title = text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const behind = holder.value.slice(holder.value.indexOf(tags) + tags.length);
  const content = [
    ...(/[^\s<]/.test(behind.replace(/<[^>]*>/g, '')) ? readHtmlBlocks(holder, source, tags) : []),
    ...own.slice(titled + 1, size + (size > titled ? 0 : 1)),
  ];
  if (title === '' || content.length === 0) return null;
  return { quote: quoteOf(title, holder, content, own, source), title, content, nodes: own };
}

function count({ value }: Html, tag: RegExp): number {
  return value.match(tag)?.length ?? 0;
}

function quoteOf(
  title: string,
  holder: Html,
  content: readonly RootContent[],
  own: readonly RootContent[],
  source: Source,
): Blockquote {
  const place = source.positionOf(holder);
  const at = holder.value.search(/<summary/i);
  const start = source.text.indexOf(title, place.start.offset + Math.max(0, at));
  const isWritten = start >= 0 && start < place.end.offset;
  const position = isWritten ? source.span(start, start + title.length) : place;
  const lead: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: title, position }], position }],
    position,
  };
  const last = own.at(-1);
  const end = last ? source.positionOf(last).end : place.end;
  return {
    type: 'blockquote',
    children: [lead, ...content] as Blockquote['children'],
    position: { start: source.positionOf(own[0] ?? holder).start, end },
    data: { container: 'details' },
  };
}

/** Whether something was gathered. */
export function isFolded(node: RootContent | Folded): node is Folded {
  return 'quote' in node;
}

const general =
  /^\P{L}*(?:(?:click|tap|press) .*|(?:show|see|view|expand|open|read)\b.*|(?:more |full |further )?(?:details?|info(?:rmation)?)|more|hints?(?: \d+)?.*|tips?|answers?|(?:example|sample|full|expected|raw) .*|output|logs?|stack ?trace|examples?)\P{L}*$/iu;

/** Whether a title says of the content that it may be unfolded, and no more. */
export function isGeneralSummary(title: string): boolean {
  return general.test(title);
}
