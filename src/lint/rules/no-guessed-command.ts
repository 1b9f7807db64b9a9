import { findGuessMark } from '../../core/draft/guess-mark.ts';
import { commandsIn, placeIn } from '../commands/entry-commands.ts';
import { defineRule } from '../rule.ts';

export const noGuessedCommand = defineRule({
  scope: 'file',
  meta: {
    id: 'no-guessed-command',
    summary: 'Somebody has tried every command that `replaybook new` guessed.',
    why: `\`replaybook new\` reads from the log which command the failing step ran, and drafts it as the replay
command. That is a first guess: the step may need a service, a variable or an earlier step, and it often
runs more than the part that fails. A comment in the command marks the guess, so readers of the page and
of \`match\` see it too. Until somebody has tried the command, the person on call cannot rely on it.`,
    severity: 'error',
    fixable: false,
    messages: {
      guessed: {
        what: 'Nobody has tried this command: it is a guess from a log.',
        how: 'Run it where the failure can be reproduced, reduce it to what reproduces the failure, and delete this comment.',
      },
    },
  },

  *check(runbook, { text }) {
    for (const command of commandsIn(runbook)) {
      const mark = findGuessMark(command.code);
      if (mark === null) continue;
      yield { messageId: 'guessed', position: placeIn(text, command)(mark.start, mark.end) };
    }
  },
});
