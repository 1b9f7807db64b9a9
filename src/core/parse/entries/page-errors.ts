import type { Entry, Problem } from '../../model.ts';
import { textStep } from '../entry/pattern-fence.ts';
import type { NamedError } from '../front-matter/named-errors.ts';

/**
 * Gives the entry that a page is about the errors that its front matter names, as patterns beside those
 * it states itself. Where no entry is the page's own, the place becomes a problem of `has-entries`.
 */
export function giveErrors(
  errors: readonly NamedError[],
  entries: readonly Entry[],
  runbookId: string,
  problems: Problem[],
): void {
  const [first] = errors;
  if (first === undefined) return;
  const entry = entries.find(({ id, depth }) => id === runbookId || depth <= 1) ?? only(entries);
  if (entry === null) {
    if (entries.length > 0) return;
    const data = { error: first.text };
    const { position } = first;
    const ruleId = 'has-entries';
    problems.push({ ruleId, messageId: 'error-without-entry', data, position, severity: 'info' });
    return;
  }
  const { patterns = [], observed = '', terms = [] } = entry.signature ?? {};
  const known = new Set(patterns.flatMap(({ steps }) => steps.map(({ source }) => source)));
  const named = errors
    .filter(({ text, isObserved }) => !isObserved && !known.has(text))
    .map(({ text, position }) => ({ steps: [textStep(text, position)] }));
  const position = entry.signature?.position ?? first.position;
  const seen = errors.flatMap(({ text, isObserved }) => (isObserved ? text : []));
  const told = [observed, ...seen].filter((text) => text !== '').join('\n');
  entry.signature = { patterns: [...patterns, ...named], observed: told, terms, position };
}

function only(entries: readonly Entry[]): Entry | null {
  return entries.length === 1 ? (entries[0] ?? null) : null;
}
