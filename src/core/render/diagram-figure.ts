import type { ElementContent } from 'hast';
import type { Code } from 'mdast';
import type { Translate } from '../text/fill-words.ts';
import { element } from './element.ts';
import type { PageContext } from './page-context.ts';
import { resolveUrl } from './rewrite-links.ts';

/** A Mermaid fence as a figure with collapsed source; only the source if it failed. */
export function diagramFigure(node: Code, context: PageContext): ElementContent {
  const { value: source } = node;
  const image = context.options.diagrams.get(source);
  const code = element('pre', {}, element('code', {}, source));
  if (image === undefined) return element('figure', { className: ['diagram'] }, code);
  if (!image.ok) {
    const { message } = image;
    const words = context.t('This diagram could not be drawn: {message}', { message });
    const note = element('figcaption', {}, words);
    return element('figure', { className: ['diagram', 'diagram-failed'] }, note, code);
  }
  const named = nameOf(image.svg, image.title || headingOf(node, context), context.t);
  const svg = withOwnIds(linkNodes(named, context), context);
  const id = rootId(svg);
  const sourceId = id === undefined ? {} : { id: `${id}-source` };
  const drawing = element('div', {
    className: ['diagram-canvas'],
    dataFlow: flowOf(source),
    role: 'group',
    ariaLabel: context.t('Drawing: {name}', { name: image.title || labelOf(svg) }),
  });
  drawing.children.push({ type: 'raw', value: withDetails(svg, sourceId.id) });
  const summary = element('summary', {}, context.t('Diagram source'));
  const details = element('details', { ...sourceId, dataPagefindIgnore: 'all' }, summary, code);
  const view = element('diagram-view', {}, drawing);
  return element('figure', { className: ['diagram'] }, view, details);
}

const DIRECTION = /^[^\S\n]*(?:graph|flowchart(?:-elk)?|direction)\s+(LR|RL|TB|TD|BT)\b/m;
const DOWNWARDS = /^[^\S\n]*(?:graph|flowchart|stateDiagram|classDiagram|erDiagram)/m;
const AROUND = /^[^\S\n]*(?:mindmap|quadrantChart|pie|radar-beta)\b/m;

/** The direction of a diagram, from which the site knows where to open a large one. */
function flowOf(source: string): 'LR' | 'RL' | 'TB' | 'BT' | 'around' {
  if (AROUND.test(source)) return 'around';
  const [, direction = DOWNWARDS.test(source) ? 'TB' : 'LR'] = DIRECTION.exec(source) ?? [];
  if (direction === 'LR' || direction === 'RL' || direction === 'BT') return direction;
  return 'TB';
}

const LABEL = /^(<svg\b[^>]*?\saria-label=")([^"]*)"/;

/** A picture without a title of its own has that of the heading above it. */
function headingOf(node: Code, { runbook }: PageContext): string {
  const offset = node.position?.start.offset ?? 0;
  const heading = runbook.anchors.findLast(
    ({ source, position, text }) =>
      source === 'heading' && text !== '' && position.start.offset < offset,
  );
  return heading?.text ?? runbook.title;
}

/** Names a picture by its kind, which it says in English, and its title. */
function nameOf(svg: string, title: string, t: Translate): string {
  return svg.replace(LABEL, (_, lead: string, label: string) => {
    const kind = t(label.replace(/: .*$/s, ''));
    return `${lead}${t('{label}: {value}', { label: kind, value: encodeAttribute(title) })}"`;
  });
}

function labelOf(svg: string): string {
  return decodeAttribute(LABEL.exec(svg)?.[2] ?? 'diagram');
}

/** Links the picture to its source, which describes it in words. */
function withDetails(svg: string, sourceId: string | undefined): string {
  if (sourceId === undefined) return svg;
  return svg.replace(/^<svg\b/, `<svg aria-details="${sourceId}"`);
}

function rootId(svg: string): string | undefined {
  return /^<svg\b[^>]*?\sid="([\w-]+)"/.exec(svg)?.[1];
}

/** Gives each copy of a picture on a page its own ids. */
function withOwnIds(svg: string, { diagramCopies }: PageContext): string {
  const id = rootId(svg);
  if (id === undefined) return svg;
  const copies = (diagramCopies.get(id) ?? 0) + 1;
  diagramCopies.set(id, copies);
  if (copies === 1) return svg;
  const references = new RegExp(`(\\s(?:id|aria-\\w+)="|="#|url\\(#)${id}\\b`, 'g');
  return svg.replace(references, `$1${id}-copy${copies}`);
}

/** Rewrites the links of a diagram's nodes for the site; broken links lose their address. */
function linkNodes(svg: string, context: PageContext): string {
  return svg.replace(/<a\b[^>]*>/g, (tag) =>
    tag.replace(/\s(?:xlink:)?href="([^"]*)"/g, (_, written: string) => {
      const place = resolveUrl(decodeAttribute(written), context);
      if ('reason' in place) return '';
      const rel = place.external ? ' rel="noopener noreferrer"' : '';
      return ` href="${encodeAttribute(place.href)}"${rel}`;
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
