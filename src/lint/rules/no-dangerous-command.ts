import * as z from 'zod';
import { harmsOf } from '../commands/dangers/harms.ts';
import { commandsOf, placeIn } from '../commands/entry-commands.ts';
import { nearbyText } from '../commands/nearby-text.ts';
import { defineRule } from '../rule.ts';

export const noDangerousCommand = defineRule({
  scope: 'file',
  options: z.strictObject({
    words: z
      .array(z.string().min(1))
      .default([])
      .describe('More words that warn of a loss, in the language of the runbooks.'),
  }),
  meta: {
    id: 'no-dangerous-command',
    summary: 'A command that can do lasting harm is announced as such.',
    why: `The command is copied by someone who is tired and in a hurry, and who may stand in another folder, on
another branch or in another cluster than its author did. What deletes, overwrites or runs foreign code
must be recognised before it is pasted.

The rule knows recursive deletion outside of the working folder, emptied system files, force-push,
\`curl | sh\`, writes to disks and volumes, \`kubectl delete\` without a name or of a whole file,
\`terraform destroy\` and deletions in the cloud, topics, indexes and stores that are emptied, DELETE and
UPDATE without WHERE (also in a here-document for \`psql\`), and their like. A rehearsal such as
\`--dry-run\` is none of these, nor is what is bounded and made again, such as one pod. It is silent where
the text next to the command owns up to it: words such as "deletes", "irreversible", "data loss" or
"discards" in the title of the entry, in the text between the code block before and the one after, or in
a comment of the command; for code from the network, that it was verified or reviewed. Words of another
language can be added with the option \`words\`.`,
    severity: 'warning',
    fixable: false,
    messages: {
      dangerous: {
        what: 'This command {does}, and the text does not say so.',
        how: '{instead} Where it is meant, say next to it what it does and what is lost.',
      },
      statement: {
        what: 'This statement {does}, and the text does not say so.',
        how: 'Bound it with WHERE, in a transaction that the reader commits. Where it is meant, say next to it what is lost.',
      },
    },
  },

  *check(runbook, { text, options }) {
    const words = options.words.map((word) => word.toLowerCase());
    for (const entry of runbook.entries) {
      for (const command of commandsOf(entry)) {
        const harms = harmsOf(command);
        if (harms.length === 0) continue;
        const near = nearbyText(text, runbook, entry, command);
        const isOwnWord = words.some((word) => near.toLowerCase().includes(word));
        for (const { messageId, data, start, end, admitted } of harms) {
          if (isOwnWord || admitted.test(near)) continue;
          yield { messageId, data, position: placeIn(text, command)(start, end) };
        }
      }
    }
  },
});
