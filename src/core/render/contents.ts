import type { Entry } from '../model.ts';
import type { Block, ParsedRunbook, Section } from '../parse/document.ts';
import { pageTitleSection } from './page-title.ts';

/** A line of the table of contents. */
export interface ContentsItem {
  title: string;
  /** Anchor on the page, without `#`; empty where there is none. */
  slug: string;
  isEntry: boolean;
  /** Whether its items are so many that they are collapsed. */
  isFolded: boolean;
  items: ContentsItem[];
}

/** More failures of one table would push the sections after it out of sight. */
const MOST_ROWS = 10;

/**
 * The sections of a page and the rows that are entries, nested, without the heading of the page.
 */
export function readContents(parsed: ParsedRunbook): ContentsItem[] {
  const title = pageTitleSection(parsed);
  const rows = parsed.runbook.entries.filter(({ form }) => form !== 'section');
  const items = parsed.outline.parts.flatMap((part) => {
    return part === title ? itemsOf(part, rows) : itemsOfPart(part, rows);
  });
  const [only] = items;
  return items.length === 1 && only?.isFolded ? only.items : items;
}

function itemsOf({ parts }: Section, rows: readonly Entry[]): ContentsItem[] {
  return parts.flatMap((part) => itemsOfPart(part, rows));
}

function itemsOfPart(part: Block | Section, rows: readonly Entry[]): ContentsItem[] {
  if (part.type === 'block') return rowItems(part, rows);
  const { title, slug, entryId } = part;
  const items = itemsOf(part, rows);
  return [{ title, slug, isEntry: entryId !== null, isFolded: false, items }];
}

function rowItems({ nodes }: Block, rows: readonly Entry[]): ContentsItem[] {
  if (rows.length === 0) return [];
  return nodes.flatMap(({ position }): ContentsItem[] => {
    const from = position?.start.offset ?? 0;
    const to = position?.end.offset ?? 0;
    const items = rows
      .filter(({ position: { start } }) => start.offset >= from && start.offset < to)
      .map(({ title, slug }) => ({ title, slug, isEntry: true, isFolded: false, items: [] }));
    if (items.length <= MOST_ROWS) return items;
    return [{ title: `${items.length} failures`, slug: '', isEntry: false, isFolded: true, items }];
  });
}
