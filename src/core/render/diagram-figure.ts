import type { ElementContent } from 'hast';
import { element } from './element.ts';
import type { PageContext } from './page-context.ts';
import { resolveUrl } from './rewrite-links.ts';

/** A Mermaid fence as a figure with its source behind a disclosure; as its source where it failed. */
export function diagramFigure(source: string, context: PageContext): ElementContent {
  const image = context.options.diagrams.get(source);
  const code = element('pre', {}, element('code', {}, source));
  if (image === undefined) return element('figure', { className: ['diagram'] }, code);
  if (!image.ok) {
    const note = element('figcaption', {}, `This diagram could not be drawn: ${image.message}`);
    return element('figure', { className: ['diagram', 'diagram-failed'] }, note, code);
  }
  const drawing = element('div', { className: ['diagram-canvas'] });
  const svg = withOwnIds(linkNodes(image.svg, context), context);
  drawing.children.push({ type: 'raw', value: svg });
  const summary = element('summary', {}, 'Diagram source');
  const details = element('details', { dataPagefindIgnore: 'all' }, summary, code);
  const view = element('diagram-view', {}, drawing);
  return element('figure', { className: ['diagram'] }, view, details);
}

/** The same picture twice on a page would have the same ids twice, so that each copy gets its own. */
function withOwnIds(svg: string, { diagramCopies }: PageContext): string {
  const id = /^<svg\b[^>]*?\sid="([\w-]+)"/.exec(svg)?.[1];
  if (id === undefined) return svg;
  const copies = (diagramCopies.get(id) ?? 0) + 1;
  diagramCopies.set(id, copies);
  if (copies === 1) return svg;
  const references = new RegExp(`(\\s(?:id|aria-\\w+)="|="#|url\\(#)${id}\\b`, 'g');
  return svg.replace(references, `$1${id}-copy${copies}`);
}

/** Points the links of a diagram's nodes at the site; those that lead nowhere lose their address. */
function linkNodes(svg: string, context: PageContext): string {
  return svg.replace(/<a\b[^>]*>/g, (tag) =>
    tag.replace(/\s(?:xlink:)?href="([^"]*)"/g, (_, written: string) => {
      const place = resolveUrl(decodeAttribute(written), context);
      return 'reason' in place ? '' : ` href="${encodeAttribute(place.href)}"`;
    }),
  );
}

function decodeAttribute(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function encodeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
