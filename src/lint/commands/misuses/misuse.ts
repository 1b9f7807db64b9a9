import { scanShell } from '../../../core/command/shell/scan-shell.ts';
import { getOrCreate } from '../../../core/maps.ts';
import { type FoundCommand, findCommands, type Span } from '../find-commands.ts';
import type { ShellReading } from '../shell-reading.ts';

/** A command that silently does something else than it seems to do. */
export interface Misuse {
  id: string;
  /** All match code that may have it, so that other code needs no parsing. */
  hints: readonly Pick<RegExp, 'test'>[];
  /** What happens, as a sentence without its full stop. */
  problem: string;
  /** What to write instead, as a sentence without its full stop. */
  instead: string;
  /** Where it is documented. */
  source: string;
  /** Whether it is one in a block alone: a sentence speaks of `chmod 644` without a file. */
  ofBlocks?: true;
  find(reading: CodeReading): Found[];
}

/** A place, with what to write there, where that is known better. */
export interface Found extends Span {
  instead?: string;
}

/** The code of one command, with its words parsed at most once. */
export interface CodeReading extends ShellReading {
  commands(names: RegExp): readonly FoundCommand[];
}

export function readingOf({ code, family }: ShellReading): CodeReading {
  const known = new Map<string, FoundCommand[]>();
  const commands = (names: RegExp) =>
    getOrCreate(known, names.source, () => findCommands(code, family, names));
  return { code, family, commands };
}

/** Checks every command with one of the names; `wrong` returns the index of an argument, or -1. */
export function inCommands(
  names: RegExp,
  wrong: (command: FoundCommand) => number,
): Misuse['find'] {
  return ({ commands }) =>
    commands(names).flatMap((command) => {
      const index = wrong(command);
      if (index < 0) return [];
      return [command.spans[index] ?? { start: command.start, end: command.end }];
    });
}

/**
 * Finds text outside quotes and comments. The group `at` of the pattern, or else `end`, is the place; `isOf` checks
 * the words of the command around it.
 */
export function inText(
  pattern: RegExp,
  isOf: (words: readonly string[]) => boolean = () => true,
): (reading: ShellReading) => Span[] {
  return ({ code, family }) => {
    if (family !== 'posix' && family !== 'fish') return [];
    const spans = [...code.matchAll(pattern)].map(({ 0: whole, groups, index }) => {
      const at = groups?.at ?? groups?.end ?? whole;
      const start = index + whole.lastIndexOf(at);
      return { start, end: start + at.length };
    });
    if (spans.length === 0) return [];
    // The reader must see the operators.
    const slots = spans.map(({ start, end }) => {
      const lead = /^[\d<>&\s]*/.exec(code.slice(start, end))?.[0].length ?? 0;
      return { start: start + lead, end: start + lead + 1 };
    });
    const { contexts } = scanShell(code, slots, 'posix');
    return spans.filter((_span, index) => {
      const context = contexts.get(slots[index]?.start ?? -1);
      const words = context?.surroundings[0]?.command.words ?? [];
      return context?.place === 'word' && isOf(words);
    });
  };
}
