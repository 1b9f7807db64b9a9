import type { Element, Node } from 'svgdom';
import { type Box, mergeBoxes } from './box.ts';
import { isHidden, type TextStyle, textStyle } from './text-style.ts';
import { measuringFont, textWidth } from './text-width.ts';

/** A stretch of text of one element. */
interface Run {
  owner: Element;
  box: Box;
}

/** Where the next letter goes, and the runs that the current anchor moves. */
interface Pen {
  x: number;
  y: number;
  chunk: Run[];
  chunkStart: number;
  anchor: string;
  /** Whether a space at this place would follow another, or begin the text. */
  afterSpace: boolean;
}

/** Box of a text, or of a part of it, in the space of the whole text; null for one without letters. */
export function textBox(element: Element): Box | null {
  return mergeBoxes(runsOf(element).map(({ box }) => box));
}

/** Sum of the widths of the letters, in CSS pixels. */
export function textLength(element: Element): number {
  return runsOf(element).reduce((sum, { box }) => sum + box.width, 0);
}

/** The runs of an element, laid out with all of the text that it is part of. */
function runsOf(element: Element): Run[] {
  const whole = element.closest('text') ?? element;
  const pen: Pen = {
    ...{ x: 0, y: 0, chunk: [], chunkStart: 0 },
    ...{ anchor: 'start', afterSpace: true },
  };
  const runs: Run[] = [];
  layOut(whole, pen, runs);
  endChunk(pen);
  return runs.filter(({ owner }) => contains(element, owner));
}

function contains(outer: Element, inner: Node): boolean {
  for (let one: Node | null = inner; one !== null; one = one.parentNode) {
    if (one === outer) return true;
  }
  return false;
}

function layOut(element: Element, pen: Pen, runs: Run[]): void {
  if (isHidden(element)) return;
  const style = textStyle(element);
  move(element, style, pen);
  for (const child of element.childNodes) {
    if (child.nodeType === 1 && child.nodeName !== 'title') layOut(child as Element, pen, runs);
    if (child.nodeType === 3) write(child.textContent, { owner: element, style }, pen, runs);
  }
}

/** Takes the pen to the place that an element names. */
function move(element: Element, style: TextStyle, pen: Pen): void {
  const length = (name: string): number | null =>
    lengthOf(element.getAttribute(name), style.fontSize);
  const [x, y] = [length('x'), length('y')];
  if (x !== null || y !== null || pen.chunk.length === 0) {
    endChunk(pen);
    pen.x = x ?? pen.x;
    pen.y = y ?? pen.y;
    pen.chunkStart = pen.x;
    pen.anchor = style.anchor;
  }
  pen.x += length('dx') ?? 0;
  pen.y += length('dy') ?? 0;
}

/** Of the first value in a list; percentages count as nothing. */
function lengthOf(value: string | null, fontSize: number): number | null {
  const number = Number.parseFloat(value ?? '');
  if (Number.isNaN(number) || /%/.test(value ?? '')) return null;
  return /em\s*$/.test(value ?? '') ? number * fontSize : number;
}

function write(
  text: string,
  { owner, style }: { owner: Element; style: TextStyle },
  pen: Pen,
  runs: Run[],
): void {
  const letters = style.keepsSpaces ? text.replace(/[\t\r\n]/g, ' ') : collapse(text, pen);
  if (letters === '') return;
  const width = textWidth(letters, style) * style.fontSize;
  // Browsers round both to whole pixels.
  const font = measuringFont();
  const [ascent, descent] = [font.ascent, font.descent].map((share) =>
    Math.round(share * style.fontSize),
  ) as [number, number];
  const y = pen.y + baselineShift(style, ascent, descent) - ascent;
  const run = { owner, box: { x: pen.x, y, width, height: ascent + descent } };
  pen.x += width;
  pen.chunk.push(run);
  runs.push(run);
}

function collapse(text: string, pen: Pen): string {
  const single = text.replace(/[ \t\r\n]+/g, ' ');
  const letters = pen.afterSpace ? single.replace(/^ /, '') : single;
  if (letters !== '') pen.afterSpace = letters.endsWith(' ');
  return letters;
}

/** How far a baseline is below the alphabetic one, as Chromium has it. */
function baselineShift({ baseline, fontSize }: TextStyle, ascent: number, descent: number): number {
  switch (baseline) {
    case 'middle':
      return (measuringFont().xHeight * fontSize) / 2;
    case 'central':
      return (ascent - descent) / 2;
    case 'hanging':
      return ascent * 0.8;
    case 'mathematical':
      return ascent / 2;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return ascent;
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
    case 'text-bottom':
      return -descent;
    default:
      return 0;
  }
}

/** Moves what the pen wrote since it was last told a place, so that its anchor is there. */
function endChunk(pen: Pen): void {
  const share = pen.anchor === 'middle' ? 0.5 : pen.anchor === 'end' ? 1 : 0;
  const shift = (pen.x - pen.chunkStart) * share;
  for (const { box } of pen.chunk) box.x -= shift;
  pen.x -= shift;
  pen.chunk = [];
  pen.chunkStart = pen.x;
}
