/** Whether a page shows authors what a runbook looks like: its gaps are for them to fill. */
export function isModelPage(path: string): boolean {
  return /(?:^|[/._-])(?:template|example|sample|skeleton)s?(?:[/._-]|$)/i.test(path);
}
