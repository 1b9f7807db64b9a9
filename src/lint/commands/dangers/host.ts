import { hasOption, operands, operandsBeyond } from '../arguments.ts';
import { runsInput, runsText } from '../runners.ts';
import { type Danger, LOSS, TRUST } from './danger.ts';

/** Commands that affect the whole machine. */
export const hostDangers: readonly Danger[] = [
  {
    id: 'network-to-shell',
    names: /^(?:curl|wget)$/,
    isDangerous: ({ readers, outer }) =>
      readers.some(({ words }) => runsInput(words)) ||
      outer.some(({ words: [first = '', ...rest] }) => {
        if (/^(?:source|\.)$/.test(first) || runsText([first, ...rest])) return true;
        return /^(?:ba|da|z|k)?sh$/.test(first) && /^<\(/.test(rest[0] ?? '');
      }),
    isCommon: ({ args }) => !args.some((word) => /^['"]?http:\/\//.test(word)),
    does: 'runs any code that the network sends',
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
    id: 'account-removal',
    names: /^(?:userdel|deluser)$/,
    isDangerous: ({ args }) => hasOption(args, 'r', 'remove', 'remove-home', 'remove-all-files'),
    does: 'deletes an account with its home folder and mail',
    instead: 'Lock the account with `usermod --lock`, and save its home folder first.',
    admitted: LOSS,
  },
  {
    id: 'firewall-flush',
    names: /^(?:ip6?tables|nft)$/,
    isDangerous: ({ name, args }) => {
      if (name === 'nft') return args[0] === 'flush' && args[1] === 'ruleset';
      if (!hasOption(args, 'F', 'flush')) return false;
      const chains = operandsBeyond(args, /^(?:-t|--table)$/);
      return chains.every((chain) =>
        /^(?:INPUT|OUTPUT|FORWARD|PREROUTING|POSTROUTING)$/.test(chain),
      );
    },
    does: 'removes every rule of the firewall, which opens the machine or cuts it off',
    instead: 'Save the rules first with `iptables-save`, and delete only the rule that you mean.',
    admitted: LOSS,
  },
  {
    id: 'machine-removal',
    names: /^virsh$/,
    isDangerous: ({ args }) => operands(args)[0] === 'undefine',
    does: 'removes the definition of a virtual machine',
    instead: 'Save it first: `virsh dumpxml <name> > <name>.xml`.',
    admitted: LOSS,
  },
];
