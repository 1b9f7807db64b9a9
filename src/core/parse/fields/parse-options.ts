import type { MarkdownParser } from '../../markdown/markdown-parser.ts';
import type { FieldName, Kind } from '../../model.ts';

/** Each inner list is a choice: an entry needs at least one field of each. */
export type RequiredFields = readonly (readonly FieldName[])[];

export interface ParseOptions {
  /** More names for fields, besides the built-in ones. */
  fields?: Partial<Record<FieldName, readonly string[]>>;
  kinds?: Partial<Record<Kind, RequiredFields>>;
  /** Kinds of pages that do not state theirs, by globs of `Runbook.path`; the last one counts. */
  kindsByPath?: readonly { files: readonly string[]; kind: Kind }[];
  /** @internal */
  markdown?: MarkdownParser;
}

const defaultRequiredFields: Readonly<Record<Kind, RequiredFields>> = {
  signatures: [['signature'], ['artifacts'], ['replay'], ['remediation']],
  alert: [['diagnosis', 'replay'], ['remediation']],
  incident: [],
  policy: [],
  campaign: [],
  procedure: [],
  reference: [],
};

/** The fields by which a person recognises an entry, whatever the kind of the page requires. */
export const distinctiveFields: ReadonlySet<FieldName> = new Set([
  'signature',
  'artifacts',
  'replay',
  'diagnosis',
  'remediation',
]);

/** What the entries of each kind need, with the changes of the configuration. */
export function requiredFields(options: ParseOptions): Record<Kind, RequiredFields> {
  return { ...defaultRequiredFields, ...options.kinds };
}

/**
 * Fields that make a section an entry. A kind makes them of what it requires, and of known noise; a
 * campaign requires nothing but has failures, told by their signature.
 */
export function entryFields(kind: Kind, options: ParseOptions): ReadonlySet<FieldName> {
  const required = requiredFields(options)[kind].flat();
  if (kind === 'campaign') return new Set([...required, 'signature']);
  return new Set(required.length === 0 ? [] : [...required, 'noise']);
}
