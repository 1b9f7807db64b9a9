import type { Command } from '../../../core/model.ts';
import { type FoundCommand, findCommands } from '../find-commands.ts';
import { readAsShell } from '../shell-reading.ts';
import { type Danger, LOSS } from './danger.ts';
import { dangers } from './index.ts';
import { forkBombs, harmfulRedirections } from './redirect.ts';
import { dangerousStatements } from './sql.ts';

const NAMES = new RegExp(dangers.map(({ names }) => names.source).join('|'));
/** Most commands contain none of the names, so they need no parsing. */
const HINT = new RegExp(`${NAMES.source.replace(/[$^]/g, '')}|>\\|?[ \\t]*[/~]|\\(\\)\\s*\\{`);
/** A dry run. */
const REHEARSAL =
  /^(?:--dry-?_?run(?:=(?!none$|false$|no$).*)?|--whatif|-WhatIf(?::\$true)?|--just-print|--simulate|--help)$/i;
const SQL = /^(?:sql|psql|pgsql|postgres(?:ql)?|mysql|mariadb|plsql|tsql|cql|sqlite)$/;

/** A part of a command that can do lasting harm; offsets are UTF-16, into its code. */
export interface Harm {
  /** Key of the message of `no-dangerous-command`. */
  messageId: 'dangerous' | 'statement';
  /** What it does, after `This command`, and what to do instead. */
  data: { does: string; instead?: string };
  /** Words that count as a warning. */
  admitted: RegExp;
  /** Whether it is only information. */
  isCommon: boolean;
  start: number;
  end: number;
}

/** What a command can destroy, in the order of its code. */
export function harmsOf(command: Pick<Command, 'code' | 'shell' | 'placeholders'>): Harm[] {
  if (SQL.test(command.shell ?? '')) {
    return dangerousStatements(command.code).map(({ does, start, end }) => {
      return {
        messageId: 'statement',
        data: { does },
        admitted: LOSS,
        isCommon: false,
        start,
        end,
      };
    });
  }
  if (!HINT.test(command.code)) return [];
  const reading = readAsShell(command);
  if (reading === null) return [];
  const { code, family } = reading;
  const others = [...harmfulRedirections(code), ...forkBombs(code)];
  const commands = findCommands(code, family, NAMES).flatMap((found) => {
    if (isRehearsal(found)) return [];
    const known = dangers.find((one) => one.names.test(found.name) && one.isDangerous(found, code));
    if (known === undefined) return [];
    return [{ ...harmOf(known, found), isCommon: known.isCommon?.(found) ?? false }];
  });
  const written = others.map(({ danger, ...range }) => harmOf(danger, range));
  return [...commands, ...written].sort((a, b) => a.start - b.start);
}

function isRehearsal({ args }: FoundCommand): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.some((word, index) => {
    return REHEARSAL.test(word) && !/^(?:none|false)$/.test(options[index + 1] ?? '');
  });
}

function harmOf(
  danger: Pick<Danger, 'does' | 'instead' | 'admitted'>,
  { start, end }: { start: number; end: number },
): Harm {
  const { does, instead, admitted } = danger;
  return {
    messageId: 'dangerous',
    data: { does, instead },
    admitted,
    isCommon: false,
    start,
    end,
  };
}
