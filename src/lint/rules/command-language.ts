import { isEvidentlyShell } from '../../core/command/evident-shell.ts';
import type { TextEdit } from '../../core/diagnostic.ts';
import type { CodeBlock, Command, Position, Runbook } from '../../core/model.ts';
import { blankPlaceholders } from '../commands/blank.ts';
import { commandsIn } from '../commands/entry-commands.ts';
import { otherLanguage } from '../commands/other-language.ts';
import { mayBeCommand } from '../commands/shown-line.ts';
import { defineRule } from '../rule.ts';
import { commandLanguageOptions } from '../rule-options.ts';

export const commandLanguage = defineRule({
  scope: 'file',
  options: { schema: commandLanguageOptions, defaults: {} },
  meta: {
    id: 'command-language',
    summary: 'A fenced block with a command names its language.',
    why: `The language says which shell the command is for. It decides how values from the log are quoted when
the command is filled in and how the block is highlighted, and it keeps the reader from pasting
PowerShell into bash. A block that only shows something gets \`text\`; it is then not offered as a command.

The fix writes \`bash\` where every command of the block is clearly a shell command: it begins with a
well-known program, a path, or a word followed by options. With the option \`language\`, the fix writes
that language on every such fence.`,
    severity: 'warning',
    fixable: true,
    messages: {
      'no-language': {
        what: 'This block does not name its language{runs?, so that no tool knows which shell its command is for}.',
        how: 'Write `{fence}` on the opening line{runs?, or `text` if the block is not meant to be run}.',
      },
      indented: {
        what: 'This block holds a command, but it is only indented, so it has no language.',
        how: 'Put it between a line "```{fence}" and a line "```", and remove the indentation.',
      },
    },
  },

  *check(runbook, { text, options }) {
    const blocks = runbook.codeBlocks.filter(({ command, language }) => command && !language);
    if (blocks.length === 0) return;
    const commands = commandsByOffset(runbook);
    for (const block of blocks) {
      const command = commands.get(block.position.start.offset);
      const guess = languageOf(command);
      const fence = options.language ?? guess;
      const data = { fence, runs: fence === 'text' ? '' : 'yes' };
      if (block.form === 'indented') {
        // The content of an admonition or a tab of MkDocs: its own fence says the language.
        if (/^\s*(?:`{3}|~{3})/.test(command?.code ?? '')) continue;
        const severity = isShell(command) ? undefined : 'info';
        yield { messageId: 'indented', data, position: block.position, severity };
        continue;
      }
      const position = opening(block, text);
      const isBash = guess === 'bash' && !isAnnouncedAsOutput(text, block);
      const known = options.language ?? (isBash && isShell(command) ? guess : null);
      const fix = known === null ? {} : { fix: [edit(position, known)] };
      const isCommand = guess === 'console' || (isBash && isLikely(command));
      const severity = isCommand ? undefined : 'info';
      yield { messageId: 'no-language', data, position, severity, ...fix };
    }
  },
});

function commandsByOffset(runbook: Runbook): Map<number, Command> {
  return new Map(commandsIn(runbook).map((command) => [command.position.start.offset, command]));
}

/** The characters that open a fence: what is missing belongs right behind them. */
function opening({ position: { start } }: CodeBlock, text: string): Position {
  const { length } = /^(?:`+|~+)/.exec(text.slice(start.offset, start.offset + 80))?.[0] ?? '```';
  const end = { ...start, column: start.column + length, offset: start.offset + length };
  return { start, end };
}

/** Whether the line above says that a program prints what follows: `The output is:`. */
function isAnnouncedAsOutput(text: string, { position: { start } }: CodeBlock): boolean {
  const above = text.slice(Math.max(0, start.offset - 300), start.offset).trimEnd();
  return /\b(?:outputs?|results?|responses?|prints?)\b(?: (?!run|us|exec)\w+){0,3}[:.]?$/i.test(
    above,
  );
}

function edit({ end }: Position, text: string): TextEdit {
  return { start: end.offset, end: end.offset, text };
}

const signs: readonly (readonly [language: string, sign: RegExp])[] = [
  ['console', /^\s*(?:[\w.-]+@[\w.-]+\S*\s*)?[$%] /],
  ['console', /^\s*\[[\w.-]+@[^\]\n]*\][#$%] /],
  [
    'powershell',
    /^[^\S\n]*(?:PS [^>]*>|\$\w+ = |(?:Get|Set|New|Remove|Invoke|Start|Stop|Restart|Test)-[A-Z])/m,
  ],
];

function languageOf(command: Command | undefined): string {
  const code = command?.code ?? '';
  const known = signs.find(([, sign]) => sign.test(code))?.[0];
  return known ?? otherLanguage(code) ?? 'bash';
}

/** In a field for commands, a block is one; in others it has to look like it. */
function isLikely(command: Command | undefined): boolean {
  if (isShell(command)) return true;
  return command?.field === 'replay' && mayBeCommand(command.code.trimStart(), 0);
}

function isShell(command: Command | undefined): boolean {
  return command !== undefined && isEvidentlyShell(blankPlaceholders(command));
}
