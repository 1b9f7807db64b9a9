import { CommandWords } from './command-words.ts';
import type { Place, ScannedCode, Slot } from './fill-context.ts';

const COMMENT = /(?:@?rem\b|::)/iy;

/** Reads code as cmd.exe: double quotes that end with the line, `^` escapes, `rem` and `::`. */
export function scanCmd(code: string, slots: readonly Slot[]): ScannedCode {
  const slotAt = new Map(slots.map((slot) => [slot.start, slot]));
  const words = new CommandWords(code);
  let quoted = false;
  let comment = false;
  for (let i = 0; i < code.length; i += 1) {
    const slot = slotAt.get(i);
    const char = code[i] ?? '';
    COMMENT.lastIndex = i;
    if (slot) {
      words.addSlot(slot, placeOf(code, i, comment, quoted));
      i = slot.end - 1;
    } else if (char === '\n') {
      words.endWord(i);
      words.startCommand('alone');
      quoted = false;
      comment = false;
    } else if (comment) {
      // Text to the end of the line.
    } else if (words.atCommandStart && COMMENT.test(code)) {
      comment = true;
    } else if (char === '"') {
      words.inWord(i);
      quoted = !quoted;
    } else if (quoted) {
      words.inWord(i);
    } else if (char === '^') {
      if (!slotAt.has(i + 1)) i += 1;
    } else if (/\s/.test(char)) {
      words.endWord(i);
    } else if (/[&|()]/.test(char)) {
      words.endWord(i);
      const piped = char === '|' && code[i + 1] !== '|' && code[i - 1] !== '|';
      words.startCommand(piped ? 'piped' : 'alone');
    } else {
      words.inWord(i);
    }
  }
  words.endWord(code.length);
  // `for /f` reads the text in its quotes as a command.
  const understood = !/\bfor\s+\/f\b/i.test(code);
  return { contexts: words.contexts, commands: words.commands, understood };
}

function placeOf(code: string, start: number, comment: boolean, quoted: boolean): Place {
  if (comment) return 'comment';
  const ahead = code[start - 1];
  if (ahead === '%' || ahead === '!' || ahead === '^') return 'name';
  return quoted ? 'double' : 'word';
}
