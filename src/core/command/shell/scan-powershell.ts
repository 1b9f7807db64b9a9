import { CommandWords } from './command-words.ts';
import type { Place, ScannedCode, Slot } from './fill-context.ts';

/** PowerShell takes typographic quotes for quotes. */
const SINGLE = /['‘’‚‛]/;
const DOUBLE = /["“”„]/;
/** Here-strings, arguments passed as they are, and commands inside double quotes. */
const NOT_FOLLOWED = /@["'][ \t]*\n|--%|"[^"\n]*\$\(/;

/** Reads code as PowerShell; here-strings, `--%` and `"$(...)"` are not understood. */
export function scanPowerShell(code: string, slots: readonly Slot[]): ScannedCode {
  const slotAt = new Map(slots.map((slot) => [slot.start, slot]));
  const words = new CommandWords(code);
  let state: 'code' | 'single' | 'double' | 'comment' | 'block' = 'code';
  for (let i = 0; i < code.length; i += 1) {
    const slot = slotAt.get(i);
    const char = code[i] ?? '';
    if (slot) {
      words.addSlot(slot, placeOf(code, i, state));
      i = slot.end - 1;
    } else if (state === 'comment') {
      if (code[i + 1] === '\n') state = 'code';
    } else if (state === 'block') {
      if (code.startsWith('#>', i - 1)) state = 'code';
    } else if (char === '`' && state !== 'single') {
      words.inWord(i);
      if (!slotAt.has(i + 1)) i += 1;
    } else if (state !== 'code') {
      if ((state === 'single' ? SINGLE : DOUBLE).test(char)) state = 'code';
    } else if (SINGLE.test(char) || DOUBLE.test(char)) {
      words.inWord(i);
      state = SINGLE.test(char) ? 'single' : 'double';
    } else if (words.atWordStart && (char === '#' || code.startsWith('<#', i))) {
      state = char === '#' ? 'comment' : 'block';
      if (state === 'comment' && code[i + 1] === '\n') state = 'code';
    } else if (/[\s,]/.test(char) && char !== '\n') {
      words.endWord(i);
    } else if (/[\n;|&(){}]/.test(char)) {
      words.endWord(i);
      words.startCommand(char === '|' ? 'piped' : 'alone');
    } else {
      words.inWord(i);
    }
  }
  words.endWord(code.length);
  const closed = state === 'code' || state === 'comment';
  const understood = closed && !NOT_FOLLOWED.test(code);
  return { contexts: words.contexts, commands: words.commands, understood };
}

function placeOf(code: string, start: number, state: string): Place {
  if (state === 'comment' || state === 'block') return 'comment';
  if (state === 'single') return 'single';
  const ahead = code.slice(Math.max(0, start - 100), start);
  if (/(?:\$\{?[\w:]*|`)$/.test(ahead)) return 'name';
  if (state === 'code' && ahead.endsWith('[')) return 'arithmetic';
  return state === 'double' ? 'double' : 'word';
}
