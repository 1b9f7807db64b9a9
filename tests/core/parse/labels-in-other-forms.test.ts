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
    'no questions',
    '# Kiln\n\n## What is a kiln?\n\nAn oven.\n\n### Why do kilns need gas?\n\nTo heat.\n\n### How to buy one for kilns\n\nAsk.\n',
    [],
  ],
  [
    'labels in HTML above a break',
    '# Kiln\n\n## Lid stuck\n\n<b>Symptoms</b><br/>\nIt stays open.<br/>\n<b>Fix</b><br/>\nOil it.\n',
    ['Lid stuck | signature | remediation | > Oil it.'],
  ],
  [
    'issues in a failure as its causes, behind commands that look',
    '# Kiln\n\n## Lid stuck\n\n**Symptoms**: It stays open.\n\n**Check hinge log:**\n\n```bash\ntail hinge.log\n```\n\n**Common problems:**\n\n- Soot\n- Rust\n\n**Debugging steps:**\n\n1. Weigh the lid.\n',
    [
      'Lid stuck | signature | diagnosis | causes | diagnosis | ? Check hinge log: | ? Weigh the lid.',
    ],
  ],
  [
    'issues with names of their own as failures',
    '# Kiln\n\n## Troubleshooting\n\n**Common problems:**\n\n- **Lid fails to close**: oil it\n- **Fan hangs**: turn it\n',
    ['Lid fails to close | remediation | > oil it', 'Fan hangs | remediation | > turn it'],
  ],
  [
    'what to do behind a dash in each cause',
    '# Kiln\n\n## Lid is stuck\n\n**Symptom:** It stays open.\n\n**Causes:**\n\n- Soot in the hinge - remove it\n- A hinge - the small one - is bent\n',
    ['Lid is stuck | signature | causes | > remove it'],
  ],
  [
    'numbered steps of one remedy, whatever they look at',
    '# Kiln\n\n## Ransomware attack\n\n**Detection:** odd names\n\n**Recovery steps:**\n\n**Step 1: Isolate**\n\nPull the plug.\n\n**Step 2: Assessment**\n\nLook at it.\n\n**Step 3: Restore**\n\nRestore it.\n',
    [
      'Ransomware attack | signature | remediation | > Step 1: Isolate | > Pull the plug. | > Step 2: Assessment | > Look at it. | > Step 3: Restore | > Restore it.',
    ],
  ],
  [
    'an impact for each who feels it',
    '# Kiln\n\n## Glaze store is down\n\n### Symptoms\n\n- Cold.\n\n### Impact for painters\n\nNone.\n\n### Impact for failed trays\n\n- They wait.\n\n### Recovery steps\n\n1. Heat.\n',
    ['Glaze store is down | signature | context | context | remediation | > Heat.'],
  ],
  [
    'no rows of what is repaired, no chapter without issues, nothing that shows errors alone',
    '# Known issues\n\n## Critical issues\n\nNo open critical issues.\n\n## Lid does not close\n\nOil it.\n\n## Only show errors in the panel\n\nPress the key.\n\n## Quick links\n\n### Quick diagnostics\n\nRun `kilnctl`.\n\n## Fixed issues\n\n| Issue | Fix |\n|---|---|\n| Fan broke | New fan |\n',
    ['Lid does not close | remediation | > Oil it.'],
  ],
  [
    'a chapter of common issues and their resolutions, whose headings are failures',
    '# Kiln incidents\n\n## Common issues and resolutions\n\n### Lid not closing\n\nOil it.\n\n### Fan is stuck\n\nTurn it.\n',
    ['Lid not closing | remediation | > Oil it.', 'Fan is stuck | remediation | > Turn it.'],
  ],
  [
    'questions why there is nothing, complaints, and what the text calls a known issue',
    '# FAQ\n\n## Why no trays are taken by the kiln?\n\nOpen it.\n\n## I removed my trays, but they are still shown. Why?\n\nRemove the plan.\n\n## The plan only finds one tray\n\nThis is a known bug. A workaround is to use two plans.\n\n## Why is clay brown?\n\nIt is.\n',
    [
      'Why no trays are taken by the kiln? | remediation | > Open it.',
      'I removed my trays, but they are still shown. Why? | remediation | > Remove the plan.',
      'The plan only finds one tray | context | remediation | > A workaround is to use two plans.',
    ],
  ],
  [
    'one known issue as the title of a page',
    '# Kiln 2.4 known issue: pale trays\n\nThey are pale.\n\n## Affected versions\n\n2.4\n\n## Solution\n\nUse 2.5.\n',
    ['Kiln 2.4 known issue: pale trays | context | remediation | > Use 2.5.'],
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
