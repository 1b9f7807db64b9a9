import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { findCandidates, NoRunbooks } from '../app/index.ts';
import { formatCandidates } from '../report/candidates.ts';
import { commandList } from './command-list.ts';
import { describeFailure } from './describe-failure.ts';
import { exitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Runs the program and gives its exit code; never throws. */
export async function main(terminal: Terminal): Promise<number> {
  const args = askedArgs(terminal.args);
  let code: number = exitCode.ok;
  const program = new Command('replaybook')
    .description('From failure string to replay command: lint, match and publish runbooks.')
    .version(packageJson.version);
  const [asked] = args;
  for (const [name, usage, description, load] of commandList) {
    // The help of the program lists the others without loading them.
    const command =
      name === asked
        ? (await load())(terminal, (result) => (code = result))
        : new Command(name).usage(usage);
    program.addCommand(command.description(description));
  }
  program.configureHelp({ subcommandTerm: (command) => `${command.name()} ${termOf(command)}` });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError(`Run \`${helpOf(command)}\` to see all options.`);
    command.configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(usageError(text)),
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
    if (error instanceof NoRunbooks) terminal.err(await candidatesFor(terminal));
    return exitCode.trouble;
  }
}

/** `help lint` is `lint --help`; an unknown command is refused, whatever follows it. */
function askedArgs(args: readonly string[]): string[] {
  const [name, ...others] = args[0] === 'help' ? [...args.slice(1, 2), '--help'] : args;
  if (name === undefined) return [];
  return name.startsWith('-') || commandList.some(([known]) => known === name)
    ? [name, ...others]
    : [name];
}

/** Where the runbooks may be, for who named no folder. */
async function candidatesFor({ args, cwd }: Terminal): Promise<string> {
  if (args.some((arg) => /^--(?:runbooks|config)\b/.test(arg)) || args[0] === 'init') return '';
  return formatCandidates(await findCandidates(cwd), args);
}

/** In the list, a command looks the same whether it is loaded or not. */
function termOf(command: Command): string {
  const [, usage] = commandList.find(([name]) => name === command.name()) ?? [];
  return usage ?? command.usage().replace('[options] ', '');
}

function helpOf(command: Command): string {
  return command.parent ? `replaybook ${command.name()} --help` : 'replaybook --help';
}

/** What Commander says, and how this program says it. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/^unknown command '(.*?)'/s, 'There is no command "$1".'],
  [/^unknown option '(.*?)'/s, 'There is no option "$1".'],
  [/^option '.*?(--[\w-]+ <.*?>)' argument missing/, '$1 needs a value.'],
  [/^option '.*?(--[\w-]+) <.*?>' argument '(.*?)' is invalid\./s, '$1 cannot be "$2".'],
  [/^missing required argument '(.*?)'/, 'The argument <$1> is missing.'],
  [
    /^command-argument value '(.*?)' is invalid for argument '(.*?)'\./s,
    'The argument <$2> cannot be "$1".',
  ],
  [/^required option '(.*?)' not specified/, 'The option $1 is missing.'],
  [/^too many/, 'Too many'],
  [/Allowed choices are (.*)\.$/, 'It can be $1.'],
  [/\n\(Did you mean (.*?)\?\)/, ' Did you mean $1?'],
];

/** A message of Commander about wrong arguments as a sentence that begins with its subject. */
function usageError(message: string): string {
  const theirs = message.replace(/^error: /, '').trimEnd();
  const said = wordings.reduce((text, [from, to]) => text.replace(from, to), theirs);
  return `replaybook: ${said}\n`;
}
