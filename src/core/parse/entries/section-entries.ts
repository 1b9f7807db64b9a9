import type { RootContent } from 'mdast';
import { plainText } from '../../markdown/plain-text.ts';
import type { Entry, Field, FieldName } from '../../model.ts';
import type { Block, Section } from '../document.ts';
import { type EntryContext, readSectionEntry } from '../entry/entry.ts';
import type { StatedScope } from '../entry/scope.ts';
import { remedies } from '../fields/remedies.ts';
import { blocksOf, fieldsOf } from '../outline/section-parts.ts';
import { statesFailure } from '../titles/titles.ts';
import { readFieldTables } from '../unlabelled/column-fields.ts';
import { actsInProse, readFailureHeading } from '../unlabelled/failure-heading-fields.ts';
import {
  type ImpliedFields,
  readGroupedFields,
  readImplied,
} from '../unlabelled/implied-fields.ts';
import { detailsOf, leftOver, textOfSections } from '../unlabelled/left-over.ts';
import { leavesRemedy, readNamedSections, withoutSections } from '../unlabelled/named-sections.ts';
import { seenAhead, withoutNodes } from '../unlabelled/seen-ahead.ts';
import { readUnlabelled } from '../unlabelled/unlabelled.ts';
import type { EntriesContext } from './entries-context.ts';
import type { SectionFacts } from './section-facts.ts';
import { tellingFields } from './telling-fields.ts';

type Unlabelled = Pick<ImpliedFields, 'blocks' | 'steps'>;

const nothing: Unlabelled = { blocks: [], steps: [] };

/** What makes a section an entry, and what its title may be. */
interface Reading {
  outerScope: StatedScope | null;
  /** Whether the title may be the name of an alert, whatever the page is about. */
  namesAlerts: boolean;
}

/** Makes entries of sections, and marks those. */
export class SectionEntries {
  /** Sections that are steps of the entry around them. */
  readonly steps = new Set<Section>();
  readonly #context: EntriesContext;
  readonly #facts: SectionFacts;

  constructor(context: EntriesContext, facts: SectionFacts) {
    this.#context = context;
    this.#facts = facts;
  }

  /** A section as an entry by its fields. `isIdentified` says that its title, among those around it, tells it. */
  byFields(section: Section, isIdentified: boolean, reading: Reading): Entry {
    const { read } = this.#implied(section);
    const own = [...tellingFields(section), ...read.blocks.flatMap(({ field }) => field ?? [])];
    const seen = seenAhead(section, own, this.#context);
    const present = new Set(own.map(({ name }) => name));
    const grouped = present.size < 2 ? [] : readGroupedFields(section, present, this.#context);
    const { isInferred } = this.#context;
    const details = isInferred ? detailsOf(section) : [];
    for (const part of details) this.#skip(part);
    const told = details.flatMap(blocksOf);
    const others = this.#named(section, present, [...read.steps, ...details], 1);
    const known = [...read.steps, ...details, ...others.steps];
    // An alert that only the names around it tell may say in prose what to do.
    const isBare = isIdentified && own.length === 0 && actsInProse(section, this.#context.source);
    const rest = isInferred
      ? this.#unlabelled(withoutNodes(section, seen), { ...read, steps: known }, own, isBare)
      : nothing;
    const implied = {
      ...read,
      blocks: [...told, ...read.blocks, ...seen, ...grouped, ...others.blocks, ...rest.blocks],
      steps: [...read.steps, ...others.steps, ...rest.steps],
    };
    for (const step of implied.steps) this.steps.add(step);
    return this.#read(section, implied, isIdentified || isInferred, reading);
  }

  /** A section as an entry by its heading alone. */
  byHeading(section: Section, reading: Reading): Entry {
    const { read, tables } = this.#implied(section);
    const own = [...fieldsOf(section), ...tables.flatMap(({ field }) => field ?? [])];
    const seen = own.length === 0 ? [] : seenAhead(section, own, this.#context);
    const present = new Set(own.map(({ name }) => name));
    const named = this.#named(section, present, read.steps, 0);
    const others = own.length > 0 || leavesRemedy(section, named) ? named : nothing;
    const told = withoutSections(withoutNodes(section, seen), others.steps);
    const rest = this.#unlabelled(told, read, own, true);
    const steps = [...others.steps, ...rest.steps];
    for (const step of steps) this.#skip(step);
    const blocks = [...read.blocks, ...seen, ...others.blocks, ...rest.blocks];
    const implied = { ...read, blocks, steps };
    return this.#read(section, implied, true, reading);
  }

  /** The sections below an entry whose titles alone would name no field, if it has so many others. */
  #named(
    section: Section,
    present: ReadonlySet<FieldName>,
    known: readonly Section[],
    least: number,
  ): Unlabelled {
    if (!this.#context.isInferred || present.size < least) return nothing;
    const isOther = this.#facts.othersBelow(section);
    return readNamedSections(
      section,
      present,
      this.#context,
      (one) => known.includes(one) || isOther(one),
    );
  }

  /** The fields of a section without labels of their own; those of tables are told apart. */
  #implied(section: Section): { read: ImpliedFields; tables: readonly Block[] } {
    const implied = readImplied(section, this.#context);
    const named = new Set(fieldsOf(section).map(({ name }) => name));
    const tables = this.#context.isInferred ? readFieldTables(section, named, this.#context) : [];
    return { read: { ...implied, blocks: [...implied.blocks, ...tables] }, tables };
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

  #read(
    section: Section,
    implied: ImpliedFields,
    tellsContext: boolean,
    { outerScope, namesAlerts }: Reading,
  ): Entry {
    const context: EntryContext = {
      ...this.#context,
      namesAlerts: this.#context.namesAlerts || namesAlerts,
      outerScope,
    };
    const entry = this.#anchored(readSectionEntry(section, implied, context), section);
    section.entryId = entry.id;
    if (!tellsContext) return entry;
    const told = withContext(entry, leftOver(section, implied, this.#context.source));
    const below = this.#textBelow(section, implied, entry);
    return below === '' ? told : { ...told, context: joined(told.context, below) };
  }

  /** What sections of a failure say that are no field of it and no failure themselves. */
  #textBelow(section: Section, implied: ImpliedFields, { signature, title }: Entry): string {
    const isFailure = signature !== null || statesFailure(title);
    if (!isFailure || !this.#context.isInferred) return '';
    const isEntry = this.#facts.othersBelow(section);
    return textOfSections(
      section,
      implied,
      (one) => isEntry(one) || this.#facts.holdsRows(one) || this.#facts.groupsOthers(one),
    );
  }

  /** What `<details>` holds has a title, but no heading and so no anchor. */
  #anchored(entry: Entry, { heading, slug: own, depth }: Section): Entry {
    if (heading !== null || own !== '' || depth === 0) return entry;
    const slug = this.#context.freeSlug(entry.title);
    return { ...entry, form: 'list-item', slug, id: `${this.#context.runbookId}#${slug}` };
  }

  #skip(section: Section): void {
    this.steps.add(section);
    for (const part of section.parts) if (part.type === 'section') this.#skip(part);
  }
}

/** An entry with what it says in no field as context, in the order of the page. */
function withContext(entry: Entry, others: readonly RootContent[]): Entry {
  const [field] = entry.fields.filter(({ name }) => name === 'context');
  const [first] = others;
  const isAhead = startOf(first) < (field?.position.start.offset ?? 0);
  const told = plainText([...others]);
  return { ...entry, context: isAhead ? joined(told, entry.context) : joined(entry.context, told) };
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

function startOf(node: RootContent | undefined): number {
  return node?.position?.start.offset ?? Number.POSITIVE_INFINITY;
}
