import type { ElementContent } from 'hast';
import type { Html } from 'mdast';
import { element } from './element.ts';
import type { PageContext } from './page-context.ts';
import { withRowAnchors } from './tables/row-anchors.ts';

/** HTML of a page without its comments, not yet safe; none where nothing else is left. */
export function rawHtml(node: Html, context: PageContext): ElementContent | undefined {
  const rest = node.value.replace(/<!--(?:>|->|[\s\S]*?-->)/g, '').trim();
  if (rest === '') return undefined;
  if (/^<br\s*\/?>$/i.test(rest)) return element('br', {});
  context.metHtml = true;
  return { type: 'raw', value: withoutComponents(withRowAnchors(node, context)) };
}

/** Tabs, cards and asides of JSX as the parts that they are; other components leave what they hold. */
function withoutComponents(html: string): string {
  if (!/<\/?[A-Z]/.test(html)) return html;
  return html
    .replace(
      /<(?:TabItem|Tab|Card|Step|Accordion|Admonition|Aside|Callout)\b([^<>]*)(?<!\/)>/g,
      (_, attributes) => {
        const [, title = ''] =
          /\b(?:label|title|header)=["']([^"'<>]*)["']/.exec(attributes) ??
          /\bvalue=["']([^"'<>]*)["']/.exec(attributes) ??
          [];
        const [, kind = ''] = /type=["'](\w+)["']/.exec(attributes) ?? [];
        const name = title || kind;
        return `<div class="titled-part">${name && `<p class="part-title">${name}</p>`}`;
      },
    )
    .replace(/<\/(?:TabItem|Tab|Card|Step|Accordion|Admonition|Aside|Callout)>/g, '</div>');
}
