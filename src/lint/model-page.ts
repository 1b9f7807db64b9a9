import type { Runbook } from '../core/model.ts';
import { frontMatterKey } from './front-matter-key.ts';

/** Whether a page shows authors what a runbook looks like: its gaps are for them to fill. */
export function isModelPage(path: string): boolean {
  return /(?:^|[/._-])(?:template|example|sample|skeleton)s?(?:[/._-]|$)/i.test(path);
}

/**
 * Whether the author of a page promised the fields of its kind: by stating it, or by writing fields that only
 * this kind has. On other pages what looks like a field may be a word of ordinary text.
 */
export function isPromised({ kind }: Runbook, text: string): boolean {
  return kind !== 'alert' || frontMatterKey(text, 'kind') !== null;
}
