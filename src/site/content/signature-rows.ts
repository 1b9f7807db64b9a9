import type { Entry } from '../../core/model.ts';
import { formatPattern } from '../../core/pattern/match-pattern.ts';
import { onOneLine } from '../../core/text/one-line.ts';
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
