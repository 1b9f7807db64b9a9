import type { Command, Entry, Runbook } from '../../core/model.ts';
import { harmsOf } from '../commands/dangers/harms.ts';
import { commandsIn, commandsOf, placeIn } from '../commands/entry-commands.ts';
import { nearbyText } from '../commands/nearby-text.ts';
import { isUnannounced } from '../commands/plain-danger.ts';
import { defineRule } from '../rule.ts';
import { noDangerousCommandOptions } from '../rule-options.ts';

/** The commands that rules judge, with the entry of each. */
function byEntry(runbook: Runbook): { entry: Entry | null; commands: readonly Command[] }[] {
  const judged = new Set(commandsIn(runbook));
  const owned = runbook.entries.map((entry) => {
    return { entry, commands: commandsOf(entry).filter((command) => judged.has(command)) };
  });
  const loose = (runbook.otherCommands ?? []).filter((command) => judged.has(command));
  return [...owned, { entry: null, commands: loose }];
}

/** Whether a sentence says something of a command and does not tell to run it. */
function isMentioned(text: string, { position: { start, end } }: Command): boolean {
  if (!/^`[^`]/.test(text.slice(start.offset, start.offset + 2))) return false;
  const line = text.slice(text.lastIndexOf('\n', start.offset) + 1, end.offset);
  const before = line.slice(0, line.length - (end.offset - start.offset));
  const words = before.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 2 && !/\b(?:run|execute|type|use|issue|with|by)\b/i.test(before);
}

export const noDangerousCommand = defineRule({
  scope: 'file',
  options: { schema: noDangerousCommandOptions, defaults: { words: [] } },
  meta: {
    id: 'no-dangerous-command',
    summary: 'A command that can do lasting harm comes with a warning.',
    why: `People copy commands when they are tired and in a hurry, and maybe in another folder, on another branch
or in another cluster than the author. They must recognise a command that deletes, overwrites or runs
foreign code before they paste it.

The rule knows recursive deletion outside of the working folder, emptied system files, force-push,
\`curl | sh\`, writes to disks and volumes, \`kubectl delete\` of all objects or of a whole file,
\`terraform destroy\` and deletions in the cloud, emptied topics, indexes and stores, DELETE and UPDATE
without WHERE (also in a here-document for \`psql\`), and similar commands. It allows a dry run
(\`--dry-run\`) and the deletion of single things that are made again, such as one pod.

The rule is silent if the text next to the command warns of it: words such as "deletes", "irreversible",
"data loss" or "discards" in the title of the entry, in the text between the code block before and the
one after, or in a comment of the command; for code from the network, that it was verified or reviewed.
The option \`words\` adds words of another language. Code from the network is only information, unless its
address begins with \`http:\`: many a program is installed that way.

It is also only information where the page may well have told its reader: by such a word or a callout
somewhere in the section, by the title or the path of the page, in another language than English, in a
block that does nothing but remove things, in a record with output, on a page with a date in its name,
or if the page itself makes the thing that the command takes away.`,
    severity: 'warning',
    fixable: false,
    messages: {
      dangerous: {
        what: 'This command {does}, and the text does not warn of it.',
        how: '{instead} If you mean it, say next to the command what it does and what is lost.',
      },
      statement: {
        what: 'This statement {does}, and the text does not warn of it.',
        how: 'Add a WHERE clause, and run it in a transaction that the reader commits. If you mean it, say next to the statement what is lost.',
      },
    },
  },

  *check(runbook, { text, options }) {
    const words = options.words.map((word) => word.toLowerCase());
    for (const { entry, commands } of byEntry(runbook)) {
      for (const command of commands) {
        const harms = harmsOf(command);
        if (harms.length === 0 || isMentioned(text, command)) continue;
        const near = nearbyText(text, runbook, entry, command);
        const at = placeIn(text, command);
        const isOwnWord = words.some((word) => near.toLowerCase().includes(word));
        for (const harm of harms) {
          const { messageId, data, start, end, admitted, isCommon } = harm;
          if (isOwnWord || admitted.test(near)) continue;
          const isSure = !isCommon && isUnannounced(harm, command, near, runbook, text);
          const severity = isSure ? undefined : 'info';
          yield { messageId, data, position: at(start, end), severity };
        }
      }
    }
  },
});
