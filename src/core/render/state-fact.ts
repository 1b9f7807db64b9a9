import type { Element, ElementContent } from 'hast';
import { element, textOf } from './element.ts';
import type { RenderOptions } from './options.ts';
import { markSeverity } from './tables/severity-table.ts';

/** The owner or severity of an entry, as it is shown for a page: a link to all that have the same. */
export function stateFact(
  body: readonly ElementContent[],
  fact: 'owner' | 'severity',
  { listingUrl }: Pick<RenderOptions, 'listingUrl'>,
): ElementContent[] {
  const isAlone = body.filter(({ type }) => type === 'element').length === 1;
  return body.map((node) => {
    if (node.type !== 'element' || node.tagName !== 'p') return node;
    const shown = fact === 'severity' ? markSeverity(node) : node;
    const href = isAlone ? (listingUrl?.(fact, textOf(node.children)) ?? null) : null;
    if (href === null || holdsLink(node)) return shown;
    const properties = shown === node ? { href } : { href, className: ['badge-link'] };
    return { ...shown, children: [element('a', properties, ...shown.children)] };
  });
}

function holdsLink({ children }: Element): boolean {
  return children.some((one) => one.type === 'element' && (one.tagName === 'a' || holdsLink(one)));
}
