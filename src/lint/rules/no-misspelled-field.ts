import { defineRule } from '../rule.ts';

export const noMisspelledField = defineRule({
  scope: 'file',
  meta: {
    id: 'no-misspelled-field',
    summary: 'No label is a misspelled name of a field.',
    why: `A label that names no field is ordinary text: the page still reads well, but the entry lacks the field.
Replaybook looks for no pattern below \`**Signatur:**\`, and offers no command below \`**Reprodcue:**\`. The
gap shows only when somebody pastes the failure and finds no entry.

The rule reads only labels in an entry and labels that would turn their section into an entry. A name of
eight letters or more may be two edits away, a name of seven letters one edit. In shorter names only a
missing, doubled or swapped letter counts, and the rule never guesses at names of fewer than five
letters. If a label is right as it is, add it to \`fields\` in the configuration.`,
    severity: 'warning',
    fixable: false,
    messages: {
      'near-name': {
        what: 'The label "{label}" names no field.',
        how: 'Did you mean "{suggestion}"? If the label is right, add it to `fields` in the configuration, or use a less similar word.',
      },
    },
  },
  // The scan finds these.
  check: () => [],
});
