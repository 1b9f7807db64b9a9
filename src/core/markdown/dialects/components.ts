import { codeLines, endsOfFences } from './component-fences.ts';
import type { Container } from './container.ts';
import { answersTitle } from './container-forms.ts';
import { columnsOf, type Line, type Rewritten } from './line.ts';

/** A line that opens a component of JSX, or closes one, and has nothing else. */
const opening =
  /^([ \t]*)<((?:[A-Z]+[a-z]\w*|FAQ)(?:\.\w+)*)((?:\s+[\w:.-]+(?:=(?:"[^"]*"|'[^']*'|\{\{?[^{}]*\}?\}))?)*)\s*>[ \t]*$/;
const closing = /^([ \t]*)<\/((?:[A-Z]+[a-z]\w*|FAQ)(?:\.\w+)*)>[ \t]*$/;
/** Most pages have none. */
export const anyComponent = /^[ \t]*<(?:[A-Z]+[a-z]|FAQ)/m;

/** Components that only arrange what they hold. */
const arranges = /(?:s|group|grid|list|wrapper|row)$/i;
/** Deeper ones stay as they are, so that no line is read for many components. */
const deepest = 20;
/** The beginning of an item of a list, whose content may be indented by two to five. */
const item = '- ***';

interface Component {
  name: string;
  /** Columns ahead of it. */
  indent: number;
  first: number;
  last: number;
}

/**
 * Rewrites the tags of components whose content GitHub's Markdown takes for HTML or code, since no empty
 * line is ahead of it, or it is indented by four or more. In MDX both are Markdown.
 */
export function readComponents(lines: readonly Line[]): Rewritten {
  const written = new Map<number, string>();
  const containers: Container[] = [];
  const code = codeLines(lines);
  /** Lines of components that are rewritten, of which those around them know nothing. */
  const settled = new Set<number>();
  for (const component of componentsIn(lines, code)) {
    const [open, close] = [lines[component.first], lines[component.last]];
    const form = formOf(component, lines, code);
    if (form === null || open === undefined || close === undefined) continue;
    const base = component.indent + (form === 'indented' ? 2 : 0);
    const inner = indexesOf(component).filter((index) => !settled.has(index));
    const ends = endsOfFences(inner, base, lines, code);
    if (ends === null) continue;
    for (const [index, marks] of ends) written.set(index, marks);
    for (const index of inner) settled.add(index);
    const lead = open.text.length - open.text.trimStart().length;
    const tag = form === 'indented' ? open.text.slice(0, lead) + item : '';
    written.set(component.first, tag.padEnd(open.text.length));
    written.set(component.last, ' '.repeat(close.text.length));
    const end = open.start + open.text.length;
    containers.push({
      ...namesOf(component, open),
      ...(form === 'indented'
        ? { start: open.start + lead, end, inside: null }
        : {
            start: open.start,
            end: close.start + close.text.length,
            inside: { start: end, end: close.start },
          }),
    });
  }
  return { lines: written, containers };
}

function indexesOf({ first, last }: Component): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function componentsIn(lines: readonly Line[], code: ReadonlySet<number>): Component[] {
  const found: Component[] = [];
  const open: Omit<Component, 'last'>[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (code.has(index)) continue;
    const [, , name] = opening.exec(text) ?? [];
    if (name !== undefined && open.length < deepest) {
      open.push({ name, indent: columnsOf(text), first: index });
    }
    const [, , closed] = closing.exec(text) ?? [];
    const depth = open.findLastIndex(({ name }) => name === closed);
    const component = open[depth];
    if (component === undefined) continue;
    open.length = depth;
    if (component.indent === columnsOf(text)) found.push({ ...component, last: index });
  }
  return found;
}

/** How the content stands below its tag, where it would not be read, or a title in the tag is about it; null elsewhere. */
function formOf(
  { name, indent, first, last }: Component,
  lines: readonly Line[],
  code: ReadonlySet<number>,
): 'indented' | 'flush' | null {
  const content = lines.slice(first + 1, last);
  const after = content.findIndex(({ text }) => !isTag(text));
  const begin = content.findIndex(({ text }, at) => at >= after && text.trim() !== '');
  if (after < 0 || begin < 0 || isTag(content[begin]?.text ?? '')) return null;
  const isGlued = after === begin;
  const isRead = !isGlued && columnsOf(content[begin]?.text ?? '') < 4;
  if (isRead && !(answersTitle(kebab(name)) && titleIn(lines[first]) !== null)) return null;
  // A heading in a list would head no section.
  const isHeading = ({ text }: Line, at: number): boolean =>
    /^ {0,3}#{1,6}[ \t]/.test(text) && !code.has(first + 1 + at);
  if (content.some(isHeading)) return null;
  let least = Number.POSITIVE_INFINITY;
  for (const { text } of content) if (text.trim() !== '') least = Math.min(least, columnsOf(text));
  const by = least - indent;
  if (isRead) return 'flush';
  const room = lines[first]?.text.trim().length ?? 0;
  if (by >= 2 && by <= 5) return room >= item.length ? 'indented' : null;
  return isGlued && by >= 0 && by < 2 ? 'flush' : null;
}

function namesOf(
  { name }: Component,
  open: Line,
): Pick<Container, 'name' | 'variant' | 'folded' | 'title'> {
  const title = titleIn(open);
  const [, variant = ''] = /\stype=["'](\w+)["']/.exec(open.text) ?? [];
  return {
    name: title === null && arranges.test(name) ? 'div' : kebab(name),
    ...{ variant, folded: null, title },
  };
}

/** What a tag says of its content in an attribute that readers see. */
function titleIn(open: Line | undefined): Container['title'] {
  const { text, start } = open ?? { text: '', start: 0 };
  const [, attribute = '', words = ''] =
    /(?<=\s)((?:title|label|header|heading|question|summary)=["'])([^"'<>]+)/.exec(text) ??
    /(?<=\s)(value=["'])([^"'<>]+)/.exec(text) ??
    [];
  const at = start + text.indexOf(attribute + words) + attribute.length;
  return words.trim() === '' ? null : { start: at, end: at + words.length };
}

/** `FaqItem` as `faq-item`. */
function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function isTag(text: string): boolean {
  return opening.test(text) || closing.test(text);
}
