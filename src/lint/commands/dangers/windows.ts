import { hasOption, operands } from '../arguments.ts';
import { type Danger, LOSS } from './danger.ts';
import { isOutside } from './outside.ts';

/** Options of cmd: `/s`, `/Q`, `/a:h`. */
const CMD_OPTION = /^\/[A-Za-z?](?:[:-]\S*)?$/;

export const windowsDangers: readonly Danger[] = [
  {
    id: 'windows-deletion',
    names: /^(?:[Rr]emove-[Ii]tem|[Dd]el|DEL|[Ee]rase|[Rr]d|RD|[Rr]mdir|RMDIR|ri)$/,
    isDangerous: ({ args }, code) => {
      const isRecursive =
        args.some((word) => /^\/s$/i.test(word)) ||
        args.some((word) => /^-r(?:e(?:c(?:u(?:r(?:se?)?)?)?)?)?$/i.test(word));
      const paths = operands(args).filter((word) => !CMD_OPTION.test(word));
      return isRecursive && paths.some((path) => isOutside(path, code));
    },
    does: 'deletes files outside of the working folder, or the whole folder',
    instead:
      'Name the one folder below the working folder that you mean; try it first with `-WhatIf`.',
    admitted: LOSS,
  },
  {
    id: 'windows-disk',
    names: /^(?:[Ff]ormat-[Vv]olume|[Cc]lear-[Dd]isk|[Rr]emove-[Pp]artition|[Ff]ormat|FORMAT)$/,
    isDangerous: ({ name, args }) =>
      name.includes('-') || args.some((word) => /^[A-Za-z]:$/.test(word)),
    does: 'overwrites or removes a disk or volume',
    instead: 'Say how to check that it is the right disk: `Get-Disk` first.',
    admitted: LOSS,
  },
  {
    id: 'shadow-copies',
    names: /^(?:vssadmin|wbadmin)(?:\.exe)?$/,
    isDangerous: ({ args }) =>
      operands(args)[0]?.toLowerCase() === 'delete' && !hasOption(args, 'h'),
    does: 'deletes the backups of the machine',
    instead: 'Name the one copy that you mean, and say which copies stay.',
    admitted: LOSS,
  },
];
