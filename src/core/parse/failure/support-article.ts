import type { Field } from '../../model.ts';

/** `## Issue` above `## Cause` or `## Patch`, whatever the title. */
export function isSupportArticle(fields: readonly Field[]): boolean {
  const headings = fields.filter(({ form }) => form === 'heading');
  return (
    headings.some(({ label }) => /^\W*issue(?: description)?\W*$/i.test(label)) &&
    headings.some(({ name }) => name === 'causes' || name === 'remediation')
  );
}
