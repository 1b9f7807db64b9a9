/**
 * Address of a runbook's page below the site's base, percent-encoded, without a leading slash:
 * `runbooks/teams/disk%20full/`.
 */
export function runbookPath(runbookId: string): string {
  return `runbooks/${runbookId.split('/').map(encodeURIComponent).join('/')}/`;
}

/** The same for an entry, with its anchor; an entry without a heading is the page. */
export function entryPath(runbookId: string, slug: string): string {
  return runbookPath(runbookId) + (slug === '' ? '' : `#${encodeURIComponent(slug)}`);
}
