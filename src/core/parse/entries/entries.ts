import type { Entry } from '../../model.ts';
import { withoutQuotes } from '../content/part-of-node.ts';
import type { Block, Section } from '../document.ts';
import { readEntry, scopeOf } from '../entry/entry.ts';
import type { StatedScope } from '../entry/scope.ts';
import { failuresInBold } from '../failure/bold-failures.ts';
import { isOneCondition } from '../failure/conditions.ts';
import { codesBelow } from '../failure/error-codes.ts';
import { hasText, isFailureHeading } from '../failure/failure-heading.ts';
import type { FailureInText } from '../failure/failure-in-text.ts';
import { isFailurePage, isFixedOnPage, isTroubleshot, wholePage } from '../failure/failure-page.ts';
import { fixesInPlace, isAmongFailures } from '../failure/failure-place.ts';
import { splitFailures } from '../failure/several-failures.ts';
import { identifiedEntries } from '../failure/siblings.ts';
import {
  isAlertPage,
  type Surroundings,
  surroundingsBelow,
  surroundingsOfPage,
} from '../failure/surroundings.ts';
import { ordinaryNodes, pageOf } from '../outline/section-parts.ts';
import { isNoStep } from '../titles/asides.ts';
import { isState, listsIssues } from '../titles/chapters.ts';
import { namesAlert } from '../titles/identifiers.ts';
import { tellsWork } from '../titles/titles.ts';
import type { EntriesContext } from './entries-context.ts';
import { readListEntries } from './list-entry.ts';
import { withoutRepeatedRows } from './repeated-rows.ts';
import { readRows } from './rows.ts';
import { SectionEntries } from './section-entries.ts';
import { leadsElsewhere, SectionFacts } from './section-facts.ts';

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
  const isAbout =
    context.namesError ||
    isAlertPage(pageTitle, runbookId) ||
    isFixedOnPage(root, pageTitle, path) ||
    isTroubleshot(root, pageTitle) ||
    isOneCondition(root);
  if (isAbout && isInferred && reader.entries.length === 0) reader.page(root);
  return isInferred ? withoutRepeatedRows(reader.entries) : reader.entries;
}

class EntryReader {
  readonly entries: Entry[] = [];
  readonly #context: EntriesContext;
  readonly #facts: SectionFacts;
  readonly #sections: SectionEntries;
  /** Sections whose titles are the codes of a page that lists those. */
  readonly #codes = new Set<Section>();
  /** Sections with several failures of their own. */
  readonly #split = new Set<Section>();

  constructor(context: EntriesContext) {
    this.#context = context;
    this.#facts = new SectionFacts(context);
    this.#sections = new SectionEntries(context, this.#facts);
  }

  visit(
    section: Section,
    outerScope: StatedScope | null,
    identified: ReadonlySet<Section>,
    around: Surroundings,
  ): void {
    if (!this.#sections.steps.has(section)) {
      this.#entry(section, outerScope, identified.has(section), around === 'alerts');
      if (section.entryId === null && !this.#split.has(section)) {
        this.#failure(section, outerScope, around);
      }
    }
    const { pageTitle, path, source } = this.#context;
    const inner = scopeOf(section, source) ?? outerScope;
    const mayList = this.#context.isInferred && section.entryId === null;
    const codes = mayList ? codesBelow(section, pageTitle, path) : new Set<Section>();
    const below = codes.size > 0 ? 'failures' : this.#below(section, around);
    const named = this.#context.isInferred
      ? identifiedEntries(section, below !== null || listsIssues(section.title) !== null, (one) =>
          this.#facts.isEntry(one),
        )
      : new Set<Section>();
    for (const code of codes) this.#codes.add(code);
    const mayName = section.entryId === null && !this.#sections.steps.has(section);
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

  /** What the headings around the sections below say of them. */
  #below(section: Section, around: Surroundings): Surroundings {
    // What stands below an entry by its fields is part of it, and below an alert there is no other.
    if (section.entryId !== null && (around === null || around === 'alerts')) return null;
    const { pageTitle, path } = this.#context;
    const title = section.depth === 0 ? pageTitle : section.title;
    const isPlace = isAmongFailures(path, pageTitle);
    return surroundingsBelow(section, title, { around, isPlace }, (one) =>
      this.#facts.isEntry(one),
    );
  }

  #entry(
    section: Section,
    outerScope: StatedScope | null,
    isIdentified: boolean,
    isAlert: boolean,
  ): void {
    if (!isIdentified && (!this.#facts.isEntry(section) || this.#facts.groups(section))) return;
    if (this.#several(section, outerScope)) return;
    const namesAlerts = isIdentified || isAlert || namesAlert(section.title);
    const reading = { outerScope, namesAlerts };
    this.entries.push(this.#sections.byFields(section, isIdentified, reading));
  }

  /** Several failures below one heading, on a page whose kind does not say what an entry is. */
  #several(
    section: Section,
    outerScope: StatedScope | null,
    inBold: readonly FailureInText[] = [],
  ): boolean {
    const { isInferred, source } = this.#context;
    const split = isInferred ? splitFailures(section, source) : [];
    const failures = split.length > 0 ? split : inBold;
    for (const failure of failures) this.#inText(failure, section, outerScope);
    if (failures.length > 0) this.#split.add(section);
    return failures.length > 0;
  }

  /** A failure without a heading of its own. */
  #inText(failure: FailureInText, { depth }: Section, outerScope: StatedScope | null): void {
    const slug = this.#context.freeSlug(failure.title);
    const place = { form: 'list-item' as const, slug, depth: Math.min(6, depth + 1), ...failure };
    this.entries.push(readEntry(place, { ...this.#context, outerScope }));
  }

  /** A section that is a failure by its heading alone, on a page whose kind does not say what one is. */
  #failure(section: Section, outerScope: StatedScope | null, around: Surroundings): void {
    const { isInferred, path, pageTitle } = this.#context;
    const fixes =
      (around === null || around === 'cases') &&
      fixesInPlace(section, isAmongFailures(path, pageTitle));
    if (!isInferred || leadsElsewhere(section)) return;
    const isCode = this.#codes.has(section);
    if (!isCode && !isFailureHeading(section, fixes ? 'failures' : around)) return;
    if (this.#facts.holdsEntry(section) || this.#facts.foldsSeveral(section)) return;
    const inBold = failuresInBold(section.title, ordinaryNodes(section), this.#context.source);
    if (this.#several(section, outerScope, inBold)) return;
    if (this.#facts.groupsOthers(section) || this.#facts.groupsRows(section)) return;
    const namesAlerts = isCode || around === 'alerts' || namesAlert(section.title);
    this.entries.push(this.#sections.byHeading(section, { outerScope, namesAlerts }));
  }

  /** The page as an entry by its title, where no part of it is one. */
  takesPage(root: Section): boolean {
    const page = wholePage(root, {
      isEntry: (section) => this.#facts.isEntry(section),
      holdsEntries: (section) =>
        this.#facts.foldsSeveral(section) || this.#facts.holdsRows(section),
    });
    if (page === null) return false;
    this.#page(page.rest);
    page.section.entryId = page.rest.entryId;
    for (const aside of page.asides) this.visit(aside, null, new Set(), 'failures');
    return true;
  }

  /** The page as an entry, whose front matter names its error. */
  page(root: Section): void {
    const section = pageOf(root);
    if (hasText(section)) this.#page(section);
  }

  #page(section: Section): void {
    const reading = { outerScope: null, namesAlerts: false };
    this.entries.push(this.#sections.byHeading(section, reading));
  }

  /** Rows and items that are failures by themselves. */
  #inside({ nodes }: Block, section: Section, outerScope: StatedScope | null): void {
    if (this.#context.isInferred && isNoStep(section.title)) return;
    for (const node of withoutQuotes(nodes)) {
      this.entries.push(...readRows(node, section, this.#context, outerScope));
      this.entries.push(...readListEntries(node, section, this.#context, outerScope));
    }
  }
}
