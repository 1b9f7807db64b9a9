import { plainText, textOf } from '../../markdown/plain-text.ts';
import type { Entry, Field } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import { readFailureRows } from '../outline/failure-table.ts';
import { holdsOnlyLinks } from '../outline/link-list.ts';
import type { EntriesContext } from './entries-context.ts';
import { readSectionEntry, scopeOf } from './entry.ts';
import { readImplied } from './implied-fields.ts';
import { readListEntries } from './list-entry.ts';
import { identifiedEntries } from './siblings.ts';
import { readRow } from './table-entry.ts';

/**
 * Reads every section that is an entry of the page's kind, and marks it as an entry; and every row of
 * a table or item of a list that is a failure by itself, unless it is the content of an entry's field.
 */
export function readEntries(root: Section, context: EntriesContext): Entry[] {
  if (context.distinctive.size === 0) return [];
  const reader = new EntryReader(context);
  reader.visit(root, null, new Set());
  return reader.entries;
}

class EntryReader {
  readonly entries: Entry[] = [];
  readonly #context: EntriesContext;
  /** Sections that are steps of the entry around them. */
  readonly #steps = new Set<Section>();

  constructor(context: EntriesContext) {
    this.#context = context;
  }

  visit(section: Section, outerScope: string | null, identified: ReadonlySet<Section>): void {
    if (!this.#steps.has(section)) this.#entry(section, outerScope, identified.has(section));
    const inner = scopeOf(section) ?? outerScope;
    const named = this.#context.isInferred
      ? identifiedEntries(section, (one) => this.#isEntry(one))
      : new Set<Section>();
    for (const part of section.parts) {
      if (part.type === 'section') this.visit(part, inner, named);
      else if (part.field === null || section.entryId === null) this.#inside(part, section, inner);
    }
  }

  #isEntry(section: Section): boolean {
    const { blocks } = readImplied(section, this.#context);
    const fields = [...tellingFields(section), ...blocks.flatMap(({ field }) => field ?? [])];
    return this.#context.isEntry(fields, section.title);
  }

  #entry(section: Section, outerScope: string | null, isIdentified: boolean): void {
    if (!isIdentified && !this.#isEntry(section)) return;
    const implied = readImplied(section, this.#context);
    for (const step of implied.steps) this.#steps.add(step);
    const namesAlerts = this.#context.namesAlerts || isIdentified;
    const entry = readSectionEntry(section, implied, { ...this.#context, namesAlerts, outerScope });
    if (isIdentified && entry.context === '') entry.context = ordinaryText(section);
    section.entryId = entry.id;
    this.entries.push(entry);
  }

  /** Rows and items that are failures by themselves. */
  #inside({ nodes }: Block, section: Section, outerScope: string | null): void {
    const { words, source, distinctive, freeSlug } = this.#context;
    const context = { ...this.#context, outerScope };
    const rowDepth = Math.min(6, section.depth + 1);
    for (const node of nodes) {
      for (const row of readFailureRows(node, words, source)) {
        if (!row.columns.some(({ name }) => distinctive.has(name))) continue;
        this.entries.push(readRow(row, rowDepth, freeSlug, context));
      }
      this.entries.push(...readListEntries(node, section, this.#context, outerScope));
    }
  }
}

/**
 * The fields of a section that may tell a failure: not an index of alerts elsewhere, and not the
 * signature of a function.
 */
function tellingFields({ parts }: Section): Field[] {
  return parts.flatMap((part) => {
    if (part.type === 'section' || part.field === null) return [];
    if (part.field.name !== 'signature') return part.field;
    return holdsOnlyLinks(part.nodes) || declaresFunction(part) ? [] : part.field;
  });
}

/** `func(a, b int64) int64`, `round(a float64) float64`, `def run(path: str) -> None`, `add(a, b)`. */
function declaresFunction({ field, nodes }: Block): boolean {
  const [first] = nodes;
  if (!/^\W*signatures?\W*$/i.test(field?.label ?? '') || first === undefined) return false;
  const [code] = 'children' in first ? first.children : [first];
  if (code?.type === 'inlineCode' || code?.type === 'code') {
    const text = textOf(code).trim();
    return declaration.test(text) || typed.test(text);
  }
  const [line = ''] = textOf(first).trim().split('\n', 1);
  return first.type === 'paragraph' && typed.test(line);
}

/** Parameters with their types behind their names, and a type behind the brackets. */
const typed =
  /^[A-Za-z_][\w.]*\((?:[^()]*\s)?(?:\.{3}|\[\]|\*)*(?:string|bool|error|any|byte|interface\{\}|u?int\d*|float\d*|[a-z]+\.[A-Z]\w*)\)(?:\s+[\w.*[\]{}]+)?$/;

const declaration =
  /^(?:(?:pub(?:lic)?|private|protected|static|export|async|const|unsafe|virtual|override) )*(?:(?:func|fn|def|function|fun|sub|void|int|string|bool|class|interface)\b[^.]*\(|[\w.$]+(?:<[\w, ]+>)?\([^()]*\)\s*(?:->|=>|:\s*\w|$))/;

function ordinaryText({ parts }: Section): string {
  const nodes = parts.flatMap((part) =>
    part.type === 'block' && part.field === null ? part.nodes : [],
  );
  return plainText(nodes.filter(({ type }) => type === 'paragraph' || type === 'list'));
}
