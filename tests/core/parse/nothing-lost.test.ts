import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** Each entry in a line: its title and what fields it has, in order. */
function entries(text: string, path: string): string[] {
  const { runbook } = parseRunbook({ id: path.replace(/\.md$/, ''), path, text });
  return runbook.entries.map(({ title, fields }) =>
    [title, ...fields.map(({ name }) => name)].join(' | '),
  );
}

// Pages of which a part was lost once: an entry among others, or what an entry says.
test.each([
  [
    'labels that end with a full stop',
    'docs/troubleshooting.md',
    '# Kiln\n\n## The plan of the oven looks odd\n\nIt has two doors.\n\n**Cause.** Two profiles are loaded.\n\n**Fixes.**\n\n- Unload one.\n',
    ['The plan of the oven looks odd | causes | remediation'],
  ],
  [
    'what a bold line opens behind what to do',
    'docs/troubleshooting.md',
    '# Kiln\n\n## Glaze drips\n\n**Symptoms:** drops on the shelf\n\n**Fix:**\n\n```bash\nkiln cool --by 20\n```\n\n**Update running kilns:**\n\n```bash\nkiln reload\n```\n',
    ['Glaze drips | signature | remediation | remediation'],
  ],
  [
    'a section that looks for something, with a query of no shell',
    'runbooks/slow-oven.md',
    '# Oven slow\n\n**Alert signal:** `OvenSlow`\n\n## Find the tray\n\n```\n{app="oven"} |= "tray"\n```\n\n## Mitigation\n\n1. Take it out.\n',
    ['Oven slow | signature | diagnosis | remediation'],
  ],
  [
    'headings written as HTML',
    'docs/faq.md',
    '# FAQ\n\n## Use\n\n<h4 id="1">What is a kiln</h4>\n\nAn oven.\n\n<h4 id="2">The kiln does not start</h4>\n\nPlug it in, then:\n\n```bash\nkiln start\n```\n',
    ['The kiln does not start | context | remediation'],
  ],
  [
    'a page about a failure with a chapter of others',
    'runbooks/kiln-lockout.md',
    '# Runbook: kiln lockout response\n\n## Quick look\n\n```bash\nkiln status\n```\n\n## Option A: reset the code\n\n```bash\nkiln code reset\n```\n\n## Troubleshooting\n\n### Issue: the code is rejected\n\n```bash\nkiln code show\n```\n',
    [
      'Runbook: kiln lockout response | remediation',
      'the code is rejected | signature | remediation',
    ],
  ],
  [
    'a heading among failures that says nothing of failing',
    'docs/troubleshooting.md',
    '# Troubleshooting\n\n## The kiln is stuck\n\n- Push it.\n\n## The fan stopped working\n\n- Oil it.\n\n## No response from the panel\n\n- Reset it.\n\n## Colour of the second tray\n\n- Change the lamp.\n\n## Index\n\n- See above.\n',
    [
      'The kiln is stuck | remediation',
      'The fan stopped working | remediation',
      'No response from the panel | remediation',
      'Colour of the second tray | remediation',
    ],
  ],
  [
    'one word among issues, below which a sentence says what fails',
    'docs/known-issues.md',
    '# Known issues\n\n## The kiln crashes\n\n- Restart it.\n\n## The door is stuck\n\n- Oil it.\n\n## Thermostats\n\nOld ones fail to report.\n\n- Replace them.\n',
    [
      'The kiln crashes | remediation',
      'The door is stuck | remediation',
      'Thermostats | context | remediation',
    ],
  ],
  [
    'a heading that is nothing but what a log says, in a sentence, below one without text',
    'docs/troubleshooting.md',
    '# Troubleshooting\n\n## Sessions of the panel\n\n### `No open session. Call start first.`\n\n- Call it.\n',
    ['No open session. Call start first. | remediation'],
  ],
  [
    'questions to unfold below a title that groups them, and in components that arrange them',
    'docs/faq.md',
    '# FAQ\n\n## Fan problems\n\n??? question "The fan is stuck"\n    * Oil it.\n\n??? question "Can the fan sing?"\n    * No.\n\n??? question "The fan stops after a minute"\n    * Reset it.\n\n## Panel\n\n<AccordionGroup>\n  <Accordion title="Why was my plan truncated?">\n    Plans end at 10 lines.\n  </Accordion>\n  <Accordion title="Can I choose a colour?">\n    Yes.\n  </Accordion>\n</AccordionGroup>\n',
    [
      'The fan is stuck | remediation',
      'The fan stops after a minute | remediation',
      'Why was my plan truncated? | remediation',
    ],
  ],
  [
    'a failure with numbered steps in a runbook of other things',
    'runbooks/kiln.md',
    '# Kiln runbook\n\n## Start\n\nPlug it in.\n\n## Kiln crashlooping\n\nIt starts again and again.\n\n1. Look.\n2. Oil it.\n3. Wait.\n',
    ['Kiln crashlooping | context | remediation'],
  ],
  [
    'a page in a folder of errors',
    'reference/errors/tray-too-wide.md',
    '# Trays have to fit\n\n> **TrayTooWide**: the tray does not fit.\n\n## What went wrong?\n\nThe tray is wider than the door.\n',
    ['Trays have to fit | causes'],
  ],
  [
    'how the entries of a guide are written is none',
    'docs/troubleshooting.md',
    '# Troubleshooting\n\n## Guide structure\n\n- **Symptoms:** what you see\n- **Solution:** what to do\n\n## The fan is stuck\n\n**Symptoms:** silence\n\n**Solution:** oil it\n',
    ['The fan is stuck | signature | remediation'],
  ],
  [
    'what a page asks about its error is a part of it',
    'docs/errors/tray-skip.md',
    '# TraySystem skip\n\n## What you\u2019ll see in the log\n\n```\nTraySystem: skip\n```\n\n## What it means\n\nNo tray.\n\n## Why is it logged as a failure then?\n\n- So that you look.\n',
    ['TraySystem skip | signature | context | remediation'],
  ],
  [
    'a title of issues above failures, whatever chapters it has',
    'docs/troubleshooting/faq.md',
    '# Troubleshooting & FAQ\n\n## Quick diagnostics\n\n```bash\nkiln status\n```\n\n## Most common issues\n\n### Issue: kiln cold\n\n**Symptoms:** cold\n\n**Fix:** heat\n\n### Issue: fan loud\n\n**Symptoms:** loud\n\n**Fix:** oil\n\n### Issue: door open\n\n**Symptoms:** open\n\n**Fix:** close\n\n## Error messages\n\n| Error message | Cause | Solution |\n|---|---|---|\n| "no tray" | no tray | put one in |\n',
    [
      'Issue: kiln cold | signature | remediation',
      'Issue: fan loud | signature | remediation',
      'Issue: door open | signature | remediation',
      '"no tray" | signature | causes | remediation',
    ],
  ],
  [
    'numbered steps that name what may be wrong',
    'runbooks/slow.md',
    '# Runbook: kiln slow\n\n**Severity:** high\n\n## 1. Check the panel\n\n```bash\nkiln status\n```\n\n## 2. Fan issues\n\n```bash\nkiln fan restart\n```\n\n## 3. Verify\n\n```bash\nkiln status\n```\n',
    ['Runbook: kiln slow | severity | diagnosis | remediation | verification'],
  ],
  [
    'bold labels of issues of a part, above code',
    'docs/troubleshooting.md',
    '# Common issues\n\n## Kilns of 1990\n\n**Reset loops:**\n\n```c\nwait(20);\n```\n\n**Memory issues:**\n\n```c\nfree(x);\n```\n',
    ['Reset loops | remediation', 'Memory issues | remediation'],
  ],
  [
    'a table of what one sees and what to try',
    'docs/troubleshooting/common-issues.md',
    '# Common issues\n\n## Pairing issues\n\n| If you see... | Try this... |\n|:---|:---|\n| **"Invalid code"** | Ask for a new one. |\n',
    ['"Invalid code" | signature | remediation'],
  ],
  [
    'what stands below a step of an entry is the entry\u2019s',
    'docs/troubleshooting.md',
    '# Common issues\n\n## Trays do not load\n\n**Symptoms:** empty\n\n### 1. Tray format\n\n**Tray corrupted:**\n\n- Print it again.\n\n**Tray too large:**\n\n- Cut it.\n',
    ['Trays do not load | signature | remediation'],
  ],
  [
    'lists of what something holds, parts of a plan, and what is not recommended are none',
    'docs/troubleshooting.md',
    '# Diagnostics of kilns\n\n## Panel archive\n\nContains:\n\n- the log\n\n## Part A: error classes\n\n- one\n\n## Remote panel (not recommended)\n\n- two\n',
    [],
  ],
  [
    'a plan with times for its steps is none',
    'runbooks/restart.md',
    '# Restart\n\n## Estimates\n\n| Step | Time |\n|---|---|\n| Diagnosis | 2 min |\n| Verification | 2 min |\n| Resolution | 5 min |\n',
    [],
  ],
  [
    'what to do before one asks for help is none',
    'docs/troubleshooting.md',
    '# Troubleshooting\n\n## Getting help\n\n### Before opening an issue:\n\n1. Read this.\n\n### Open an issue with:\n\n- the log\n',
    [],
  ],
])('%s', (_, path, text, expected) => {
  expect(entries(text, path)).toEqual(expected);
});

test('what an entry says in no field is its context', () => {
  const { runbook } = parseRunbook({
    id: 'kiln',
    path: 'kiln.md',
    text: '# Kiln\n\n## The door is stuck\n\nThe panel shows three dots.\n\n### Solution\n\n1. Oil it.\n',
  });
  expect(runbook.entries.map(({ context }) => context)).toEqual(['The panel shows three dots.']);
});

test.each([
  ['<h4 id="2">The kiln does not start</h4>', '2'],
  ['<h4>The kiln does not start</h4>', 'the-kiln-does-not-start'],
])('%s has the anchor of its heading', (heading, slug) => {
  const text = `# FAQ\n\n## Use\n\n${heading}\n\n- Plug it in.\n`;
  const { runbook } = parseRunbook({ id: 'faq', path: 'faq.md', text });
  expect(runbook.entries.map((entry) => entry.slug)).toEqual([slug]);
});
