import { locateCode } from '../../core/markdown/code-position.ts';
import { rememberOf } from '../../core/memoize.ts';
import type { Command, Entry, Position, Runbook } from '../../core/model.ts';
import { opensFence } from '../../core/parse/code-block.ts';
import { otherLanguage } from './other-language.ts';

/** Every command of an entry, in the order of the file. */
export function commandsOf({ replay, otherCommands }: Entry): Command[] {
  return [...replay, ...otherCommands].sort(
    (a, b) => a.position.start.offset - b.position.start.offset,
  );
}

/**
 * Every command of a page: those of its entries, and the other fences of a shell, unless they are
 * evidently in another language. Nothing is judged in a fence that has no end, or that ends where a
 * later one does.
 */
export const commandsIn = rememberOf(
  ({ entries, otherCommands = [], codeBlocks }: Runbook): readonly Command[] => {
    const open = new Set(
      codeBlocks.filter(({ closed }) => !closed).map(({ position }) => position.start.offset),
    );
    const own = entries.flatMap((entry) => commandsOf(entry));
    const loose = otherCommands.filter(({ code }) => otherLanguage(code) === null);
    return [...own, ...loose].filter(
      ({ position, code }) => !open.has(position.start.offset) && !opensFence(code),
    );
  },
);

/** Turns offsets into a command's code into a position in its file. */
export function placeIn(
  text: string,
  { position, code }: Command,
): (start: number, end: number) => Position {
  return locateCode(text, position, code);
}
