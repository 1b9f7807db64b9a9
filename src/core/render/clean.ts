import type { ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { adorn } from './adorn.ts';
import type { PageContext } from './page-context.ts';
import { rewriteLinks } from './rewrite-links.ts';
import { schemaFor } from './sanitize-schema.ts';

/** Makes converted content safe and fit for the site; trusted parts in slots are put in their place. */
export function clean(nodes: readonly ElementContent[], context: PageContext): ElementContent[] {
  // Parsing once more is by far the slowest step, and most content holds no HTML.
  const parsed = context.metHtml ? parseHtml(nodes) : nodes;
  context.metHtml = false;
  const linked = rewriteLinks(parsed, context);
  const safe = sanitize({ type: 'root', children: linked }, schemaFor(context.slots.tagName));
  return adorn(contentOf(safe), context);
}

function parseHtml(nodes: readonly ElementContent[]): ElementContent[] {
  return contentOf(raw({ type: 'root', children: [...nodes] }));
}

function contentOf(tree: ReturnType<typeof sanitize>): ElementContent[] {
  const nodes: readonly Root['children'][number][] =
    tree.type === 'root' ? tree.children : [tree as ElementContent];
  return nodes.filter((node): node is ElementContent => node.type !== 'doctype');
}
