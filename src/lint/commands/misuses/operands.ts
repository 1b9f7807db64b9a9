import { operandsBeyond } from '../arguments.ts';
import type { FoundCommand } from '../find-commands.ts';
import { inCommands, type Misuse } from './misuse.ts';

/** What a command needs behind its name. */
interface Needs {
  names: RegExp;
  /** How many operands at least. */
  operands: number;
  /** Options that take the next word as their value. */
  valued: RegExp;
  /** Words by which it needs fewer. */
  unless?: RegExp;
}

const none = /^$/;
const needs: readonly Needs[] = [
  { names: /^(?:cp|mv)$/, operands: 2, valued: /^-S$/, unless: /^-t|^--target-directory/ },
  { names: /^scp$/, operands: 2, valued: /^-[cFiJlOoPS]$/ },
  { names: /^(?:chown|chgrp)$/, operands: 2, valued: none, unless: /^--reference/ },
  // `-x` is a mode here.
  { names: /^chmod$/, operands: 2, valued: none, unless: /^--reference|^-[rwxXst]/ },
  { names: /^(?:ln|mkdir|rmdir)$/, operands: 1, valued: /^-[mS]$/ },
];

/** Options of programs that take a value, of all their commands or of one; nothing else of these letters is one. */
const valued: readonly (readonly [names: RegExp, option: RegExp, verb?: string])[] = [
  [/^(?:kubectl|oc)$/, /^(?:-[nflc]|--(?:namespace|filename|selector|container|context))$/],
  [/^journalctl$/, /^(?:-u|--unit|--since|--until)$/],
  [/^helm$/, /^(?:-n|--namespace|--values|--version)$/],
  [/^ssh$/, /^-[ilpJ]$/],
  [/^curl$/, /^(?:-[HXdou]|--(?:header|request|data|output|user))$/],
  [/^git$/, /^-m$/, 'commit'],
];

/** Whether words stand for others, of which nobody knows how many there are. */
function isOpen({ args, fed, outer }: FoundCommand): boolean {
  return fed || outer.length > 0 || args.some((word) => /[*?{}[\]$`]|\.{3}|…|^@/.test(word));
}

/** `--help`, `--version`: the command does nothing else. */
function isAsking(args: readonly string[]): boolean {
  return args.some((word) => /^(?:-h|--help|--version)$/.test(word));
}

export const operandMisuses: readonly Misuse[] = [
  {
    id: 'missing-operand',
    hints: [/\b(?:cp|mv|scp|chown|chgrp|chmod|ln|mkdir|rmdir)\s/],
    problem: 'The command does nothing without a further file or folder',
    instead: 'Write what it is to work on, or a placeholder: `cp <file> <folder>`',
    source: 'https://www.gnu.org/software/coreutils/manual/coreutils.html',
    ofBlocks: true,
    find: (reading) =>
      needs.flatMap(({ names, operands, valued: own, unless }) =>
        inCommands(names, (command) => {
          const { args } = command;
          // A name alone is spoken of, not run.
          if (args.length === 0 || isOpen(command) || isAsking(args)) return -1;
          if (unless !== undefined && args.some((word) => unless.test(word))) return -1;
          return operandsBeyond(args, own).length < operands ? args.length : -1;
        })(reading),
      ),
  },
  {
    id: 'tar-without-files',
    hints: [/\btar\s/],
    problem: 'tar has no file to work on',
    instead: 'Name the archive and what goes into it: `tar -czf logs.tgz logs`',
    source: 'https://www.gnu.org/software/tar/manual/html_node/create.html',
    ofBlocks: true,
    find: inCommands(/^g?tar$/, (command) => {
      const [letters = '', ...rest] = command.args;
      if (!/^-?[a-zA-Z]*$/.test(letters) || !/f/.test(letters)) return -1;
      if (isOpen(command) || rest.some((word) => /^-[TC]|^--(?:files-from|directory)/.test(word))) {
        return -1;
      }
      const archive = letters.endsWith('f') ? 1 : 0;
      const others = rest.filter((word) => !word.startsWith('-') || word === '-').length;
      return others < archive + (/[cru]/.test(letters) ? 1 : 0) ? command.args.length : -1;
    }),
  },
  {
    id: 'missing-value',
    hints: [
      /\b(?:kubectl|oc|journalctl|helm|ssh|curl|git)\b/,
      /\s(?:-[nflcuilpJHXdom]|--(?:namespace|filename|selector|container|context|unit|since|until|values|version|header|request|data|output|user))[ \t]*(?:$|[\n|;&])/m,
    ],
    problem: 'The value of this option is missing',
    instead: 'Write the value, or a placeholder: `-n <namespace>`',
    source: 'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap12.html',
    ofBlocks: true,
    find: (reading) =>
      valued.flatMap(([names, option, only]) =>
        inCommands(names, (command) => {
          const { args } = command;
          const last = args.at(-1) ?? '';
          const [verb] = args;
          // `kubectl logs pod -f` follows, and `git branch -m` renames.
          if (last === '-f' && !/^(?:apply|create|delete|replace)$/.test(verb ?? '')) return -1;
          if (only !== undefined && verb !== only) return -1;
          if (command.fed || command.outer.length > 0 || args.includes('--')) return -1;
          return args.length > 1 && option.test(last) ? args.length - 1 : -1;
        })(reading),
      ),
  },
];
