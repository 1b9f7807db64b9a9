import type { CodeBlock, Command, Runbook } from '../../core/model.ts';
import { defineRule } from '../rule.ts';

export const commandLanguage = defineRule({
  scope: 'runbook',
  meta: {
    id: 'command-language',
    summary: 'A fenced block with a command names its language.',
    why: `The language says which shell the command is for. It decides how values from the log are quoted when
the command is filled in, how the block is coloured, and whether the reader pastes PowerShell into
bash. A block that only shows something gets \`text\` and is then not offered as a command.`,
    severity: 'warning',
    fixable: false,
    messages: {
      'no-language': {
        what: 'This block holds a command, but not the name of its language.',
        how: 'Write `{fence}` on the line that opens it. If it shows output, and nothing to run, write `text`.',
      },
      indented: {
        what: 'This block holds a command, but is marked by indentation alone and so has no language.',
        how: 'Put it between a line "```{fence}" and a line "```", without the indentation.',
      },
    },
    examples: {
      ok: [
        {
          title: 'A command and its output',
          files: `# Disk full

**Replay:**

\`\`\`bash
df -h
\`\`\`

**Expected output:**

\`\`\`text
Filesystem      Size  Used Avail Use% Mounted on
\`\`\`
`,
        },
        {
          title: 'A block outside of the fields of an entry',
          files: '# How logs look\n\n```\n[error] disk full\n```\n',
        },
      ],
      notOk: [
        {
          title: 'A fence without a language',
          files: '# Disk full\n\n**Replay:**\n\n```\ndf -h\n```\n',
          findings: [{ messageId: 'no-language', line: 5 }],
        },
        {
          title: 'An indented block',
          files: '# Disk full\n\n**Replay:**\n\n    df -h\n',
          findings: [{ messageId: 'indented', line: 5 }],
        },
      ],
    },
  },

  *check(runbook) {
    const blocks = runbook.codeBlocks.filter(({ command, language }) => command && !language);
    if (blocks.length === 0) return;
    const commands = commandsByOffset(runbook);
    for (const block of blocks) {
      const code = commands.get(block.position.start.offset)?.code ?? '';
      const data = { fence: guessLanguage(code) };
      if (block.form === 'fence')
        yield { messageId: 'no-language', data, position: opening(block) };
      else yield { messageId: 'indented', data, position: block.position };
    }
  },
});

function commandsByOffset(runbook: Runbook): Map<number, Command> {
  const commands = runbook.entries.flatMap((entry) => [...entry.replay, ...entry.otherCommands]);
  return new Map(commands.map((command) => [command.position.start.offset, command]));
}

/** The three characters that open a fence: what is missing belongs right behind them. */
function opening({ position: { start } }: CodeBlock): CodeBlock['position'] {
  return { start, end: { ...start, column: start.column + 3, offset: start.offset + 3 } };
}

const signs: readonly (readonly [language: string, sign: RegExp])[] = [
  ['console', /^\s*(?:[\w.-]+@[\w.-]+\S*\s*)?[$%] /],
  [
    'powershell',
    /^\s*(?:PS [^>]*>|\$\w+ = |(?:Get|Set|New|Remove|Invoke|Start|Stop|Restart|Test)-[A-Z])/m,
  ],
  ['sql', /^\s*(?:SELECT|UPDATE|DELETE FROM|INSERT INTO|ALTER|EXPLAIN)\b/],
  ['python', /^\s*(?:import \w+$|from \w[\w.]* import |def \w+\()/m],
];

function guessLanguage(code: string): string {
  return signs.find(([, sign]) => sign.test(code))?.[0] ?? 'bash';
}
