import type { Entry, Field } from '../../model.ts';
import { withoutQuotes } from '../content/part-of-node.ts';
import type { Block, Section } from '../document.ts';
import { type EntryContext, readEntry, readSectionEntry, scopeOf } from '../entry/entry.ts';
import type { StatedScope } from '../entry/scope.ts';
import { hasText, isFailureHeading } from '../failure/failure-heading.ts';
import { isFailurePage, wholePage } from '../failure/failure-page.ts';
import { fixesInPlace, isFailurePlace } from '../failure/failure-place.ts';
import { type OneOfSeveral, splitFailures } from '../failure/several-failures.ts';
import { identifiedEntries } from '../failure/siblings.ts';
import {
  isAlertPage,
  type Surroundings,
  surroundingsBelow,
  surroundingsOfPage,
} from '../failure/surroundings.ts';
import { readFailureRows } from '../outline/failure-table.ts';
import { fieldsOf } from '../outline/section-parts.ts';
import { isState, listsIssues } from '../titles/chapters.ts';
import { namesAlert, tellsWork } from '../titles/titles.ts';
import { readFieldTables } from '../unlabelled/column-fields.ts';
import { readFailureHeading } from '../unlabelled/failure-heading-fields.ts';
import {
  type ImpliedFields,
  readGroupedFields,
  readImplied,
} from '../unlabelled/implied-fields.ts';
import { detailsOf, ordinaryText, remedies } from '../unlabelled/left-over.ts';
import { readUnlabelled } from '../unlabelled/unlabelled.ts';
import type { EntriesContext } from './entries-context.ts';
import { readListEntries } from './list-entry.ts';
import { leadsElsewhere, SectionFacts } from './section-facts.ts';
import { readRow } from './table-entry.ts';
import { tellingFields } from './telling-fields.ts';

/**
 * Reads every section that is an entry of the page's kind, and marks it as an entry; and every row of
 * a table or item of a list that is a failure by itself, unless it is the content of an entry's field.
 */
export function readEntries(root: Section, context: EntriesContext): Entry[] {
  if (context.distinctive.size === 0) return [];
  const { pageTitle, path, runbookId, isInferred } = context;
  const reader = new EntryReader(context);
  if (isInferred && isFailurePage(pageTitle, path) && reader.takesPage(root)) return reader.entries;
  reader.visit(root, null, new Set(), surroundingsOfPage(pageTitle, runbookId));
  const isAbout = context.namesError || isAlertPage(pageTitle, runbookId);
  if (isAbout && isInferred && reader.entries.length === 0) reader.page(root);
  return reader.entries;
}

type Unlabelled = Pick<ImpliedFields, 'blocks' | 'steps'>;

class EntryReader {
  readonly entries: Entry[] = [];
  readonly #context: EntriesContext;
  readonly #facts: SectionFacts;
  /** Sections with several failures of their own. */
  readonly #split = new Set<Section>();
  /** Sections that are steps of the entry around them. */
  readonly #steps = new Set<Section>();

  constructor(context: EntriesContext) {
    this.#context = context;
    this.#facts = new SectionFacts(context);
  }

  visit(
    section: Section,
    outerScope: StatedScope | null,
    identified: ReadonlySet<Section>,
    around: Surroundings,
  ): void {
    if (!this.#steps.has(section)) {
      this.#entry(section, outerScope, identified.has(section), around === 'alerts');
      if (section.entryId === null && !this.#split.has(section)) {
        this.#failure(section, outerScope, around);
      }
    }
    const { pageTitle, path, source } = this.#context;
    const inner = scopeOf(section, source) ?? outerScope;
    // What stands below an entry by its fields is part of it, and below an alert there is no other.
    const below =
      section.entryId === null || (around !== null && around !== 'alerts')
        ? surroundingsBelow(
            section,
            section.depth === 0 ? pageTitle : section.title,
            { around, isPlace: isFailurePlace(path) },
            (one) => this.#facts.isEntry(one),
          )
        : null;
    const named = this.#context.isInferred
      ? identifiedEntries(section, below !== null || listsIssues(section.title) !== null, (one) =>
          this.#facts.isEntry(one),
        )
      : new Set<Section>();
    const mayName = section.entryId === null && !this.#steps.has(section);
    if (mayName && this.#context.isInferred && !this.#split.has(section)) {
      const listed = around === 'issues' && (!tellsWork(section.title) || isState(section.title));
      for (const failure of this.#facts.named(section, below !== null, listed)) {
        this.#inText(failure, section, outerScope);
      }
    }
    for (const part of section.parts) {
      if (part.type === 'section') this.visit(part, inner, named, below);
      else if (part.field === null || section.entryId === null) this.#inside(part, section, inner);
    }
  }

  #entry(
    section: Section,
    outerScope: StatedScope | null,
    isIdentified: boolean,
    isAlert: boolean,
  ): void {
    if (!isIdentified && (!this.#facts.isEntry(section) || this.#facts.groups(section))) return;
    if (this.#several(section, outerScope)) return;
    const { read } = this.#implied(section);
    const own = [...tellingFields(section), ...read.blocks.flatMap(({ field }) => field ?? [])];
    const present = new Set(own.map(({ name }) => name));
    const grouped = present.size < 2 ? [] : readGroupedFields(section, present, this.#context);
    const { isInferred } = this.#context;
    const details = isInferred ? detailsOf(section) : [];
    for (const part of details) this.#skip(part);
    const told = details.flatMap(({ parts }) => parts.filter((part) => part.type === 'block'));
    const rest = isInferred
      ? this.#unlabelled(section, { ...read, steps: [...read.steps, ...details] }, own, false)
      : { blocks: [], steps: [] };
    const implied = {
      ...read,
      blocks: [...told, ...read.blocks, ...grouped, ...rest.blocks],
      steps: [...read.steps, ...rest.steps],
    };
    for (const step of implied.steps) this.#steps.add(step);
    const namesAlerts = this.#context.namesAlerts || isIdentified || isAlert;
    const entry = this.#read(section, implied, { ...this.#context, namesAlerts, outerScope });
    if ((isIdentified || isInferred) && entry.context === '') {
      entry.context = ordinaryText(section, implied);
    }
    section.entryId = entry.id;
    this.entries.push(entry);
  }

  /** What an entry says without the name of a field; `isSure` if its heading alone tells the failure. */
  #unlabelled(
    section: Section,
    { title, steps }: ImpliedFields,
    own: readonly Field[],
    isSure: boolean,
  ): Unlabelled {
    const isTold = own.some(({ name }) => remedies.has(name));
    if ((isSure && own.length === 0) || (title !== null && !isTold))
      return readFailureHeading(section, this.#context);
    const isOther = this.#facts.othersBelow(section);
    return readUnlabelled(section, { steps, own, isSure }, this.#context, isOther);
  }

  /** What `<details>` holds has a title, but no heading and so no anchor. */
  #read(section: Section, implied: ImpliedFields, context: EntryContext): Entry {
    const entry = readSectionEntry(section, implied, context);
    if (section.heading !== null || section.slug !== '' || section.depth === 0) return entry;
    const slug = this.#context.freeSlug(entry.title);
    return { ...entry, form: 'list-item', slug, id: `${this.#context.runbookId}#${slug}` };
  }

  /** Several failures below one heading, on a page whose kind does not say what an entry is. */
  #several(section: Section, outerScope: StatedScope | null): boolean {
    const { isInferred, source } = this.#context;
    const failures = isInferred ? splitFailures(section, source) : [];
    for (const failure of failures) this.#inText(failure, section, outerScope);
    if (failures.length > 0) this.#split.add(section);
    return failures.length > 0;
  }

  /** A failure without a heading of its own. */
  #inText(failure: OneOfSeveral, { depth }: Section, outerScope: StatedScope | null): void {
    const slug = this.#context.freeSlug(failure.title);
    const place = { form: 'list-item' as const, slug, depth: Math.min(6, depth + 1), ...failure };
    this.entries.push(readEntry(place, { ...this.#context, outerScope }));
  }

  /** A section that is a failure by its heading alone, on a page whose kind does not say what one is. */
  #failure(section: Section, outerScope: StatedScope | null, around: Surroundings): void {
    const { isInferred, path } = this.#context;
    const fixes = around === null && fixesInPlace(section, path);
    if (!isInferred || leadsElsewhere(section)) return;
    if (!isFailureHeading(section, fixes ? 'failures' : around)) return;
    if (this.#facts.holdsEntry(section) || this.#facts.foldsSeveral(section)) return;
    if (this.#several(section, outerScope)) return;
    if (this.#facts.groupsOthers(section)) return;
    this.#asFailure(section, outerScope, around === 'alerts' || namesAlert(section.title));
  }

  /** The fields of a section without labels of their own; those of tables are told apart. */
  #implied(section: Section): { read: ImpliedFields; tables: readonly Block[] } {
    const implied = readImplied(section, this.#context);
    const named = new Set(fieldsOf(section).map(({ name }) => name));
    const tables = this.#context.isInferred ? readFieldTables(section, named, this.#context) : [];
    return { read: { ...implied, blocks: [...implied.blocks, ...tables] }, tables };
  }

  #asFailure(section: Section, outerScope: StatedScope | null, namesAlerts: boolean): void {
    const { read, tables } = this.#implied(section);
    const own = [...fieldsOf(section), ...tables.flatMap(({ field }) => field ?? [])];
    const rest = this.#unlabelled(section, read, own, true);
    for (const step of rest.steps) this.#skip(step);
    const implied = { ...read, blocks: [...read.blocks, ...rest.blocks], steps: rest.steps };
    const context = { ...this.#context, namesAlerts: this.#context.namesAlerts || namesAlerts };
    const entry = this.#read(section, implied, { ...context, outerScope });
    if (entry.context === '') entry.context = ordinaryText(section, implied);
    section.entryId = entry.id;
    this.entries.push(entry);
  }

  /** The page as an entry by its title, where no part of it is one. */
  takesPage(root: Section): boolean {
    const page = wholePage(root, {
      isEntry: (section) => this.#facts.isEntry(section),
      holdsEntries: (section) =>
        this.#facts.foldsSeveral(section) || this.#facts.holdsRows(section),
    });
    if (page === null) return false;
    this.#asFailure(page.rest, null, false);
    page.section.entryId = page.rest.entryId;
    for (const aside of page.asides) this.visit(aside, null, new Set(), 'failures');
    return true;
  }

  /** The page as an entry, whose front matter names its error. */
  page(root: Section): void {
    const [title, ...others] = root.parts.filter((part) => part.type === 'section');
    const section = title?.depth === 1 && others.length === 0 ? title : root;
    if (hasText(section)) this.#asFailure(section, null, false);
  }

  #skip(section: Section): void {
    this.#steps.add(section);
    for (const part of section.parts) if (part.type === 'section') this.#skip(part);
  }

  /** Rows and items that are failures by themselves. */
  #inside({ nodes }: Block, section: Section, outerScope: StatedScope | null): void {
    const { words, source, distinctive, freeSlug } = this.#context;
    const context = { ...this.#context, outerScope };
    const rowDepth = Math.min(6, section.depth + 1);
    for (const node of withoutQuotes(nodes)) {
      for (const row of readFailureRows(node, words, source)) {
        if (!row.columns.some(({ name }) => distinctive.has(name))) continue;
        this.entries.push(readRow(row, rowDepth, freeSlug, context));
      }
      this.entries.push(...readListEntries(node, section, this.#context, outerScope));
    }
  }
}
