import { hasOption, operands } from '../arguments.ts';
import { type Danger, LOSS } from './danger.ts';

/** Devices below `/dev`, except streams, terminals and memory. */
const DEVICE =
  /^\/dev\/(?!null\b|zero\b|full\b|u?random\b|std|fd\b|tty|pts\b|ptmx|shm\b|tcp\b|udp\b|kmsg|console|log\b)\w/;
const IMAGE = /\.(?:img|iso|raw|qcow2|ext[234])$/i;
/** What makes the file or partition that is formatted next. */
const FRESH =
  /\b(?:truncate|fallocate|lvcreate|mkpart|losetup)\b|\bdd\b.*\bof=|\bsgdisk\b.*(?:--new|-n)\b|\bfdisk\b/;
const POOLS = /^(?:destroy|labelclear|remove)$/;

export const diskDangers: readonly Danger[] = [
  {
    id: 'disk-write',
    names:
      /^(?:dd|mkfs(?:\.\w+)?|mke2fs|wipefs|blkdiscard|sgdisk|sfdisk|parted|cryptsetup|pvremove|vgremove|lvremove|zpool|zfs|btrfs|mdadm)$/,
    isDangerous: ({ name, args, start }, code) => {
      const words = operands(args);
      if (name === 'dd') {
        return args.some((word) => /^of=/.test(word) && DEVICE.test(word.slice(3)));
      }
      if (name === 'wipefs') {
        return hasOption(args, 'a', 'all', 'o', 'offset') && !hasOption(args, 'n', 'no-act');
      }
      if (name === 'sgdisk') return hasOption(args, 'Z', 'zap-all', 'z', 'zap', 'o', 'clear', 'd');
      if (name === 'sfdisk') return hasOption(args, 'delete');
      if (name === 'parted') return words.some((word) => /\b(?:mklabel|mktable|rm)\b/.test(word));
      if (name === 'cryptsetup') return args.includes('luksFormat') || args.includes('erase');
      if (name === 'zpool') return POOLS.test(words[0] ?? '');
      if (name === 'zfs') return words[0] === 'destroy' && !/^-\w*n/.test(args[1] ?? '');
      if (name === 'btrfs') return words[0] === 'subvolume' && words[1] === 'delete';
      if (name === 'mdadm') return args.includes('--zero-superblock');
      // A file system may also be made in a file.
      if (/^mk/.test(name)) {
        const isFresh = FRESH.test(code.slice(0, start));
        const isCut = words.some((word) => /\.{3}/.test(word));
        return words.length > 0 && !isFresh && !isCut && !words.some((word) => IMAGE.test(word));
      }
      return words.length > 0;
    },
    does: 'overwrites or removes a disk or volume',
    instead: 'Say how to check that it is the right device: `lsblk -f` first.',
    admitted: LOSS,
  },
];
