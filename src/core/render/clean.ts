import type { ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { adorn } from './adorn.ts';
import type { PageContext } from './page-context.ts';
import { rewriteLinks } from './rewrite-links.ts';
import { schemaFor } from './sanitize-schema.ts';
import { withoutLooseBoxes } from './task-list.ts';

/** Sanitises converted content for the site, and puts the trusted parts into their slots. */
export function clean(nodes: readonly ElementContent[], context: PageContext): ElementContent[] {
  // Parsing once more is by far the slowest step, and most content holds no HTML.
  const parsed = context.metHtml ? withoutLooseBoxes(parseHtml(nodes)) : nodes;
  context.metHtml = false;
  const linked = rewriteLinks(parsed, context);
  const safe = sanitize({ type: 'root', children: linked }, schemaFor(context.slots.tagName));
  return adorn(contentOf(safe), context);
}

/** If the HTML parser fails (on some unclosed comments), the HTML is shown as text. */
function parseHtml(nodes: readonly ElementContent[]): ElementContent[] {
  try {
    return contentOf(raw({ type: 'root', children: [...nodes] }));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return nodes.map(htmlAsText);
  }
}

function htmlAsText(node: ElementContent): ElementContent {
  if (node.type === 'raw') return { type: 'text', value: node.value };
  return node.type === 'element' ? { ...node, children: node.children.map(htmlAsText) } : node;
}

function contentOf(tree: ReturnType<typeof sanitize>): ElementContent[] {
  const nodes: readonly Root['children'][number][] =
    tree.type === 'root' ? tree.children : [tree as ElementContent];
  return nodes.filter((node): node is ElementContent => node.type !== 'doctype');
}
