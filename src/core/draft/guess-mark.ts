import { shellFamily } from '../command/shell/shell.ts';

const WORDS = 'A guess from the log, not tried yet';

/** A comment, alone on its line, with these words in any of the languages below. */
const MARK = new RegExp(`^[ \\t]*(?:#|//|rem)[ \\t]+(${WORDS})\\b.*$`, 'im');

/** The comment that marks a guessed command, for the language of the command. */
export function guessMark(language: string): string {
  if (shellFamily(language) === 'cmd') return `rem ${WORDS}`;
  return /^(?:js|javascript|node)$/i.test(language) ? `// ${WORDS}` : `# ${WORDS}`;
}

/** UTF-16 offsets of the mark's line in a command; null for a command that is no guess. */
export function findGuessMark(code: string): { start: number; end: number } | null {
  const found = MARK.exec(code);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}
