import { tellsWhatToDo } from '../content/acting.ts';
import type { Section } from '../document.ts';
import { saysAllIsWell } from '../failure/all-is-well.ts';
import { findBoldFailures, findFoldedFailures, foldedFailures } from '../failure/bold-failures.ts';
import { isFailureHeading } from '../failure/failure-heading.ts';
import type { FailureInText } from '../failure/failure-in-text.ts';
import { splitFailures } from '../failure/several-failures.ts';
import { fieldsOf, ordinaryNodes, sectionsOf } from '../outline/section-parts.ts';
import { readFailureRows } from '../tables/failure-table.ts';
import { groupsFailures } from '../titles/chapters.ts';
import { namesAlert } from '../titles/identifiers.ts';
import { tellsIssue } from '../titles/seen.ts';
import { isNumbered, looksAtSomething, triesMore } from '../titles/steps.ts';
import { readImplied } from '../unlabelled/implied-fields.ts';
import { isAlertOverview } from '../unlabelled/left-over.ts';
import type { EntriesContext } from './entries-context.ts';
import { labelledItems } from './list-entry.ts';
import { tellingFields } from './telling-fields.ts';

/** What a section is by what stands in it: an entry, a group of entries, a step of another one. */
export class SectionFacts {
  readonly #context: EntriesContext;

  constructor(context: EntriesContext) {
    this.#context = context;
  }

  /** Whether its fields make it an entry. */
  isEntry(section: Section): boolean {
    if (this.#context.isInferred && leadsElsewhere(section)) return false;
    if (this.#context.isInferred && fieldsOf(section).length === 0 && saysAllIsWell(section))
      return false;
    const { blocks } = readImplied(section, this.#context);
    const { isEntry, isInferred, pageTitle } = this.#context;
    const overviews = isInferred ? sectionsOf(section).filter((part) => isAlertOverview(part)) : [];
    const told = overviews.length === 1 ? overviews.flatMap(fieldsOf) : [];
    const own = [...tellingFields(section), ...blocks.flatMap(({ field }) => field ?? [])];
    const fields = [...own, ...told];
    return isEntry(fields, section.depth === 0 ? pageTitle : section.title);
  }

  /** Whether sections below it are entries by their fields. */
  holdsEntry({ parts }: Section): boolean {
    return parts.some(
      (part) => part.type === 'section' && (this.isEntry(part) || this.holdsEntry(part)),
    );
  }

  /** Whether tables right below a heading have failures for their rows. */
  holdsRows({ parts }: Section): boolean {
    const { words, source } = this.#context;
    return parts.some(
      (part) =>
        part.type === 'block' &&
        part.nodes.some((node) => readFailureRows(node, words, source).length > 0),
    );
  }

  /** Whether lists right below a heading have failures for their items, by the labels in them. */
  holdsItems({ parts }: Section): boolean {
    return parts.some(
      (part) =>
        part.type === 'block' &&
        part.nodes.some((node) => labelledItems(node, this.#context).length > 1),
    );
  }

  /** Whether the rows of its tables say all that a section says. */
  groupsRows(section: Section): boolean {
    const others = ordinaryNodes(section).filter(({ type }) => type !== 'table');
    return this.holdsRows(section) && !others.some(tellsWhatToDo);
  }

  /** Whether a section has several failures in parts to unfold, so that its title is that of a chapter. */
  foldsSeveral(section: Section): boolean {
    return foldedFailures(ordinaryNodes(section), this.#context).length >= 2;
  }

  /** Failures that bold words or the titles of parts to unfold name. */
  named(section: Section, isAboutFailures: boolean, listed: boolean): FailureInText[] {
    const nodes = ordinaryNodes(section);
    return isAboutFailures || this.foldsSeveral(section)
      ? [
          ...splitFailures(section, this.#context.source),
          ...findBoldFailures({ title: section.title, listed }, nodes, this.#context),
        ]
      : findFoldedFailures(nodes, this.#context, this.#context.isEntry);
  }

  /** `# Troubleshooting and FAQ` above failures is none itself, whatever chapters it has. */
  groups(section: Section): boolean {
    const title = section.depth === 0 ? this.#context.pageTitle : section.title;
    if (!this.#context.isInferred || section.depth > 1 || !groupsFailures(title)) return false;
    const sections = sectionsOf(section);
    if (sections.some(isAlertOverview)) return false;
    const found = sections
      .flatMap((one) => [one, ...sectionsOf(one)])
      .filter((one) => this.isEntry(one));
    return found.length >= 3;
  }

  /** Whether it is none itself for what it holds: `## Video problems`, `## Older kilns` above bold words or rows, each about a failure. */
  groupsOthers(section: Section): boolean {
    const { title } = section;
    const mayGroup =
      groupsFailures(title) || !(tellsIssue(title) || namesAlert(title) || isQuestion(section));
    return (
      this.holdsItems(section) ||
      (mayGroup && (this.holdsRows(section) || this.named(section, true, false).length >= 2))
    );
  }

  /**
   * Tells which sections below an entry are no part of it. What a page asks about its failure is, and
   * `## 4. Database issues` behind `## 3. Check the logs` is a step.
   */
  othersBelow(section: Section): (one: Section) => boolean {
    const hasSteps = sectionsOf(section).some(
      (one) => isNumbered(one.title) && looksAtSomething(one.title),
    );
    return (one) =>
      this.isEntry(one) ||
      (!(hasSteps && isNumbered(one.title)) &&
        !isQuestion(one) &&
        !triesMore(one.title) &&
        isFailureHeading(one, 'failures')) ||
      this.holdsEntry(one) ||
      (groupsFailures(one.title) && holdsFailures(one));
  }
}

/** `## Troubleshooting specific errors` above a heading for each of several. */
function holdsFailures(section: Section): boolean {
  return sectionsOf(section).filter((one) => isFailureHeading(one, 'failures')).length >= 2;
}

function isQuestion({ title }: Section): boolean {
  return /[?？]\P{L}*$/u.test(title);
}

/** `#### [Disk full](disk-full.md)` in an index of pages. */
export function leadsElsewhere({ heading }: Section): boolean {
  const [link, ...others] = heading?.children ?? [];
  if (others.length > 0) return false;
  return (
    link?.type === 'linkReference' || (link?.type === 'link' && /^(?![a-z]+:|#)/i.test(link.url))
  );
}
