import type { Page } from '../page.ts';

/** Day of a page's last change, as an ISO date: git's, else that of its last review; null for none. */
export function dateOf({ lastChange, runbook }: Page): string | null {
  return lastChange?.date ?? reviewedOn(runbook.meta.reviewed);
}

function reviewedOn(reviewed: string | undefined): string | null {
  if (reviewed === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(reviewed)) return null;
  return Number.isNaN(Date.parse(reviewed)) ? null : reviewed;
}
