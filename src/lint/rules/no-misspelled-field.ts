import { defineRule } from '../rule.ts';

export const noMisspelledField = defineRule({
  scope: 'runbook',
  meta: {
    id: 'no-misspelled-field',
    summary: 'No label is a slip of the pen away from the name of a field.',
    why: `A label that names no field is ordinary text: the page still reads well, and the entry lacks the
field. Below \`**Signatur:**\` no pattern is looked for in a log; the command below \`**Reprodcue:**\` is
not offered. The gap shows when somebody pastes the failure and nothing comes up.

Only labels in an entry are looked at, and those that would make an entry of their section. A name of
eight letters or more may be two edits away, one of seven letters one edit; of shorter names only a
letter that is missing, doubled or swapped counts, and names of fewer than five letters are never
guessed at. Where a word is right as it stands, \`fields\` in the configuration makes it a name.`,
    severity: 'warning',
    fixable: false,
    messages: {
      'near-name': {
        what: 'The label "{label}" names no field.',
        how: 'Did you mean "{suggestion}"? If the label is right, add it to `fields` in the configuration, or choose a word that is further away.',
      },
    },
    examples: {
      ok: [
        {
          title: 'Words of their own, however near they are to a name',
          files: `# Disk full

**Signature:** \`No space left on device\`

**Security:** The volume is encrypted.

**Content:** Logs of the last week.

**Reply:** to the ticket, by mail.

**Note:** The volume is shared.

**Fixed:** in 1.2.3

**Step:** one

**Score:** 3
`,
        },
        {
          title: 'A name in another spelling',
          files: `# Disk full

**Signature:** \`No space left on device\`

**Artefacts:** \`df.txt\`
`,
        },
        {
          title: 'Prose, and labels where there is no entry',
          files: `# Disks

A remedation: misspelt in a sentence. The Signatur of a sheet, too.

**Sevrity:** as it is called in Storage.
`,
        },
        {
          title: 'A page of reference, which has no entries',
          files: '---\nkind: reference\n---\n\n# Words\n\n**Remedation:** see the glossary.\n',
        },
      ],
      notOk: [
        {
          title: 'In each form that a field may have',
          files: `# Storage

## Disk full

**Signatur:** \`No space left on device\`

Reprodcue:

\`\`\`bash
df -h
\`\`\`

- **Artifcats:** \`df.txt\`

#### Remedation

Delete old logs.
`,
          findings: [
            { messageId: 'near-name', line: 5 },
            { messageId: 'near-name', line: 7 },
            { messageId: 'near-name', line: 13 },
            { messageId: 'near-name', line: 15 },
          ],
        },
        {
          title: 'Several words, and a second label in a line',
          files: `# Storage

## Disk full

**Error mesage:** \`No space left on device\`

**Root cuase:** old logs **Workaruond:** delete them
`,
          findings: [
            { messageId: 'near-name', line: 5 },
            { messageId: 'near-name', line: 7 },
            { messageId: 'near-name', line: 7 },
          ],
        },
      ],
    },
  },
  // The scan finds these.
  check: () => [],
});
