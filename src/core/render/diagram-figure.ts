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
  drawing.children.push({ type: 'raw', value: linkNodes(image.svg, context) });
  const summary = element('summary', {}, 'Diagram source');
  const details = element('details', { dataPagefindIgnore: 'all' }, summary, code);
  return element('figure', { className: ['diagram'] }, drawing, details);
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
