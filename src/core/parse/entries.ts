import type { Entry, FieldName, Kind, Problem } from '../model.ts';
import { isAlertLabel } from './alert-heading.ts';
import type { Block, Section } from './document.ts';
import { readSectionEntry, scopeOf } from './entry.ts';
import { readFailureRows } from './failure-table.ts';
import { entryFields, type ParseOptions } from './options.ts';
import type { Source } from './source.ts';
import { readRow } from './table-entry.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface EntriesContext {
  runbookId: string;
  pageTitle: string;
  kind: Kind;
  source: Source;
  words: Vocabulary;
  /** A slug for a text that no anchor of the page has. */
  freeSlug: (text: string) => string;
  options: ParseOptions;
  problems: Problem[];
}

/**
 * Reads every section that owns a telling field of the page's kind, and marks it as an entry; and
 * every row of a table that lists failures, unless the table is the content of an entry's field.
 */
export function readEntries(root: Section, context: EntriesContext): Entry[] {
  const telling = entryFields(context.kind, context.options);
  if (telling.size === 0) return [];
  const entries: Entry[] = [];
  const visit = (section: Section, outerScope: string | null): void => {
    if (ownsAny(section, telling)) {
      const entry = readSectionEntry(section, { ...context, outerScope });
      section.entryId = entry.id;
      entries.push(entry);
    }
    const inner = scopeOf(section) ?? outerScope;
    for (const part of section.parts) {
      if (part.type === 'section') visit(part, inner);
      else if (part.field === null || section.entryId === null) rows(part, section, inner);
    }
  };
  const rows = ({ nodes }: Block, { depth }: Section, outerScope: string | null): void => {
    for (const row of nodes.flatMap((n) => readFailureRows(n, context.words, context.source))) {
      if (!row.columns.some(({ name }) => telling.has(name))) continue;
      const rowDepth = Math.min(6, depth + 1);
      entries.push(readRow(row, rowDepth, context.freeSlug, { ...context, outerScope }));
    }
  };
  visit(root, null);
  return entries;
}

function ownsAny(section: Section, names: ReadonlySet<FieldName>): boolean {
  return section.parts.some(
    (part) => part.type === 'block' && part.field !== null && names.has(part.field.name),
  );
}

/**
 * Tells a page of alerts by its sub-headings: some section has at least two of Meaning or Impact,
 * Diagnosis, Mitigation as headings, and nothing on the page is called a signature.
 */
export function looksLikeAlerts(section: Section): boolean {
  return !hasSignature(section) && hasAlertHeadings(section);
}

function hasSignature(section: Section): boolean {
  return section.parts.some((part) =>
    part.type === 'section' ? hasSignature(part) : part.field?.name === 'signature',
  );
}

function hasAlertHeadings(section: Section): boolean {
  const names = new Set<FieldName>();
  for (const part of section.parts) {
    if (part.type === 'section') {
      if (hasAlertHeadings(part)) return true;
    } else if (part.field?.form === 'heading') {
      if (part.field.name !== 'context' || isAlertLabel(part.field.label)) {
        names.add(part.field.name);
      }
    }
  }
  const found = ['context', 'diagnosis', 'remediation'].filter((name) =>
    names.has(name as FieldName),
  );
  return found.length >= 2;
}
