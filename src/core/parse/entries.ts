import type { Entry, FieldName, Kind, Problem } from '../model.ts';
import type { Section } from './document.ts';
import { readEntry, scopeOf } from './entry.ts';
import { entryFields, type ParseOptions } from './options.ts';
import type { Source } from './source.ts';

export interface EntriesContext {
  runbookId: string;
  pageTitle: string;
  kind: Kind;
  source: Source;
  options: ParseOptions;
  problems: Problem[];
}

/** Reads every section that owns a telling field of the page's kind, and marks it as an entry. */
export function readEntries(root: Section, context: EntriesContext): Entry[] {
  const telling = entryFields(context.kind, context.options);
  const entries: Entry[] = [];
  const visit = (section: Section, outerScope: string | null): void => {
    if (ownsAny(section, telling)) {
      const entry = readEntry(section, { ...context, outerScope });
      section.entryId = entry.id;
      entries.push(entry);
    }
    const inner = scopeOf(section) ?? outerScope;
    for (const part of section.parts) if (part.type === 'section') visit(part, inner);
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
      if (part.field.name !== 'context' || /^\W*(?:meaning|impact)/i.test(part.field.label)) {
        names.add(part.field.name);
      }
    }
  }
  const found = ['context', 'diagnosis', 'remediation'].filter((name) =>
    names.has(name as FieldName),
  );
  return found.length >= 2;
}
