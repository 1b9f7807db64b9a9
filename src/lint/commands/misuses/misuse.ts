import { scanShell } from '../../../core/match/scan-shell.ts';
import type { ShellFamily } from '../../../core/match/shell.ts';
import { type FoundCommand, findCommands, type Span } from '../find-commands.ts';

/** A way to write a command that does something else than it seems to, mostly without a word. */
export interface Misuse {
  id: string;
  /** What happens, as a sentence. */
  problem: string;
  /** What to write instead, as a sentence. */
  instead: string;
  /** Where it is documented. */
  source: string;
  /** Places in the code of a shell. */
  find(code: string, family: ShellFamily): Span[];
}

/** Looks at every command of some names; `wrong` gives the index of the argument that is, or -1 for none. */
export function inCommands(
  names: RegExp,
  wrong: (command: FoundCommand) => number,
): Misuse['find'] {
  return (code, family) =>
    findCommands(code, family, names).flatMap((command) => {
      const index = wrong(command);
      if (index < 0) return [];
      return [command.spans[index] ?? { start: command.start, end: command.end }];
    });
}

/**
 * Looks for text that stands outside quotes and comments. The group `at` of the pattern is the place,
 * its first characters tell whether they are quoted; `isOf` looks at the words of the command.
 */
export function inText(
  pattern: RegExp,
  isOf: (words: readonly string[]) => boolean = () => true,
): Misuse['find'] {
  return (code) => {
    const spans = [...code.matchAll(pattern)].flatMap(({ indices }) => {
      const [start, end] = indices?.groups?.at ?? [];
      return start === undefined || end === undefined ? [] : [{ start, end }];
    });
    if (spans.length === 0) return [];
    // Operators must not be hidden from the reader.
    const slots = spans.map(({ start, end }) => {
      const lead = /^[\d<>&\s]*/.exec(code.slice(start, end))?.[0].length ?? 0;
      return { start: start + lead, end: start + lead + 1 };
    });
    const { contexts } = scanShell(code, slots, 'posix');
    return spans.filter((_span, index) => {
      const context = contexts.get(slots[index]?.start ?? -1);
      const words = context?.surroundings[0]?.command.words ?? [];
      return context?.place.type === 'word' && isOf(words);
    });
  };
}
