import { defineRule } from '../rule.ts';

export const noMisspelledField = defineRule({
  scope: 'file',
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
  },
  // The scan finds these.
  check: () => [],
});
