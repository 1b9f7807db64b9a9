import { hasOption, operandsBeyond } from '../arguments.ts';
import type { FoundCommand } from '../find-commands.ts';
import { type Danger, LOSS, OWN_BRANCH } from './danger.ts';

/** The subcommand of git and what follows it. */
function subcommand({ args }: FoundCommand): { verb: string; rest: readonly string[] } {
  const [verb = ''] = operandsBeyond(args, /^-[Cc]$|^--(?:git-dir|work-tree|namespace)$/);
  return { verb, rest: args.slice(args.indexOf(verb) + 1) };
}

export const sourceControlDangers: readonly Danger[] = [
  {
    id: 'force-push',
    names: /^git$/,
    isDangerous: (command) => {
      const { verb, rest } = subcommand(command);
      if (verb !== 'push') return false;
      const isForced = hasOption(rest, 'f', 'force') || rest.some((word) => /^\+\w/.test(word));
      return isForced && !hasOption(rest, 'force-with-lease', 'n', 'dry-run');
    },
    does: 'overwrites the branch on the server, including commits that others have pushed since',
    instead: 'Use `--force-with-lease`, which fails if the branch has moved.',
    admitted: OWN_BRANCH,
  },
  {
    id: 'untracked-files',
    names: /^git$/,
    isDangerous: (command) => {
      const { verb, rest } = subcommand(command);
      return verb === 'clean' && hasOption(rest, 'f', 'force') && !hasOption(rest, 'n', 'dry-run');
    },
    does: 'deletes every file that git does not track',
    instead: 'List the files first: `git clean -nd`.',
    admitted: LOSS,
  },
  {
    id: 'uncommitted-changes',
    names: /^git$/,
    isDangerous: (command) => {
      const { verb, rest } = subcommand(command);
      return verb === 'reset' && hasOption(rest, 'hard');
    },
    does: 'throws away every change that is not committed',
    instead: 'Save the changes first: `git stash --include-untracked`.',
    admitted: LOSS,
  },
];
