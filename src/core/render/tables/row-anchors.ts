import type { Html } from 'mdast';
import { ValuePosition } from '../../markdown/value-position.ts';
import type { PageContext } from '../page-context.ts';

/** Raw HTML whose table rows have their anchors, where they are entries without an id of their own. */
export function withRowAnchors(node: Html, { rows, source }: PageContext): string {
  if (rows.size === 0 || !/<tr\b/i.test(node.value)) return node.value;
  const places = new ValuePosition(node, source);
  return node.value.replace(/<tr\b(?![^>]*\sid\s*=)/gi, (tag, at: number) => {
    const slug = rows.get(places.offsetOf(at));
    return slug === undefined ? tag : `${tag} id="${slug.replace(/["&]/g, encode)}"`;
  });
}

function encode(character: string): string {
  return character === '&' ? '&amp;' : '&quot;';
}
