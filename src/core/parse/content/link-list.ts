import type { Nodes, RootContent } from 'mdast';
import { textOf } from '../../markdown/plain-text.ts';
import { fitsText } from '../../text/fits-text.ts';

/** Whether nodes hold links and nothing else to read: they lead to what they are about. */
export function holdsOnlyLinks(nodes: readonly Nodes[]): boolean {
  return !nodes.every(isBlank) && nodes.every(isLinkOrBlank);
}

function isLinkOrBlank(node: Nodes): boolean {
  if (node.type === 'link' || node.type === 'linkReference') return true;
  if (node.type === 'paragraph' || node.type === 'list' || node.type === 'listItem') {
    return node.children.every(isLinkOrBlank);
  }
  return isBlank(node);
}

/** Whether nodes are a card of an index: a sentence or two and the link to the page that they speak of. */
export function leadsToPage(nodes: readonly RootContent[]): boolean {
  const last = nodes.at(-1);
  if (last?.type !== 'paragraph' || nodes.some(({ type }) => type !== 'paragraph')) return false;
  const [link, ...others] = last.children;
  return (
    link?.type === 'link' &&
    !nodes.some(explains) &&
    !/^(?:[a-z]+:|#)/i.test(link.url) &&
    others.every((node) => node.type === 'text' && /^(?:\s*\{:?[^}]*\}\s*|\s*)$/.test(node.value))
  );
}

/** Whether a paragraph leads from a whole chapter to more of its kind: `For more, see [the guide](guide.md)`. */
export function leadsOn(node: RootContent): boolean {
  if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'link')) return false;
  return fitsText(
    /^\P{L}*(?:for (?:more|further|other|additional)|(?:find )?more (?:details?|information|issues|errors|questions|help|in)|see also|further|weitere|mehr|pour plus|plus d|para (?:más|mais)|más |mais |更多|详见更多|その他|詳し|더 (?:많은|자세)|자세한)/iu,
    textOf(node),
  );
}

/** Whether a paragraph says why something fails or what to try, so that a page behind it says more. */
function explains(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const isCode = node.children.some(({ type }) => type === 'inlineCode');
  return isCode || /\b(?:because|probably|since|try|check|make sure|ensure)\b/i.test(textOf(node));
}

function isBlank(node: Nodes): boolean {
  if (node.type === 'break') return true;
  return node.type === 'text' && /^(?:[\s,;|/.·•()]|\b(?:and|or)\b)*$/i.test(node.value);
}
