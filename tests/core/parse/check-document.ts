import type { Nodes } from 'mdast';
import { expect } from 'vitest';
import { writtenUrl } from '../../../src/core/links/references.ts';
import { remarkParser } from '../../../src/core/markdown/markdown-parser.ts';
import { type Field, type Position, runbookSchema } from '../../../src/core/model.ts';
import type { Block, ParsedRunbook, Section } from '../../../src/core/parse/document.ts';
import { withoutAttributes } from '../../../src/core/parse/fields/normalize-label.ts';

/** Properties of every document. */
export function checkDocument(parsed: ParsedRunbook): void {
  const { runbook } = parsed;
  expect(runbookSchema.parse(runbook)).toEqual(runbook);
  expect(JSON.parse(JSON.stringify(runbook))).toEqual(runbook);
  checkPositions(parsed);
  checkNames(parsed);
  checkSlices(parsed);
  checkOutline(parsed);
  checkNothingIsDropped(parsed);
}

/** Every position lies in the text, and its line and column say the same as its offset. */
function checkPositions({ runbook, text }: ParsedRunbook): void {
  const lines = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (m) => m.index + m[0].length)];
  const isRight = ({ line, column, offset }: Position['start']): boolean =>
    (lines[line - 1] ?? Number.NaN) + column - 1 === offset &&
    offset < (lines[line] ?? text.length + 1);
  const wrong: unknown[] = [];
  visitObjects(runbook, (value) => {
    if ('offset' in value && !isRight(value as Position['start'])) wrong.push(value);
    if (!isPosition(value)) return;
    const { start, end } = value;
    if (start.offset > end.offset || end.offset > text.length) wrong.push(value);
  });
  expect(wrong).toEqual([]);
}

function checkNames({ runbook }: ParsedRunbook): void {
  const ids = runbook.entries.map((entry) => entry.id);
  expect(new Set(ids).size).toBe(ids.length);
  const headings = runbook.anchors.filter((anchor) => anchor.source === 'heading');
  expect(new Set(headings.map((anchor) => anchor.slug)).size).toBe(headings.length);
  // The anchor of a row leads to the row, or is one that the author wrote.
  for (const { form, slug } of runbook.entries) {
    const same = form === 'section' ? [] : runbook.anchors.filter((anchor) => anchor.slug === slug);
    expect(same.filter(({ source }) => source !== 'html')).toEqual([]);
  }
}

/** The text at a position is the text of its node. */
function checkSlices({ runbook, text }: ParsedRunbook): void {
  const slice = ({ start, end }: Position): string => text.slice(start.offset, end.offset);
  const missing: unknown[] = [];
  const holds = (position: Position, wanted: string): void => {
    const raw = slice(position);
    const isHeld = bare(raw).includes(bare(wanted)) || headingText(raw).includes(bare(wanted));
    // Escapes and references read otherwise than they are written.
    if (!/[\\&]/.test(raw) && !isHeld) missing.push({ wanted, raw });
  };
  for (const entry of runbook.entries) {
    for (const field of entry.fields) {
      const written = labelText(slice(field.labelPosition), field);
      if (written !== null && written !== plain(field.label)) missing.push({ field, written });
    }
    // Without a heading, or with an empty one, the title of an alert is that of the page or its file.
    const hasNoTitle = entry.depth === 0 || /^#*\s*$/.test(slice(entry.titlePosition));
    const isNowhere = hasNoTitle && entry.fields.every(({ name }) => name !== 'signature');
    for (const { steps } of isNowhere ? [] : (entry.signature?.patterns ?? [])) {
      for (const step of steps) holds(step.position, step.source);
    }
    for (const found of entry.artifacts) {
      if (found.type !== 'prose') holds(found.position, withoutScheme(found.path));
    }
    for (const command of [...entry.replay, ...entry.otherCommands]) {
      holds(command.position, command.code);
      for (const { raw, start, end } of command.placeholders) {
        if (command.code.slice(start, end) !== raw) missing.push({ raw, command });
      }
    }
    for (const example of [...entry.examples, ...entry.counterexamples]) {
      holds(example.position, example.text);
    }
  }
  for (const link of runbook.links) {
    holds(link.position, withoutScheme(writtenUrl(link.url)).replace(/^#/, ''));
  }
  for (const directive of runbook.directives) holds(directive.position, directive.text);
  for (const diagram of runbook.diagrams) {
    const at = text.slice(diagram.start.offset, diagram.position.end.offset);
    const [first = ''] = diagram.source.split(/[\r\n]/);
    if (!bare(at).startsWith(bare(first))) missing.push(diagram);
  }
  expect(missing).toEqual([]);
}

/** A label as it reads; null where that depends on the rest of the page. */
function labelText(raw: string, field: Field): string | null {
  if (raw.includes('[') || isUnlabelled(field)) return null;
  const isHeading = field.form === 'heading' && raw.startsWith('#');
  // Behind a word nothing is taken for the start of a list or a heading.
  const text = leavesOf(remarkParser(isHeading ? raw : `x ${raw}`))
    .map(leafText)
    .join('');
  return plain(isHeading ? text : text.replace('x ', ''));
}

/** A field that its content makes, with no label on the page, has the place of its content. */
function isUnlabelled({ form, empty, position, labelPosition }: Field): boolean {
  return form === 'heading' && !empty && position.end.offset === labelPosition.end.offset;
}

/** Without markup, which may go on behind the label (`3) **Fix: do it**`), and colon. */
function plain(label: string): string {
  const words = label.replace(/[*_]/g, '').replace(/[\s:：]+$/, '');
  return withoutAttributes(words)
    .replace(/[\s:：]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function leafText(node: Nodes): string {
  if (node.type === 'html' || !('value' in node)) return '';
  return node.value;
}

/** A heading without its tags; '' for any other text. */
function headingText(raw: string): string {
  if (!raw.startsWith('#')) return '';
  return bare(leavesOf(remarkParser(raw)).map(leafText).join(''));
}

function bare(text: string): string {
  return text.replace(/[\s>`~|]/g, '');
}

function withoutScheme(url: string): string {
  return url.replace(/^(?:https?:\/\/|mailto:)/, '');
}

/** The outline tells the same entries and fields as the runbook, in the author's order. */
function checkOutline({ outline, runbook }: ParsedRunbook): void {
  const sections = sectionsOf(outline).filter((section) => section.entryId !== null);
  const entries = runbook.entries.filter(({ form }) => form === 'section');
  expect(sections.map((section) => section.entryId)).toEqual(entries.map((e) => e.id));
  const fields = sections.map(({ parts }) => parts.flatMap((p) => (isBlock(p) && p.field) || []));
  // An entry may have more fields than its section: of its heading, a table, sections below it.
  for (const [index, own] of fields.entries()) {
    expect(entries[index]?.fields).toEqual(expect.arrayContaining(own));
  }
  for (const { parts } of sectionsOf(outline)) {
    const starts = parts.map((part) => startOf(part));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  }
}

function startOf(part: Block | Section): number {
  if (!isBlock(part)) return part.position.start.offset;
  return part.field?.position.start.offset ?? part.nodes[0]?.position?.start.offset ?? 0;
}

/** References to white space, which a label takes like other blanks after it. */
const SPACES = /&(?:nbsp|ensp|emsp|thinsp|Tab|NewLine|#(?:9|10|32|160|x9|xa|x20|xa0));/gi;

/** The marks of a quotation ahead of a line of its text. */
const QUOTE_MARKS = /(?<=[\r\n])[ \t>]+/g;

/** Every leaf of the tree is a label of the outline or part of one of its blocks. */
function checkNothingIsDropped({ outline, tree, text }: ParsedRunbook): void {
  const covered = new Uint8Array(text.length);
  const cover = (start?: number, end?: number): unknown => covered.fill(1, start, end);
  for (const { heading, parts } of sectionsOf(outline)) {
    const blocks = parts.filter(isBlock);
    const nodes = [heading, ...blocks.flatMap((block) => [block.heading, ...block.nodes])];
    for (const leaf of nodes.flatMap((node) => (node ? leavesOf(node) : []))) {
      cover(leaf.position?.start.offset, leaf.position?.end.offset);
    }
    for (const { field } of blocks) {
      if (field) cover(field.labelPosition.start.offset, field.labelPosition.end.offset);
    }
  }
  const dropped = leavesOf(tree).filter((leaf) => {
    const start = leaf.position?.start.offset ?? 0;
    const written = text.slice(start, leaf.position?.end.offset ?? 0);
    const raw = written
      .replace(SPACES, (reference) => ' '.repeat(reference.length))
      .replace(QUOTE_MARKS, (marks) => ' '.repeat(marks.length));
    return Array.from({ length: raw.length }, (_, i) => i).some(
      (i) => covered[start + i] === 0 && !/[\s:：–—-]/.test(raw[i] ?? ''),
    );
  });
  expect(dropped.filter((leaf) => !isBlank(leaf))).toEqual([]);
}

/** `&nbsp;` and other references to white space. */
function isBlank(leaf: Nodes): boolean {
  return leaf.type === 'break' || (leaf.type === 'text' && leaf.value.trim() === '');
}

function leavesOf(root: Nodes): Nodes[] {
  const leaves: Nodes[] = [];
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('children' in node) pending.push(...node.children.toReversed());
    else leaves.push(node);
  }
  return leaves;
}

function sectionsOf(section: Section): Section[] {
  return [section, ...section.parts.flatMap((part) => (isBlock(part) ? [] : sectionsOf(part)))];
}

function isBlock(part: Block | Section): part is Block {
  return part.type === 'block';
}

function isPosition(value: object): value is Position {
  return 'start' in value && typeof value.start === 'object' && 'end' in value;
}

function visitObjects(value: unknown, visit: (value: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value);
  for (const inner of Object.values(value)) visitObjects(inner, visit);
}
