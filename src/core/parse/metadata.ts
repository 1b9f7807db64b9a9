import { fieldText, inlineText } from '../markdown/plain-text.ts';
import type { Entry, Meta } from '../model.ts';
import { isDay } from '../text/iso-time.ts';
import { severityIn } from '../text/severity-level.ts';
import type { Block, Section } from './document.ts';
import type { PageFact } from './fields/label-name.ts';
import { aliasPath, isRelativeAlias, wrongAlias } from './front-matter/alias.ts';
import type { FrontMatter } from './front-matter/front-matter-schema.ts';
import type { Fact } from './outline/block-context.ts';
import { pageOf, sectionsOf } from './outline/section-parts.ts';

/** A longer text beside a label is prose about the page's owner or severity, not its name. */
const longestValue = 100;

/**
 * The metadata of a page: from its front matter, then from labels before the first entry. An entry
 * that is the whole page counts too.
 */
export function readMeta(
  values: FrontMatter,
  outline: Section,
  entries: readonly Entry[],
  facts: readonly Fact[],
): Meta {
  const end = preambleEnd(outline, entries);
  const labels = labelsAhead(outline, end, entries.length > 0);
  const meta: Meta = { tags: values.tags ?? [], aliases: aliasesOf(values) };
  const owner = values.owner ?? labels.owner;
  const severity = values.severity ?? labels.severity ?? severityIn(values.priority ?? '');
  const status = values.status ?? statedFact(facts, 'status', end);
  const reviewed = values.reviewed ?? dateIn(statedFact(facts, 'reviewed', end));
  const reviewEvery = values['review-every'];
  if (owner) meta.owner = owner;
  if (severity) meta.severity = severity;
  if (values.priority) meta.priority = values.priority;
  if (status) meta.status = status;
  if (values.started) meta.started = values.started;
  if (reviewed) meta.reviewed = reviewed;
  if (reviewEvery) meta.reviewEvery = reviewEvery;
  return meta;
}

/**
 * Offset up to which labels describe the page: the first entry that is only a part of it. On a page
 * without entries, the title and the first section count.
 */
export function preambleEnd(outline: Section, entries: readonly Entry[]): number {
  const page = pageOf(outline);
  const whole = new Set([outline.entryId, page.entryId]);
  const inner = entries.find((entry) => !whole.has(entry.id));
  if (inner) return inner.position.start.offset;
  if (entries.length > 0) return Number.POSITIVE_INFINITY;
  return sectionsOf(page)[1]?.position.start.offset ?? Number.POSITIVE_INFINITY;
}

/** On a page without entries a heading such as `## Severity` opens a chapter about severities. */
function labelsAhead(
  outline: Section,
  end: number,
  withHeadings: boolean,
): { owner?: string; severity?: string } {
  const found: { owner?: string; severity?: string } = {};
  const visit = (section: Section): void => {
    for (const part of section.parts) {
      if (part.type === 'section') {
        visit(part);
        continue;
      }
      const { field } = part;
      if (!field || field.position.start.offset >= end) continue;
      if (field.form === 'heading' && !withHeadings) continue;
      if (field.name !== 'owner' && field.name !== 'severity') continue;
      const value = shortText(part);
      if (value !== '') found[field.name] ??= value;
    }
  };
  visit(outline);
  return found;
}

function shortText({ nodes }: Block): string {
  const text = fieldText(nodes);
  return text.length > longestValue || text.includes('\n') ? '' : text;
}

function statedFact(facts: readonly Fact[], name: PageFact, end: number): string | undefined {
  let first: Fact | null = null;
  for (const fact of facts) {
    if (fact.name !== name || fact.offset >= end) continue;
    if (first === null || fact.offset < first.offset) first = fact;
  }
  const text = first ? inlineText(first.content) : '';
  return text !== '' && text.length <= longestValue ? text : undefined;
}

function dateIn(text = ''): string | undefined {
  const date = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  return date !== undefined && isDay(date) ? date : undefined;
}

/** Aliases that are not a path are reported elsewhere; relative ones are for another tool. */
function aliasesOf({ aliases = [] }: FrontMatter): string[] {
  const paths = aliases.filter((alias) => wrongAlias(alias) === null && !isRelativeAlias(alias));
  return paths.map(aliasPath);
}
