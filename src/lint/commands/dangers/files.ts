import { hasOption, operands } from '../arguments.ts';
import { runsInput, runsText } from '../runners.ts';
import { ACCESS, type Danger, LOSS, TRUST } from './danger.ts';

/** Folders whose content is made again by the next run. */
const REBUILT =
  /(?:^|\/)(?:\.?cache\w*|\.?tmp|temp|node_modules|target|dist|build|out|__pycache__|\.terraform|\.venv|venv|DerivedData|coverage)(?:\/|$)|^\/(?:private\/)?(?:var\/)?tmp\/[^*?]|^\/run\/user\/|^\/dev\/shm\/[^*?]/i;
const DEVICE = /^\/dev\/(?:sd|nvme|vd|xvd|hd|mmcblk|disk|mapper|md|dm-|loop|r?disk)/;

/** Whether a path reaches outside of the working folder, or is all of it. */
function isOutside(path: string, code: string): boolean {
  if (/^(?:\.{1,2}\/?|\*|\.?\/?\*|\.\*)$/.test(path)) return true;
  if (REBUILT.test(path)) return false;
  if (/^(?:\/|~|\.\.\/)/.test(path)) return true;
  if (/^\$(?:HOME\b|\{HOME\})/.test(path)) return true;
  const [, name, guard, rest = ''] = /^\$\{?(\w+)(:[?+-][^}]*)?\}?(\/.*)$/.exec(path) ?? [];
  if (name === undefined || guard !== undefined) return false;
  // A variable that is not set leaves what is behind it: `/`, `/*`.
  const isSet = new RegExp(`\\b${name}=|\\bfor ${name} in\\b|\\bread\\b.*\\b${name}\\b`).test(code);
  return !isSet && /^\/(?:\*|\.|$)/.test(rest);
}

export const fileDangers: readonly Danger[] = [
  {
    id: 'recursive-deletion',
    names: /^rm$/,
    isDangerous: ({ args }, code) =>
      hasOption(args, 'r', 'R', 'recursive') &&
      operands(args).some((path) => isOutside(path, code)),
    does: 'deletes files outside of the working folder, or all of it',
    instead:
      'Name the one folder that is meant, below the working folder, and stop where a variable is empty: `set -u`.',
    admitted: LOSS,
  },
  {
    id: 'find-delete',
    names: /^find$/,
    isDangerous: ({ args }, code) => {
      const bounded =
        /^-(?:i?name|i?path|i?regex|[acm](?:time|min)|newer\w*|size|empty|user|inum|wholename)$/;
      const first = args.findIndex((word) => /^[-(!]/.test(word));
      const roots = first === -1 ? args : args.slice(0, first);
      return (
        args.includes('-delete') &&
        !args.some((word) => bounded.test(word)) &&
        roots.some((path) => isOutside(path, code))
      );
    },
    does: 'deletes every file that it finds outside of the working folder',
    instead: 'Bound it with `-name` or `-mtime`, and print before you delete.',
    admitted: LOSS,
  },
  {
    id: 'disk-write',
    names:
      /^(?:dd|mkfs(?:\.\w+)?|mke2fs|wipefs|shred|blkdiscard|sgdisk|cryptsetup|pvremove|vgremove|lvremove|zpool|mdadm)$/,
    isDangerous: ({ name, args }) => {
      const device = args.some((word) => DEVICE.test(word.replace(/^of=/, '')));
      if (name === 'dd') return args.some((word) => /^of=/.test(word)) && device;
      if (name === 'sgdisk') return hasOption(args, 'Z', 'zap-all', 'zap');
      if (name === 'cryptsetup') return args.includes('luksFormat') || args.includes('erase');
      if (name === 'zpool') return args.includes('destroy');
      if (name === 'mdadm') return args.includes('--zero-superblock');
      return /^(?:pv|vg|lv)remove$/.test(name) || device;
    },
    does: 'overwrites or removes a disk or volume',
    instead: 'Say how the reader makes sure of the right device: `lsblk -f` first.',
    admitted: LOSS,
  },
  {
    id: 'open-permissions',
    names: /^(?:chmod|chown|chgrp)$/,
    isDangerous: ({ name, args }) => {
      const [mode = '', ...paths] = operands(args);
      if (!hasOption(args, 'R', 'recursive')) return false;
      const isTop = (path: string) =>
        /^(?:\/|~|\$HOME)\/?[^/]*\/?\*?$/.test(path) && !REBUILT.test(path);
      const isOpen = /^(?:0?777|a[+=]rwx|ugo[+=]rwx)$/.test(mode);
      return paths.some(
        (path) => isTop(path) || (isOpen && name === 'chmod' && path.startsWith('/')),
      );
    },
    does: 'changes who may read and write all below a top folder',
    instead: 'Name the folder that needs it, and the mode that it needs: `u=rwX,go=rX`.',
    admitted: ACCESS,
  },
  {
    id: 'network-to-shell',
    names: /^(?:curl|wget)$/,
    isDangerous: ({ readers, outer }) =>
      readers.some(({ words }) => runsInput(words)) ||
      outer.some(({ words: [first = '', ...rest] }) => {
        if (/^(?:source|\.)$/.test(first) || runsText([first, ...rest])) return true;
        return /^(?:ba|da|z|k)?sh$/.test(first) && /^<\(/.test(rest[0] ?? '');
      }),
    does: 'runs whatever the network sends at that moment',
    instead: 'Download to a file, compare its checksum, then run it; or install from a package.',
    admitted: TRUST,
  },
  {
    id: 'crontab-removal',
    names: /^crontab$/,
    isDangerous: ({ args }) => hasOption(args, 'r') && !hasOption(args, 'i'),
    does: 'deletes every job of the crontab without asking',
    instead: 'Save it first with `crontab -l > crontab.backup`, and edit it with `crontab -e`.',
    admitted: LOSS,
  },
  {
    id: 'firewall-flush',
    names: /^(?:ip6?tables|nft)$/,
    isDangerous: ({ name, args }) =>
      name === 'nft'
        ? args[0] === 'flush' && args[1] === 'ruleset'
        : hasOption(args, 'F', 'flush') && operands(args).length === 0,
    does: 'drops every rule of the firewall, which opens the machine or cuts it off',
    instead: 'Save the rules first with `iptables-save`, and delete the one rule that is meant.',
    admitted: LOSS,
  },
];
