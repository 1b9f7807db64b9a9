import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { CommandFactory } from './command-factory.ts';
import { describeFailure } from './describe-failure.ts';
import { exitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

type Load = () => Promise<CommandFactory>;

/** Commands load on demand, because most of them load many modules. */
const commands = new Map<string, Load>([
  ['init', async () => (await import('./commands/init.ts')).initCommand],
  ['lint', async () => (await import('./commands/lint.ts')).lintCommand],
  ['match', async () => (await import('./commands/match.ts')).matchCommand],
  ['mine', async () => (await import('./commands/mine.ts')).mineCommand],
  ['new', async () => (await import('./commands/new.ts')).newCommand],
  ['build', async () => (await import('./commands/build.ts')).buildCommand],
  ['preview', async () => (await import('./commands/preview.ts')).previewCommand],
  ['dev', async () => (await import('./commands/dev.ts')).devCommand],
  ['explain', async () => (await import('./commands/explain.ts')).explainCommand],
  ['export', async () => (await import('./commands/export.ts')).exportCommand],
  ['lsp', async () => (await import('./commands/lsp.ts')).lspCommand],
]);

/** Runs the program and gives its exit code; never throws. */
export async function main(terminal: Terminal): Promise<number> {
  const { args } = terminal;
  let code: number = exitCode.ok;
  const program = new Command('replaybook')
    .description('From failure string to replay command: lint, match and publish runbooks.')
    .version(packageJson.version);
  const asked = commands.get(args[0] ?? '');
  for (const load of asked ? [asked] : commands.values()) {
    const create = await load();
    program.addCommand(create(terminal, (result) => (code = result)));
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError(`Run \`${helpOf(command)}\` to see all options.`);
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
      const isHelp = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
      return isHelp ? exitCode.ok : exitCode.trouble;
    }
    terminal.err(describeFailure(error, terminal));
    return exitCode.trouble;
  }
}

function helpOf(command: Command): string {
  return command.parent ? `replaybook ${command.name()} --help` : 'replaybook --help';
}
