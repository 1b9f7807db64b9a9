import type { Entry, Runbook } from '../../core/model.ts';
import { frontMatterKey } from '../front-matter-key.ts';

/**
 * Whether the author of a page promised the fields of its kind: by stating it, or by writing fields that only
 * this kind has. On other pages what looks like a field may be a word of ordinary text.
 */
export function isPromised(runbook: Runbook, text: string): boolean {
  if (isStated(runbook, text)) return true;
  return runbook.kind !== 'alert' && !hasParameters(runbook);
}

/** Whether all labels are in lower case, as the names of what a function takes. */
function hasParameters({ entries }: Runbook): boolean {
  const labels = entries.flatMap(({ fields }) => fields.map(({ label }) => label));
  return labels.length > 0 && labels.every((label) => /^[a-z]/.test(label));
}

/** Whether a page states its kind; a `kind` that Replaybook does not know is another tool's. */
export function isStated({ kind }: Runbook, text: string): boolean {
  const key = frontMatterKey(text, 'kind');
  if (key === null) return false;
  return new RegExp(`:\\s*["']?${kind}["']?\\s*$`).test(
    text.slice(key.start.offset, key.end.offset),
  );
}

/**
 * Whether an author wrote the signature of an entry for programs: on a page that promised it, or under that
 * name. What a person sees (`Symptom`) may be the same in many failures.
 */
export function isWrittenAsSignature(entry: Entry, runbook: Runbook, text: string): boolean {
  const { fields } = entry;
  return (
    fields.some(({ name, label }) => name === 'signature' && /signature|pattern/i.test(label)) ||
    isPromised(runbook, text)
  );
}
