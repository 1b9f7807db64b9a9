import type { RootContent, Table, TableCell, TableRow } from 'mdast';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Source } from '../../markdown/source.ts';
import type { FieldName } from '../../model.ts';
import { readHtmlTables } from '../content/html-table.ts';
import { isFieldName } from '../fields/label-name.ts';
import { answers } from '../fields/remedies.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';

/** A column whose head names a field. */
export interface FieldColumn {
  name: FieldName;
  head: TableCell;
  /** 0-based place among the cells of a row. */
  index: number;
}

/** A row of a table that lists failures, one a row. */
export interface FailureRow {
  row: TableRow;
  columns: readonly FieldColumn[];
  /** The row's own anchor, where it is written as HTML and has one. */
  id: string | undefined;
}

/**
 * The failures that a table or a piece of HTML lists: heads of its columns name a signature and at
 * least one of remediation, causes, diagnosis and replay. Rows that only lead to somewhere else are
 * an index, and a row without a signature goes on with the one above it.
 */
export function readFailureRows(
  node: RootContent,
  words: Vocabulary,
  source: Source,
): FailureRow[] {
  if (node.type === 'table') return rowsOf(node, [], words);
  if (node.type !== 'html') return [];
  return readHtmlTables(node, source).flatMap(({ table, ids }) => rowsOf(table, ids, words));
}

function rowsOf(
  { children: [head, ...rows] }: Table,
  ids: readonly (string | undefined)[],
  words: Vocabulary,
): FailureRow[] {
  const columns = head ? fieldColumns(head, words) : [];
  if (columns.length === 0) return [];
  return rows
    .map((row, index) => ({ row, columns, id: ids[index + 1] }))
    .filter(({ row }) => isFailure(row, columns));
}

/** Empty where the heads are not those of a list of failures. */
function fieldColumns({ children }: TableRow, words: Vocabulary): FieldColumn[] {
  const told = new Set<FieldName>();
  let isClear = false;
  const columns = children.flatMap((head, index): FieldColumn[] => {
    const found = isRecorded(head, index) ? null : words.findColumn(inlineText(head));
    if (found === null || !isFieldName(found.name)) return [];
    const { name } = found;
    if (name === 'signature' || answers.has(name)) {
      told.add(name);
      isClear ||= found.isClear && name !== 'replay';
    }
    return [{ name, head, index }];
  });
  // A table that begins with grades says when each holds, unless it names what a program reports.
  if (columns[0]?.index === 0 && columns[0].name === 'severity' && !children.some(isReported)) {
    return [];
  }
  // A table that begins with solutions compares them.
  if (columns[0]?.index === 0 && columns[0].name === 'remediation') return [];
  const last = children.at(-1);
  // Behind a symptom and its cause stands what to do, whatever its name.
  const isOpenEnd =
    told.has('signature') &&
    told.size === 2 &&
    told.has('causes') &&
    last !== undefined &&
    columns.length === children.length - 1 &&
    columns.at(-1)?.index === children.length - 2 &&
    !noRemedy.test(inlineText(last));
  if (isOpenEnd) {
    return [...columns, { name: 'remediation', head: last, index: children.length - 1 }];
  }
  const [first] = children;
  // `State | Typical cause | First check`: what causes and remedies stand behind is what fails.
  if (first && !told.has('signature') && told.has('causes') && told.size >= 2) {
    const isOpen =
      columns[0]?.index !== 0 && !noFailure.test(inlineText(first)) && !children.some(isRecorded);
    return isOpen ? [{ name: 'signature', head: first, index: 0 }, ...columns] : [];
  }
  // `Issue | Action` are the duties of a meeting, `Trigger | Command` the buttons of a robot.
  const isList = told.has('signature') && (told.size > 2 || (told.size === 2 && isClear));
  if (!isList) return [];
  return told.has('remediation')
    ? [...columns, ...furtherColumns(children, columns, words)]
    : columns;
}

/** Beside a failure and its remedy a column such as `Expected result` says more of it, though it opens no list of failures. */
function furtherColumns(
  heads: readonly TableCell[],
  known: readonly FieldColumn[],
  words: Vocabulary,
): FieldColumn[] {
  return heads.flatMap((head, index) => {
    const name = words.find(inlineText(head));
    const isKnown = known.some((column) => column.index === index || column.name === name);
    return name !== null && isFieldName(name) && !isKnown && further.has(name)
      ? { name, head, index }
      : [];
  });
}

const further: ReadonlySet<FieldName> = new Set([
  'verification',
  'causes',
  'prevention',
  'escalation',
]);

function isReported(head: TableCell): boolean {
  return /alert|error|message|symptom|alarm/i.test(inlineText(head));
}

/** The first column of a record, and of a list of what may be wrong with each part. */
const noFailure =
  /^\P{L}*(?:|no|id|date|time|when|version|release|owner|priority|phase|step|task|area|component|service|system|module|metric|risk|incident|ticket|日期|时间|编号|番号|日付|날짜|번호|fecha|data|datum)\P{L}*$/iu;

/** A last column that says more of a failure, and not what to do about it. */
const noRemedy =
  /^\P{L}*(?:|severity|impact|effect|owner|team|since|version|ticket|issue|notes?|remarks?|comments?|examples?|references?|links?|status|priority|frequency|probability|likelihood|date|count|detection|source|files?|location|see also|where|when|who|example|log|metric|fixed in|meaning|description|category|type|component|area)\P{L}*$/iu;

/** `Recipe | Failure | Root cause` is a record; whose rows begin with a failure is one to look up in. */
function isRecorded(head: TableCell, index: number): boolean {
  return index > 0 && /^\W*failures?\W*$/i.test(inlineText(head));
}

function isFailure({ children }: TableRow, columns: readonly FieldColumn[]): boolean {
  const cells = (wanted: (name: FieldName) => boolean): TableCell[] =>
    columns.flatMap(({ name, index }) => (wanted(name) ? (children[index] ?? []) : []));
  const signature = cells((name) => name === 'signature');
  const said = signature.map((cell) => inlineText(cell));
  if (!said.some((text) => /[\p{L}\p{N}]/u.test(text) && !nothing.test(text))) return false;
  const all = cells(() => true).map((cell) => inlineText(cell).trim());
  if (all.every((text) => blank.test(text))) return false;
  // `404` beside `not found`, or `137` beside `SIGKILL`, only says what the number means.
  const acts = cells((name) => name === 'remediation' || name === 'diagnosis');
  const isNumber = said.some((text) => /^\d+$/.test(text)) && !/\p{Ll}/u.test(said.join());
  if (acts.length === 0 && isNumber) return false;
  // `| [Disk full](#disk-full) | ... |` and `| Disk full | see [there](disk.md) |` are an index.
  if (children.some((cell) => leadsTo(cell, /^#/))) return false;
  const others = cells((name) => answers.has(name)).filter((cell) => inlineText(cell) !== '');
  return others.length === 0 || !others.every((cell) => leadsTo(cell, localUrl));
}

/** `Cause 1`, `How to fix`, `...`: what a template has where an author is to say something. */
const blank =
  /^(?:\P{L}*|<[^<>]+>|\[[^[\]]+\]|\{[^{}]+\}|(?:alert|cause|check|error|fix|issue|problem|solution|symptom)s? ?#?(?:\d+|[A-ZNX])|tbd|todo|xxx?|what (?:to (?:look for|check|do)|happens)|how to (?:check|fix|tell)(?: it)?)$/iu;

/** A cell of a row that has no failure. */
const nothing =
  /^\P{L}*(?:none|n\/?a|nothing|ok|no|yes|no (?:errors?|issues?|problems?)|all good|无|なし|없음)\P{L}*$/iu;

const localUrl = /^(?![a-z][a-z\d+.-]*:|\/\/)/i;

/** Whether a cell holds nothing but links of a kind. */
function leadsTo({ children }: TableCell, url: RegExp): boolean {
  const others = children.filter((node) => node.type !== 'link' || !url.test(node.url));
  if (others.length === children.length) return false;
  const words = others.map((node) => inlineText(node)).join(' ');
  return /^(?:\W|\b(?:see|go|to|below|above|section|and|or|the)\b)*$/i.test(words);
}
