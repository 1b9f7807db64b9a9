import { shellFamily } from '../../core/command/shell/shell.ts';
import type { TextEdit } from '../../core/diagnostic.ts';
import type { Command } from '../../core/model.ts';
import { blankPlaceholders } from '../commands/blank.ts';
import { commandsIn, placeIn } from '../commands/entry-commands.ts';
import { readSession, type SessionLine } from '../commands/session.ts';
import { defineRule } from '../rule.ts';

export const noPromptInCommand = defineRule({
  scope: 'file',
  meta: {
    id: 'no-prompt-in-command',
    summary: 'A command that readers copy begins with the command, not with a prompt.',
    why: `Readers copy the block as it is. With \`$ \` in front they get \`$: command not found\`; with \`> \` the shell
empties a file that has the name of the command; with \`# \` it takes the line for a comment and does
nothing, which looks like success.

\`# \` and \`> \` have other meanings in a shell. They count as prompts only if every line of a block has
them in front of what is clearly a command. The rule skips quoted text and here-documents, and blocks of
the language \`console\` or \`shell-session\`: prompts and output are what they are for, and the site
copies their commands alone.

Prompts with output are a warning outside of a replay field, where people read more than they run.

The fix removes the prompts. If output stands among the commands, there is no fix, because the shell
would run the output.`,
    severity: 'error',
    fixable: true,
    messages: {
      prompt: {
        what: 'Readers would copy the prompt `{prompt}` along with the command.',
        how: 'Remove the prompt{others? and {others}}: a block holds only what the reader types.',
      },
      'prompt-and-output': {
        what: 'Readers would copy the prompt `{prompt}` and the output along with the commands.',
        how: 'Keep the commands here, without prompts, in a block of the language `{fence}`, and move the output to a `text` block below it.',
      },
    },
  },

  *check(runbook, { text }) {
    for (const command of commandsIn(runbook)) {
      // A session is what its language says, and the site copies its commands alone.
      if (shellFamily(command.shell) === 'session' || records.test(command.shell ?? '')) continue;
      // Outside of entries a block that names no shell is as often a record to be read.
      if (command.shell === null && runbook.otherCommands?.includes(command)) continue;
      const session = readSession(blankPlaceholders(command), command.shell);
      const [first, ...others] =
        session?.filter(({ type, prompt }) => type === 'command' && prompt > 0) ?? [];
      if (session === null || first === undefined) continue;
      const at = placeIn(text, command);
      const shown = command.code.slice(first.start, first.start + first.prompt);
      const lead = shown.length - shown.trimStart().length;
      const position = at(first.start + lead, first.start + shown.trimEnd().length);
      const data = {
        prompt: shown.trim(),
        others: othersBelow(others.length),
        fence: fence(command),
      };
      if (session.some(({ type }) => type === 'output')) {
        // A record of a session is to be read, and lacks the name of its language; what a reader replays is to run.
        const isRun = command.field === 'replay' && beginsWithPrompt(session);
        const severity = isRun ? undefined : beginsWithPrompt(session) ? 'warning' : 'info';
        yield { messageId: 'prompt-and-output', data, position, severity };
        continue;
      }
      // It may as well be a command that the author took out.
      const isUnsure =
        data.prompt === '#' ||
        hasTab(command, text) ||
        answer.test(command.code.slice(first.start));
      const severity = isUnsure ? 'info' : undefined;
      yield { messageId: 'prompt', data, position, severity, fix: removed(session, at) };
    }
  },
});

/** Languages of sessions with programs that are no shells. */
const records =
  /^(?:pycon|doctest|python-repl|ipython|irb|rb-con|iex|ghci|psql|postgresql-console|rconsole)$/;

/** What a client of Kubernetes answers, with a prompt by mistake: `$ pod/kiln created`. */
const answer = /^\S+ \S+\/\S+ (?:created|configured|unchanged|deleted|patched)\s*$/;

/** Help that a program prints has examples with prompts, below other lines. */
function beginsWithPrompt(session: readonly SessionLine[]): boolean {
  const first = session.find(({ type }) => type !== 'blank' && type !== 'comment');
  return first?.type === 'command';
}

/** `sh [npm]`: a tab of a site whose button copies commands without their prompts. */
function hasTab({ position }: Command, text: string): boolean {
  const line =
    text.slice(position.start.offset, position.start.offset + 200).split('\n', 1)[0] ?? '';
  return /^[`~]{3,} ?\w+ +\[[^\]]+\]/.test(line);
}

function removed(session: readonly SessionLine[], at: ReturnType<typeof placeIn>): TextEdit[] {
  return session
    .filter(({ prompt }) => prompt > 0)
    .map(({ start, prompt }) => {
      const { start: from, end: to } = at(start, start + prompt);
      return { start: from.offset, end: to.offset, text: '' };
    });
}

function othersBelow(number: number): string {
  if (number === 0) return '';
  return number === 1 ? 'that of the line below' : `those of the ${number} lines below`;
}

function fence({ shell }: Command): string {
  const family = shellFamily(shell);
  if (family === 'powershell' || family === 'cmd' || family === 'other') return shell ?? 'bash';
  return shell ?? 'bash';
}
