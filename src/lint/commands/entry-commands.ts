import { locateCode } from '../../core/markdown/code-position.ts';
import type { Command, Entry, Position, Runbook } from '../../core/model.ts';

/** Every command of an entry, in the order of the file. */
export function commandsOf({ replay, otherCommands }: Entry): Command[] {
  return [...replay, ...otherCommands].sort(
    (a, b) => a.position.start.offset - b.position.start.offset,
  );
}

export function commandsIn({ entries }: Runbook): Command[] {
  return entries.flatMap((entry) => commandsOf(entry));
}

/** Turns offsets into a command's code into a position in its file. */
export function placeIn(
  text: string,
  { position, code }: Command,
): (start: number, end: number) => Position {
  return locateCode(text, position, code);
}
