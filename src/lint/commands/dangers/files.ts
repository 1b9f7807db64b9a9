import { hasOption, operands, operandsBeyond } from '../arguments.ts';
import { ACCESS, type Danger, LOSS } from './danger.ts';
import { isMade, isOutside, isRebuilt, isTopFolder } from './outside.ts';

const FIND_BOUNDS =
  /^-(?:i?name|i?path|i?regex|[acm](?:time|min)|newer\w*|size|empty|user|inum|wholename)$/;
const RSYNC_VALUED =
  /^(?:-[eTBM@]|--(?:rsh|rsync-path|exclude|include|filter|exclude-from|include-from|files-from|bwlimit|timeout|chmod|chown|log-file|password-file|port|backup-dir|suffix|partial-dir|temp-dir|compare-dest|copy-dest|link-dest|max-size|min-size|max-delete|out-format|info|debug))$/;

/** The root, a home, and what a system has below the root; others are of one program, which owns them. */
const OF_SYSTEM =
  /^(?:~|\$HOME|\/(?:\*?$|(?:bin|boot|dev|etc|home|lib\d*|media|mnt|opt|proc|root|run|sbin|srv|sys|usr|var|Users|System|Library)\b))/;

export const fileDangers: readonly Danger[] = [
  {
    id: 'recursive-deletion',
    names: /^rm$/,
    isDangerous: ({ args }, code) =>
      hasOption(args, 'r', 'R', 'recursive') &&
      operands(args).some((path) => isOutside(path, code)),
    does: 'deletes files outside of the working folder, or the whole folder',
    instead:
      'Name the one folder below the working folder that you mean, and stop at an empty variable: `set -u`.',
    admitted: LOSS,
  },
  {
    id: 'find-delete',
    names: /^find$/,
    isDangerous: ({ args }, code) => {
      const first = args.findIndex((word) => /^[-(!]/.test(word));
      const roots = first === -1 ? args : args.slice(0, first);
      if (!args.includes('-delete')) return false;
      const isBounded = args.some((word) => FIND_BOUNDS.test(word));
      return roots.some((path) => (isBounded ? isTopFolder(path) : isOutside(path, code)));
    },
    does: 'deletes everything that it finds outside of the working folder',
    instead:
      'Start in the folder that you mean, limit it with `-name` or `-mtime`, and print the files first.',
    admitted: LOSS,
  },
  {
    id: 'truncation',
    names: /^truncate$/,
    isDangerous: ({ args }, code) =>
      /(?:^| )(?:-\w*s|--size)[ =]?0\w?(?: |$)/.test(args.join(' ')) &&
      operandsBeyond(args, /^(?:-[sr]|--(?:size|reference))$/).some((path) =>
        isOutside(path, code),
      ),
    does: 'empties a file outside of the working folder',
    instead: 'Save the file first, or rotate it with `logrotate`.',
    admitted: LOSS,
  },
  {
    id: 'shredding',
    names: /^(?:shred|srm)$/,
    isDangerous: ({ args }) => operands(args).length > 0,
    does: 'overwrites files or disks for good',
    instead: 'Say how to check that it is the right file, and that no copy remains.',
    admitted: LOSS,
  },
  {
    id: 'mirroring',
    names: /^(?:rsync|rclone)$/,
    isDangerous: ({ name, args, fed }) => {
      if (hasOption(args, 'n')) return false;
      if (name === 'rclone') {
        // A download fills a folder of its own.
        const isDownload = args[0] === 'sync' && /^\.\/[\w-]/.test(args.at(-1) ?? '');
        return /^(?:purge|delete|sync)$/.test(args[0] ?? '') && !isDownload;
      }
      const paths = operandsBeyond(args, RSYNC_VALUED);
      const isDeleting = args.some((word) => /^--del(?:ete(?:-\w+)*)?$/.test(word));
      return isDeleting && !(paths.length > 1 && !fed && isRebuilt(paths.at(-1) ?? ''));
    },
    does: 'deletes everything at the target that the source does not have',
    instead: 'List the files first: `--dry-run`.',
    admitted: LOSS,
  },
  {
    id: 'open-permissions',
    names: /^(?:chmod|chown|chgrp)$/,
    isDangerous: ({ name, args }, code) => {
      const [mode = '', ...paths] = operands(args);
      if (!hasOption(args, 'R', 'recursive')) return false;
      const isOpen = /^(?:0?777|a[+=]rwx|ugo[+=]rwx)$/.test(mode);
      return paths.some(
        (path) =>
          !isMade(path, code) &&
          ((isTopFolder(path) && (name === 'chmod' || OF_SYSTEM.test(path))) ||
            (isOpen && name === 'chmod' && path.startsWith('/'))),
      );
    },
    does: 'changes who may read and write everything below a top folder',
    instead: 'Name the folder that needs it, with the mode that it needs: `u=rwX,go=rX`.',
    admitted: ACCESS,
  },
];
