import { expect, it } from 'vitest';
import type { RuleSetting } from '../../../src/node/config/config-schema.ts';
import { lint } from '../catalog.ts';

const chapter = `## Incident response

Triggers:

- It fails.

| severity | response target |
|---|---|
| high | 10 minutes |

Escalate to the maintainer.
`;

function found(text: string, setting: RuleSetting = 'error'): string[] {
  const config = { rules: { 'incident-structure': setting } };
  const { diagnostics } = lint(text, { config });
  return diagnostics
    .filter(({ ruleId }) => ruleId === 'incident-structure')
    .map(({ severity, data }) => `${severity} ${data['part']}`);
}

it('is an error on a page that states its kind, and information for a chapter', () => {
  const parts = ['evidence bundle', 'ordered flow', 'exit criteria'];
  expect(found(`# Shop\n\n${chapter}`)).toEqual(parts.map((part) => `info ${part}`));
  expect(found(`---\nkind: incident\n---\n\n# Shop\n\n${chapter}`)).toEqual(
    parts.map((part) => `error ${part}`),
  );
});

it('asks for the parts that its option names', () => {
  expect(found(`# Shop\n\n${chapter}`, ['error', { required: ['exit', 'triggers'] }])).toEqual([
    'warning exit criteria',
  ]);
});
