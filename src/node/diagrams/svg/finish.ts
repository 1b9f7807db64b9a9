import { optimize, type PluginConfig } from 'svgo';
import { diagramTitle } from '../diagram-title.ts';
import { describePicture } from './accessibility.ts';
import { allowOnly } from './allow-list.ts';
import { flattenStyles } from './cascade.ts';
import { keepContrast } from './contrast.ts';
import { replaceHtml } from './html.ts';
import { renameIds } from './ids.ts';
import { mergeWords, separateLines } from './labels.ts';
import { finishLinks, keepTooltips, linkGanttTasks } from './links.ts';
import { themePaint } from './paint.ts';
import { centerLabels, moveMenus } from './repairs.ts';
import { simplifyStyles } from './simplify.ts';
import { writeStylesheet } from './stylesheet.ts';
import type { XastElement, XastRoot } from './tree.ts';
import { restoreWords } from './words.ts';

export interface FinishedSvg {
  svg: string;
  css: string;
  /** From `accTitle`, otherwise the title that the diagram shows; empty without one. */
  title: string;
  /** From `accDescr`; empty without one. */
  description: string;
}

/** Decimals of a CSS pixel. */
const PRECISION = 2;

// Only passes for geometry: the tree no longer contains the styles.
const COMPACT: PluginConfig[] = [
  { name: 'removeComments' },
  { name: 'removeEmptyContainers' },
  { name: 'removeEmptyText' },
  { name: 'collapseGroups' },
  { name: 'cleanupNumericValues', params: { floatPrecision: PRECISION } },
  { name: 'cleanupListOfValues', params: { floatPrecision: PRECISION } },
  { name: 'convertTransform', params: { floatPrecision: PRECISION } },
  { name: 'convertPathData', params: { floatPrecision: PRECISION, removeUseless: false } },
];

/**
 * Turns Mermaid's SVG into one that a page with a strict content security policy shows in its own
 * colours. `id` is the id that Mermaid drew with, and prefixes all remaining ids. Throws on broken
 * XML.
 */
export function finishSvg(raw: string, options: { id: string; source: string }): FinishedSvg {
  const finished: FinishedSvg = { svg: '', css: '', title: '', description: '' };
  const finish = (root: XastRoot): void => {
    Object.assign(finished, transform(root, options));
  };
  const { data } = optimize(raw, { plugins: [{ name: 'finish', fn: finish }, ...COMPACT] });
  return { ...finished, svg: data };
}

function transform(
  root: XastRoot,
  { id, source }: { id: string; source: string },
): Omit<FinishedSvg, 'svg'> {
  const svg = root.children.find((child) => child.type === 'element');
  if (!svg) return { css: '', title: '', description: '' };
  const kind = svg.attributes['aria-roledescription'] ?? '';
  replaceHtml(root);
  const { declarations, keyframes } = flattenStyles(root);
  themePaint(root, declarations, source);
  keepContrast(root, declarations);
  centerLabels(root, declarations);
  moveMenus(root, svg);
  linkGanttTasks(root, id, source);
  keepTooltips(root);
  allowOnly(root);
  simplifyStyles(root, declarations);
  mergeWords(root, declarations);
  restoreWords(svg);
  separateLines(root, declarations);
  finishLinks(root, declarations);
  renameIds(root, declarations, id);
  const css = writeStylesheet(root, declarations, keyframes, id);
  const width = sizeRoot(svg, id);
  const described = describePicture(svg, { id, kind, shownTitle: diagramTitle(source, kind) });
  return { css: `.${id}{--diagram-width:${width}px}${css}`, ...described };
}

/**
 * Sets the natural size as attributes; the style sheet shrinks it to fit. Returns the width in CSS
 * pixels, from which a page knows how small the labels become.
 */
function sizeRoot(svg: XastElement, id: string): number {
  const [x = 0, y = 0, width = 0, height = 0] = (svg.attributes.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number.parseFloat);
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [w, h] = [Math.ceil(x + width) - left, Math.ceil(y + height) - top];
  svg.attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    id,
    class: id,
    viewBox: `${left} ${top} ${w} ${h}`,
    width: String(w),
    height: String(h),
  };
  return w;
}
