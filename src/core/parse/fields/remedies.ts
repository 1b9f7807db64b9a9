import type { FieldName } from '../../model.ts';

/** Fields that say what to do about a failure. */
export const remedies: ReadonlySet<FieldName> = new Set(['remediation', 'diagnosis', 'replay']);

/** Those, and the one that says why it fails. */
export const answers: ReadonlySet<FieldName> = new Set([...remedies, 'causes']);
