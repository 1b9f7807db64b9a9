import type { Element, ElementContent } from 'hast';
import { directed } from './direction.ts';
import { element, textOf } from './element.ts';
import { permalinked } from './heading.ts';
import type { PageContext } from './page-context.ts';
import { linkRows, rowNotes } from './tables/row-permalinks.ts';
import { markSeverities } from './tables/severity-table.ts';
import { isTaskList, namedTask, taskList } from './task-list.ts';

/** Adds the parts that only the site may write to clean content: permalinks, scroll areas, trusted parts. */
export function adorn(nodes: readonly ElementContent[], context: PageContext): ElementContent[] {
  return nodes.map((node) => (node.type === 'element' ? adornElement(node, context) : node));
}

function adornElement(node: Element, context: PageContext): ElementContent {
  const trusted = context.slots.take(node);
  if (trusted !== null) return trusted;
  const children = adorn(node.children, context);
  const properties = context.hasDirections ? directed(node) : node.properties;
  const adorned: Element = { ...node, children, properties };
  // A paragraph around a block would end where the block begins when a browser reads it.
  if (node.tagName === 'p' && holdsBlock(node, context)) return { ...adorned, tagName: 'div' };
  if (node.tagName === 'table') {
    const table = linkRows(markSeverities(adorned), context);
    return element('div', { className: ['table-scroll'] }, table);
  }
  if (node.tagName === 'td') return sized(adorned);
  if (node.tagName === 'pre') return element('code-block', {}, adorned);
  if (node.tagName === 'li' || node.tagName === 'dt') {
    const item = namedTask(adorned);
    const notes = rowNotes(String(node.properties.id ?? ''), context);
    return notes.length === 0 ? item : { ...item, children: [...item.children, ...notes] };
  }
  if (isTaskList(node)) return taskList(adorned);
  return /^h[1-6]$/.test(node.tagName) ? adornHeading(adorned, context) : adorned;
}

const wideLetter = /[\u2e80-\uffef]/g;

/** A name stays on its line, and a sentence has the width of some words, more where it is long. */
function sized(cell: Element): Element {
  const className = sizeOf(textOf(cell.children).trim());
  if (className === null) return cell;
  return { ...cell, properties: { ...cell.properties, className: [className] } };
}

function sizeOf(text: string): string | null {
  // In the scripts of East Asia a letter is as wide as two, and a line may break behind any.
  const width = text.replace(wideLetter, 'xx').length;
  if (width <= 20 && /^\S+[-/]\S+$/.test(text)) return 'name';
  if (width <= 20 && width > text.length) return 'phrase';
  if (width <= 24) return null;
  return width <= 120 ? 'sentence' : 'passage';
}

function holdsBlock(node: Element, { slots }: PageContext): boolean {
  return node.children.some((child) => {
    if (child.type !== 'element') return false;
    const trusted = slots.take(child);
    if (trusted === null) return child.tagName === 'table';
    return trusted.type !== 'element' || trusted.tagName !== 'button';
  });
}

function adornHeading(heading: Element, context: PageContext): Element {
  const id = heading.properties.id ?? takeHtmlHeading(heading, context);
  if (typeof id !== 'string' || id === '') return heading;
  if (heading.properties.className !== undefined) return heading;
  const text = textOf(heading.children).trim();
  return permalinked(
    { ...heading, properties: { ...heading.properties, id } },
    id,
    text,
    context.t,
  );
}

/** The anchor that the catalog knows for a heading written as HTML. */
function takeHtmlHeading(heading: Element, { htmlHeadings }: PageContext): string | undefined {
  const text = textOf(heading.children).trim();
  const index = htmlHeadings.findIndex((anchor) => anchor.text === text);
  return index < 0 ? undefined : htmlHeadings.splice(0, index + 1).at(-1)?.slug;
}
