import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { UserError } from '../node/user-error.ts';
import { buildCommand } from './commands/build.ts';
import { devCommand } from './commands/dev.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { lintCommand } from './commands/lint.ts';
import { lspCommand } from './commands/lsp.ts';
import { matchCommand } from './commands/match.ts';
import { previewCommand } from './commands/preview.ts';
import { exitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** What a command is made of: its words for `--help`, and what it does; it gives the exit code. */
export type CommandFactory = (terminal: Terminal, done: (code: number) => void) => Command;

const factories: readonly CommandFactory[] = [
  lintCommand,
  matchCommand,
  buildCommand,
  previewCommand,
  devCommand,
  explainCommand,
  exportCommand,
  lspCommand,
];

/** Runs the program and gives its exit code; never throws. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCode.ok;
  const program = new Command('replaybook')
    .description('From failure string to replay command: runbooks linted, matched and published.')
    .version(packageJson.version);
  for (const factory of factories)
    program.addCommand(factory(terminal, (result) => (code = result)));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError(`Run \`${helpOf(command)}\` for what is possible.`);
    command.configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(text.replace(/^error: /, 'replaybook: ')),
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      const asked = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
      return asked ? exitCode.ok : exitCode.trouble;
    }
    terminal.err(describeFailure(error, terminal));
    return exitCode.trouble;
  }
}

function helpOf(command: Command): string {
  return command.parent ? `replaybook ${command.name()} --help` : 'replaybook --help';
}

function describeFailure(error: unknown, terminal: Terminal): string {
  if (error instanceof UserError) return `replaybook: ${error.message}\n  ${error.hint}\n`;
  const reason = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? `${error.stack}\n` : '';
  const hint = 'This is a fault of Replaybook. Run again with REPLAYBOOK_DEBUG=1 for its details.';
  return `replaybook: ${reason}\n  ${terminal.env.REPLAYBOOK_DEBUG ? stack : `${hint}\n`}`;
}
