import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function titles(text: string, path: string): string[] {
  const { runbook } = parseRunbook({ id: path.replace(/\.\w+$/, ''), path, text });
  return runbook.entries.map(({ title }) => title);
}

const page = 'docs/troubleshooting.md';

/** What is a failure by what it says, whatever its title; and what is none beside it. */
test.each([
  [
    'a text that says how to fix the failure it speaks of',
    page,
    '# Troubleshooting\n\n## Two glazes on one tray\n\nThis issue happens when the trays are mixed. To fix this, empty the lower one.\n\n## Trays\n\nA tray can be lost, which gives strange errors. If you run into these errors, count the trays.\n\n## Trays of the north wing\n\nA tray holds six pots. To move it, lift it.\n',
    ['Two glazes on one tray', 'Trays'],
  ],
  [
    'the same in German and French',
    page,
    '# Troubleshooting\n\n## Zwei Glasuren\n\nDer Fehler tritt auf, wenn es nass ist. Um das Problem zu beheben, trocknen Sie den Ofen.\n\n## Deux émaux\n\nUne erreur apparaît le matin. Pour résoudre ce problème, séchez le four.\n',
    ['Zwei Glasuren', 'Deux émaux'],
  ],
  [
    'a page among those about failures, the same way',
    'docs/troubleshooting/glaze.md',
    '# Glaze of the lower tray\n\nThe glaze might not dry, and an error is shown.\n\nTo fix this, turn on the fan.\n',
    ['Glaze of the lower tray'],
  ],
  [
    'but not elsewhere',
    'docs/guide/glaze.md',
    '# Glaze of the lower tray\n\nThe glaze might not dry, and an error is shown.\n\nTo fix this, turn on the fan.\n',
    [],
  ],
  [
    'a name that may be a verb, with what it does',
    page,
    '# Troubleshooting\n\n## Search is slow\n\nRestart it.\n\n## Spot kilns never cool\n\nOpen them.\n\n## Search for a kiln\n\nOpen the list.\n\n## Check the kiln is on\n\nLook at it.\n',
    ['Search is slow', 'Spot kilns never cool'],
  ],
  [
    'an article with the heading Issue and one on the cause, whatever its title',
    'docs/kb/open.md',
    '# Kiln cold but open to guests\n\n## Issue\n\nGuests come in.\n\n## Cause\n\nThe lock is old.\n',
    ['Kiln cold but open to guests'],
  ],
  [
    'one with a patch, and a heading in HTML',
    'docs/kb/mail.md',
    '# Mail of the kiln\n\n## Issue\n\nMail has the wrong name.\n\n## Patch\n\nTake 3551.\n\n<h2 id="s">Solution:</h2>\n\nRestart it.\n',
    ['Mail of the kiln'],
  ],
  [
    'but not one that only lists issues and what is new',
    'docs/kb/release.md',
    '# Release of the kiln\n\n## Issues\n\nNone.\n\n## Patch\n\n3.2.1\n',
    [],
  ],
  [
    'a page whose blocks are fields by the lines below them',
    'docs/ts-lid.md',
    '# Why does my lid open?\n{: #ts-lid}\n{: troubleshoot}\n\nThe lid opens at night.\n{: tsSymptoms}\n\nThe latch is old.\n{: tsCauses}\n\nRenew it.\n{: tsResolve}\n\n## For the north wing\n{: #ts-north}\n\nCall the desk.\n',
    ['Why does my lid open?'],
  ],
  [
    'no branch of a check that finds all well, and no order',
    page,
    '# Troubleshooting\n\n## If the panel shows "Kiln ready now"\n\nThe kiln is working normally. You can move on to the next step.\n\n## The panel is well-formed\n\nThis check validates the panel.\n\n## Use the lid only when it cannot fall\n\nIt is heavy.\n\n## If the panel shows "Kiln is gone"\n\nCall the desk.\n',
    ['If the panel shows "Kiln is gone"'],
  ],
  [
    'an error with its number, which people search',
    page,
    '# Troubleshooting\n\n## Error 1603: the lid cannot close\n\n- Oil it.\n\n## Error 2: the valve is stuck\n\n- Oil it.\n',
    ['Error 1603: the lid cannot close', 'the valve is stuck'],
  ],
  [
    'headings that are codes on a page about error codes',
    'docs/reference.md',
    '# Error codes\n\n## ERR_LID_OPEN\n\nThe lid is open.\n\n## `ERR_NO_GAS`\n\nOpen the valve.\n\n## ERR\\_TOO\\_HOT\n\nWait.\n\n## Glossary\n\nA lid is a door.\n',
    ['ERR_LID_OPEN', 'ERR_NO_GAS', 'ERR_TOO_HOT'],
  ],
  [
    'in its file, too, but not on a page about settings',
    'docs/errors.md',
    '# Kiln\n\n## lid_open\n\nClose it.\n\n## gas_off\n\nOpen the valve.\n\n## too_hot\n\nWait.\n',
    ['lid_open', 'gas_off', 'too_hot'],
  ],
  [
    'no settings',
    'docs/settings.md',
    '# Settings\n\n## LID_OPEN\n\nWhether it is open.\n\n## GAS_OFF\n\nWhether it is off.\n\n## TOO_HOT\n\nThe limit.\n',
    [],
  ],
  [
    'no question about the design among questions',
    'docs/faq.md',
    '# FAQ\n\n## Why is the lid stuck?\n\nOil it.\n\n## Why did you not use wood?\n\nIt burns.\n\n## Why does the lid not support glass?\n\nNobody asked.\n\n## Why does the lid not support my pot?\n\nTurn the pot:\n\n```bash\nkilnctl pot turn\n```\n',
    ['Why is the lid stuck?', 'Why does the lid not support my pot?'],
  ],
  [
    'nothing that only looks like a failure beside failures',
    page,
    '# Troubleshooting\n\n## I get a cold pot in the morning\n\nWait.\n\n## Throttling overview\n\nTwo limits.\n\n## Ids in the log\n\nEach pot has one. Example log entries:\n\n```\npot 3 failed\n```\n\n## Additional tips for broken lids\n\n- Oil them.\n',
    ['I get a cold pot in the morning'],
  ],
])('%s', (_name, path, text, expected) => {
  expect(titles(text, path)).toEqual(expected);
});
