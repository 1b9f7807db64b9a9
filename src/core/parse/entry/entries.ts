import type { Source } from '../../markdown/source.ts';
import type { Entry, Field, Problem } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import type { Vocabulary } from '../fields/vocabulary.ts';
import { readFailureRows } from '../outline/failure-table.ts';
import { holdsOnlyLinks } from '../outline/link-list.ts';
import type { PageKind } from '../page-kind.ts';
import { readSectionEntry, scopeOf } from './entry.ts';
import { readRow } from './table-entry.ts';

export interface EntriesContext extends PageKind {
  runbookId: string;
  pageTitle: string;
  source: Source;
  words: Vocabulary;
  /** A slug for a text that no anchor of the page has. */
  freeSlug: (text: string) => string;
  problems: Problem[];
}

/**
 * Reads every section that is an entry of the page's kind, and marks it as an entry; and
 * every row of a table that lists failures, unless the table is the content of an entry's field.
 */
export function readEntries(root: Section, context: EntriesContext): Entry[] {
  const { distinctive } = context;
  if (distinctive.size === 0) return [];
  const entries: Entry[] = [];
  const visit = (section: Section, outerScope: string | null): void => {
    if (context.isEntry(distinctiveFieldsOf(section), section.title)) {
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
      if (!row.columns.some(({ name }) => distinctive.has(name))) continue;
      const rowDepth = Math.min(6, depth + 1);
      entries.push(readRow(row, rowDepth, context.freeSlug, { ...context, outerScope }));
    }
  };
  visit(root, null);
  return entries;
}

/** The fields of a section; an index of alerts elsewhere is not a signature. */
function distinctiveFieldsOf({ parts }: Section): Field[] {
  return parts.flatMap((part) => {
    if (part.type === 'section' || part.field === null) return [];
    const isIndex = part.field.name === 'signature' && holdsOnlyLinks(part.nodes);
    return isIndex ? [] : part.field;
  });
}
