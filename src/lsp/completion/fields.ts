import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver/node';
import { type FieldName, fieldNameSchema } from '../../core/model.ts';
import { fieldNames } from '../../core/parse/fields/field-names.ts';
import { isFieldName } from '../../core/parse/fields/label-name.ts';
import type { OpenPage } from '../workspace.ts';
import { isInFence, type Place, replacing } from './place.ts';

/** How a label is written: what is typed of it, and what it becomes. */
interface LabelForm {
  /** What is typed, without what is before the label in the line. */
  typed: string;
  /** What follows the place and belongs to the label. */
  ahead: number;
  write(name: string): string;
}

/** Offers names of fields where a label or a sub-heading begins; null elsewhere. */
export function fieldsAt(place: Place): ((page: OpenPage) => CompletionItem[]) | null {
  const form = formAt(place);
  if (form === null || isInFence(place)) return null;
  return (page) => {
    const { typed, ahead, write } = form;
    const present = presentAt(page, place);
    return namesFor(page).map(({ name, field, rank }) => {
      const newText = write(name);
      const order = `${present.has(field) ? 1 : 0}${rank}`;
      return {
        label: name,
        kind: CompletionItemKind.Field,
        detail: present.has(field) ? `${field}, which the entry has` : field,
        filterText: newText,
        sortText: `${order}${name}`,
        textEdit: replacing(place, { back: typed.length, ahead }, newText),
      };
    });
  };
}

function formAt({ before, after }: Place): LabelForm | null {
  const [, heading] = /^ {0,3}#{2,6} +([\p{L} ]*)$/u.exec(before) ?? [];
  if (heading !== undefined && after.trim() === '') {
    return { typed: heading, ahead: 0, write: (name) => name };
  }
  const [, bold] = /^(?:[ \t>]|[-*+] +)*(\*\*[\p{L} ]*)$/u.exec(before) ?? [];
  if (bold !== undefined) {
    // An editor may have closed the emphasis.
    const [closing = ''] = /^:?\*{0,2}:?/.exec(after) ?? [];
    return { typed: bold, ahead: closing.length, write: (name) => `**${name}:**` };
  }
  const [, plain] = /^(?:[ \t>]|[-*+] +)*(\p{L}[\p{L} ]*)$/u.exec(before) ?? [];
  if (plain !== undefined && after.trim() === '') {
    return { typed: plain, ahead: 0, write: (name) => `**${name}:**` };
  }
  return null;
}

interface NamedField {
  name: string;
  field: FieldName;
  /** What sorts first has the lowest. */
  rank: number;
}

/** The plain names of the fields first, then those of the configuration, then all others. */
function namesFor({ catalog }: OpenPage): NamedField[] {
  const plain = fieldNameSchema.options.map((field) => ({
    name: field.charAt(0).toUpperCase() + field.slice(1),
    field,
    rank: 0,
  }));
  const own = fieldNameSchema.options.flatMap((field) =>
    (catalog.settings.parse.fields?.[field] ?? []).map((name) => ({ name, field, rank: 1 })),
  );
  const others = fieldNames.flatMap(({ name, field }) =>
    isFieldName(field) ? [{ name, field, rank: 2 }] : [],
  );
  const known = new Set<string>();
  return [...plain, ...own, ...others].filter(({ name }) => !known.has(name) && known.add(name));
}

/** The fields of the entry around a place. */
function presentAt({ file }: OpenPage, { document, position }: Place): ReadonlySet<FieldName> {
  const offset = document.offsetAt(position);
  const entry = file.runbook.entries.findLast(
    ({ position: { start, end } }) => start.offset <= offset && offset <= end.offset,
  );
  return new Set(entry?.fields.map(({ name }) => name));
}
