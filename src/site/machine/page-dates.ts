import type { Page } from '../content/page.ts';

/**
 * Day of a page's last change, as an ISO date: from git, otherwise of its last review; null for
 * none.
 */
export function dateOf({ lastChange, runbook }: Page): string | null {
  return lastChange?.date ?? reviewedOn(runbook.meta.reviewed);
}

/** The time of that change, as an ISO time in UTC; a review has only a day. */
export function timeOf(page: Page): string | null {
  const day = dateOf(page);
  return page.lastChange?.time ?? (day === null ? null : `${day}T00:00:00Z`);
}

function reviewedOn(reviewed: string | undefined): string | null {
  if (reviewed === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(reviewed)) return null;
  return Number.isNaN(Date.parse(reviewed)) ? null : reviewed;
}
