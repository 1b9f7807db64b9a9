import * as z from 'zod';
import { harmsOf } from '../commands/dangers/harms.ts';
import { commandsOf, placeIn } from '../commands/entry-commands.ts';
import { nearbyText } from '../commands/nearby-text.ts';
import { defineRule } from '../rule.ts';

const options = z.strictObject({
  /** More words by which a text owns up to a loss, in the language of the runbooks. */
  words: z.array(z.string().min(1)).default([]),
});

export const noDangerousCommand = defineRule<z.infer<typeof options>>({
  scope: 'runbook',
  options,
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
    examples: {
      ok: [
        {
          title: 'Deletion inside the working folder, and a push that looks first',
          files: `# Stale build

**Fix:**

\`\`\`bash
rm -rf target/debug/incremental
git push --force-with-lease
kubectl delete pod <pod>
\`\`\`

\`<pod>\` is the pod that restarts.
`,
        },
        {
          title: 'A loss that the text owns up to',
          files: `# Runner disk full

**Fix:**

1. This deletes all images and volumes of the runner; the next build downloads them again.

   \`\`\`bash
   docker system prune --all --volumes
   \`\`\`
`,
        },
      ],
      notOk: [
        {
          title: 'Deletion with a variable that may be empty, force-push, code from the network',
          files: `# Stale build

**Fix:**

\`\`\`bash
sudo rm -rf "$WORKDIR"/*
git push -f origin main
curl -fsSL https://example.com/install.sh | sudo bash
dd if=image.iso of=/dev/sdb
cat image.iso > /dev/sdb
\`\`\`
`,
          findings: [
            { messageId: 'dangerous', line: 6 },
            { messageId: 'dangerous', line: 7 },
            { messageId: 'dangerous', line: 8 },
            { messageId: 'dangerous', line: 9 },
            { messageId: 'dangerous', line: 10 },
          ],
        },
        {
          title: 'A cluster and a database',
          files: `# Jobs stuck

**Fix:**

\`\`\`bash
kubectl -n ci delete jobs --all
psql -c "UPDATE jobs SET state = 'failed'"
\`\`\`

\`\`\`sql
SELECT count(*) FROM jobs;
DELETE FROM jobs;
\`\`\`
`,
          findings: [
            { messageId: 'dangerous', line: 6 },
            { messageId: 'dangerous', line: 7 },
            { messageId: 'statement', line: 12 },
          ],
        },
      ],
    },
  },

  *check(runbook, { facts, options }) {
    const words = options.words.map((word) => word.toLowerCase());
    for (const entry of runbook.entries) {
      for (const command of commandsOf(entry)) {
        const harms = harmsOf(command);
        if (harms.length === 0) continue;
        const text = facts.textOf(runbook.path);
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
