import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** Each entry of a page as its title, its patterns, its fields and its steps, each with the first words that it says. */
function entries(text: string): string[] {
  const { runbook } = parseRunbook({ id: 'docs/guide', path: 'docs/guide.md', text });
  return runbook.entries.map(({ title, signature, fields, diagnosis, remediation }) =>
    [
      title,
      ...(signature?.patterns ?? []).map(({ steps }) => `= ${steps[0]?.source}`),
      ...fields.map(({ name }) => name),
      ...diagnosis.map((step) => `? ${said(step)}`),
      ...remediation.map((step) => `> ${said(step)}`),
    ].join(' | '),
  );
}

function said({ text, commands }: { text: string; commands: readonly { code: string }[] }): string {
  return (text || commands.map(({ code }) => code).join(' ')).split('\n').slice(0, 1).join('');
}

test.each([
  [
    'a field of the failure that the title above names',
    '# Kiln\n\n## Lid stuck\n\n### Symptoms of a stuck lid\n\n- It stays open.\n\n### Causes of the failure\n\n- Soot.\n\n### How to fix it\n\nOil it.\n',
    ['Lid stuck | signature | causes | remediation | > Oil it.'],
  ],
  [
    'none of another thing',
    '# Kiln\n\n## Lid stuck\n\n### Symptoms of age\n\n- Rust.\n\n### Solution\n\nOil it.\n',
    ['Lid stuck | remediation | > Oil it.'],
  ],
  [
    'labels in HTML above a break',
    '# Kiln\n\n## Lid stuck\n\n<b>Symptoms</b><br/>\nIt stays open.<br/>\n<b>Fix</b><br/>\nOil it.\n',
    ['Lid stuck | signature | remediation | > Oil it.'],
  ],
  [
    'grades of one alert',
    '# KilnHeatHigh\n\n## Warning (> 900)\n\n### Symptoms\n\n- Smoke.\n\n### Actions\n\n1. Wait.\n\n## Critical\n\n### Symptoms\n\n- Fire.\n\n### Actions\n\n1. Run.\n',
    [
      'KilnHeatHigh: Warning (> 900) | = KilnHeatHigh | signature | remediation | > Wait.',
      'KilnHeatHigh: Critical | = KilnHeatHigh | signature | remediation | > Run.',
    ],
  ],
])('%s', (_name, text, found) => {
  expect(entries(text)).toEqual(found);
});
