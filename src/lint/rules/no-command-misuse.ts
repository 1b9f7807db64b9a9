import { commandsIn, placeIn } from '../commands/entry-commands.ts';
import { misuses } from '../commands/misuses/index.ts';
import { readingOf } from '../commands/misuses/misuse.ts';
import { readAsShell } from '../commands/shell-reading.ts';
import { defineRule } from '../rule.ts';

export const noCommandMisuse = defineRule({
  scope: 'file',
  meta: {
    id: 'no-command-misuse',
    summary: 'A command does what it seems to do.',
    why: `Some mistakes print no error message, or one that misleads. \`cargo test -- x -- --nocapture\` runs and captures all output;
\`npm run test --watch\` runs and does not watch; \`kubectl logs -l app=x\` shows ten lines and looks
complete. The reader then draws the wrong conclusions.

The makers of the program document every misuse in this rule, and the message links to the page. The
rule reads commands as the shell does; it skips comments, and strings but for the body of a request.`,
    severity: 'warning',
    fixable: false,
    messages: {
      misuse: { what: '{problem}.', how: '{instead}. See {source}.' },
    },
  },

  *check(runbook, { text }) {
    for (const command of commandsIn(runbook)) {
      const { offset } = command.position.start;
      const isBlock = runbook.codeBlocks.some(({ position: { start, end } }) => {
        return start.offset <= offset && offset < end.offset;
      });
      const suspected = misuses.filter(({ hints, ofBlocks }) => {
        return (isBlock || !ofBlocks) && hints.every((hint) => hint.test(command.code));
      });
      if (suspected.length === 0) continue;
      const reading = readAsShell(command);
      if (reading === null) continue;
      const known = readingOf(reading);
      const at = placeIn(text, command);
      for (const { problem, instead, source, find } of suspected) {
        for (const { start, end, instead: better } of find(known)) {
          const data = { problem, instead: better ?? instead, source };
          yield { messageId: 'misuse', data, position: at(start, end) };
        }
      }
    }
  },
});
