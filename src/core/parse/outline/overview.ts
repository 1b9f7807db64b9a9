import type { FieldName } from '../../model.ts';

/** What labels below `## Overview` say of an alert. */
const ofAlert: ReadonlySet<FieldName> = new Set([
  ...(['signature', 'severity', 'owner', 'context', 'escalation', 'scope', 'artifacts'] as const),
]);

/** Whether fields say when an alert fires, and nothing of what to do: `**Trigger:**` beside `**Severity:**`. */
export function stateAlert(names: readonly FieldName[]): boolean {
  return names.includes('signature') && names.every((name) => ofAlert.has(name));
}
