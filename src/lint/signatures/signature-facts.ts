import type { Runbook } from '../../core/model.ts';
import { logExcerpts } from '../log-excerpt.ts';

/**
 * All that the comparison of signatures looks at in a page, as plain data without positions: two catalogs
 * with the same facts have the same overlaps.
 */
export function signatureFacts(runbook: Runbook): unknown {
  const { path, kind, entries, placeholders = [] } = runbook;
  const compared = entries.flatMap((entry, at) => {
    const { id, form, title, severity, fields, signature, examples, replay } = entry;
    if (signature === null || signature.patterns.length === 0) return [];
    const names = replay.flatMap((command) => command.placeholders.map(({ name }) => name));
    return [
      [
        ...[at, id, form, title, severity, fields.some(({ name }) => name === 'signature')],
        signature.patterns.map(({ steps }) => steps.map(({ position: _, ...step }) => step)),
        examples.length === 0 ? [] : logExcerpts(examples, runbook).map(({ text }) => text),
        names,
      ],
    ];
  });
  const derived = placeholders.map(({ entryId, name, derived }) => [entryId, name, derived?.from]);
  return compared.length === 0 ? null : [path, kind, derived, compared];
}
