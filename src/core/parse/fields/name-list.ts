import type { LabelName } from './label-name.ts';

export interface NamedField {
  /** As an author writes it, in the singular. */
  name: string;
  field: LabelName;
  language:
    | 'en'
    | 'zh'
    | 'es'
    | 'pt'
    | 'fr'
    | 'de'
    | 'ja'
    | 'ko'
    | 'vi'
    | 'it'
    | 'nl'
    | 'ru'
    | 'pl'
    | 'tr'
    | 'id';
  /**
   * How surely the name marks a failure on a page that does not state its kind:
   *
   * - `own`: as a label. Only authors who write for Replaybook use it, so their page is one of
   *   signatures.
   * - `clear`: everywhere.
   * - `label`: as a label. As a heading it opens chapters of any documentation.
   * - `vague`: only beside another field.
   * - `faint`: not at all. As a label in an entry that others tell it is a field; no heading is, and no
   *   misspelled label is corrected to it.
   */
  distinctive: 'own' | 'clear' | 'label' | 'vague' | 'faint';
  /**
   * The name opens ordinary sentences too (`Error: ...`): as a plain label it counts only when it
   * stands alone on its line.
   */
  ordinary?: true;
}

/** How surely a name that is put together marks a failure. */
export type ComposedName = Pick<NamedField, 'field' | 'distinctive'>;

/** A list has commas between; a star behind a name says that it opens ordinary sentences too. */
export type NamesOfField = readonly [
  field: LabelName,
  distinctive: NamedField['distinctive'],
  list: string,
];

/** The names that fields have in a language. */
export function named(
  language: NamedField['language'],
  rows: readonly NamesOfField[],
): NamedField[] {
  return rows.flatMap(([field, distinctive, list]) =>
    list.split(',').map((item): NamedField => {
      const name = item.trim();
      if (!name.endsWith('*')) return { name, field, language, distinctive };
      return { name: name.slice(0, -1), field, language, distinctive, ordinary: true };
    }),
  );
}
