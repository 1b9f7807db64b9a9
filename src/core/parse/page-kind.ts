import type { CodeBlock, Field, FieldName, Kind } from '../model.ts';
import type { Section } from './document.ts';
import { distinctiveFields, entryFields, type ParseOptions } from './fields/parse-options.ts';
import type { Vocabulary } from './fields/vocabulary.ts';
import type { FrontMatter } from './front-matter/front-matter-schema.ts';
import { isAlertLabel } from './outline/alert-heading.ts';

/** How to recognise the entries of a page. */
export interface PageKind {
  kind: Kind;
  /** Whether a section of this title that owns these fields is an entry. */
  isEntry: (fields: readonly Field[], title: string) => boolean;
  /** Whether the title of an entry may be the name of an alert, which is its signature. */
  namesAlerts: boolean;
  /** Fields that may make an entry by themselves, also in a row of a table that lists failures. */
  distinctive: ReadonlySet<FieldName>;
}

/**
 * The kind that a page states; else `signatures` where it speaks the language of Replaybook (a
 * signature, artifacts, a replay command, a `signature` fence) or the configuration says what that
 * kind needs; else `alert`, which asks for what any author of a runbook writes.
 */
export function readPageKind(
  stated: FrontMatter['kind'],
  outline: Section,
  codeBlocks: readonly CodeBlock[],
  words: Vocabulary,
  options: ParseOptions,
): PageKind {
  const isOwn =
    options.kinds?.signatures !== undefined ||
    codeBlocks.some(({ language }) => language?.toLowerCase() === 'signature') ||
    usesOwnNames(outline, words);
  const kind = stated ?? (isOwn ? 'signatures' : null);
  if (kind !== null) {
    const distinctive = entryFields(kind, options);
    const isEntry: PageKind['isEntry'] = (fields) =>
      fields.some(({ name }) => distinctive.has(name));
    return { kind, distinctive, isEntry, namesAlerts: kind === 'alert' };
  }
  return {
    kind: 'alert',
    distinctive: distinctiveFields,
    isEntry: (fields, title) => tellsFailure(fields, title, words),
    namesAlerts: speaksOfAlerts(outline),
  };
}

/** Fields that make a section an entry on a page without a kind. */
const failureFields: ReadonlySet<FieldName> = new Set([
  'signature',
  'replay',
  'diagnosis',
  'remediation',
]);

/** Fields that confirm that a section with a vague label is about a failure. */
const confirmingFields: ReadonlySet<FieldName> = new Set([
  ...failureFields,
  'causes',
  'verification',
  'escalation',
  'prevention',
  'severity',
]);

function usesOwnNames(section: Section, words: Vocabulary): boolean {
  const fields = fieldsOf(section);
  // Chapters of other documentation have such names too.
  const isConfirmed = ({ form, name }: Field): boolean =>
    form !== 'heading' ||
    fields.some((other) => {
      if (other.name === name) return false;
      return words.isOwn(other.label) || (confirms(other) && isClear(other, words));
    });
  return (
    fields.some((field) => words.isOwn(field.label) && isConfirmed(field)) ||
    section.parts.some((part) => part.type === 'section' && usesOwnNames(part, words))
  );
}

/**
 * Whether a page says that it is about alerts, by that word or by the headings that pages about one
 * have: `PostgreSQL` heads many a section that is about none.
 */
function speaksOfAlerts(section: Section): boolean {
  if (/\balert|告警/i.test(section.title)) return true;
  const fields = fieldsOf(section);
  const headings = fields.flatMap(({ form, name }) => (form === 'heading' ? name : []));
  return (
    fields.some(({ label }) => isAlertLabel(label)) ||
    (headings.includes('diagnosis') && headings.includes('remediation')) ||
    section.parts.some((part) => part.type === 'section' && speaksOfAlerts(part))
  );
}

/** One clear label, or a vague one and something else that belongs to a failure. */
function tellsFailure(fields: readonly Field[], title: string, words: Vocabulary): boolean {
  const distinctive = fields.filter(({ name }) => failureFields.has(name));
  if (fields.length > 0 && /^\P{L}*alert(?: name)?\s*[:：]\s*\S/iu.test(title)) return true;
  if (distinctive.some((field) => isClear(field, words))) return true;
  const names = new Set(fields.filter((field) => confirms(field)).map(({ name }) => name));
  if (distinctive.length === 0 || names.size < 2) return false;
  // `## Commands` and `## Errors` are chapters of a manual; `### Error` and `### Solution` are not.
  if (fields.some((field) => confirms(field) && field.form !== 'heading')) return true;
  const others: readonly FieldName[] = ['signature', 'causes', 'context'];
  return (
    fields.some(({ name, label }) => name === 'remediation' && !words.isVague(label)) &&
    others.some((name) => names.has(name))
  );
}

function confirms({ name, label }: Field): boolean {
  return confirmingFields.has(name) || (name === 'context' && isAlertLabel(label));
}

function isClear({ label, form }: Field, words: Vocabulary): boolean {
  // `- Fix: ...` and `- debug: ...` are items of many a list of changes.
  if (form !== 'bold' && /^\W*fix(?:es)?\b/i.test(label)) return form === 'heading';
  return form === 'heading' || form === 'item' ? !words.isChapter(label) : !words.isVague(label);
}

function fieldsOf({ parts }: Section): Field[] {
  return parts.flatMap((part) => (part.type === 'block' && part.field ? part.field : []));
}
