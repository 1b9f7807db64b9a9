import { rememberOf } from '../../core/memoize.ts';
import type { Entry, Kind } from '../../core/model.ts';
import { formatPattern } from '../../core/pattern/match-pattern.ts';
import { onOneLine } from '../../core/text/one-line.ts';
import { shownKind } from './browse/shown-kind.ts';
import { usual } from './browse/usual.ts';
import type { Page } from './page.ts';
import type { Routes } from './routes.ts';

/** An entry as the signature index lists it. */
export interface SignatureRow {
  /** Of the entry. */
  id: string;
  title: string;
  url: string;
  /** As their authors wrote them; a sequence has one line for each of its steps. */
  patterns: string[];
  /** The signature in prose, without a pattern. */
  observed: string;
  /** Workflow, job or file of the failure; empty without one. */
  scope: string;
  severity: string | null;
  page: Page;
}

export interface PageEntry {
  page: Page;
  entry: Entry;
}

/** Every entry of the pages, in the order of the pages. */
export function entriesOf(pages: readonly Page[]): PageEntry[] {
  return pages.flatMap((page) => page.runbook.entries.map((entry) => ({ page, entry })));
}

/** What a list of entries says of all of them, and where each is. */
interface EntryList {
  patterns: number;
  usualKind: Kind | null;
  places: readonly EntryPlace[];
}

interface EntryPlace {
  page: Page;
  /** Among the entries of the page. */
  at: number;
}

/** Made once for the many pages of the list; without the entries, which a large catalog makes again when it needs them. */
export const entryList = rememberOf((pages: readonly Page[]): EntryList => {
  const entries = entriesOf(pages);
  return {
    patterns: entries.reduce((sum, { entry }) => sum + (entry.signature?.patterns.length ?? 0), 0),
    usualKind: usual(entries, ({ page }) => shownKind(page.runbook)),
    places: pages.flatMap((page) => page.runbook.entries.map((_, at) => ({ page, at }))),
  };
});

export function entryAt({ page, at }: EntryPlace): PageEntry[] {
  const entry = page.runbook.entries[at];
  return entry === undefined ? [] : [{ page, entry }];
}

export function signatureRow({ page, entry }: PageEntry, routes: Routes): SignatureRow {
  return {
    id: entry.id,
    title: entry.title,
    url: routes.pageUrl(page.runbook, entry.slug),
    patterns: (entry.signature?.patterns ?? []).map(formatPattern),
    observed: onOneLine(entry.signature?.observed ?? ''),
    scope: onOneLine(entry.scope?.text ?? ''),
    severity: entry.severity,
    page,
  };
}
