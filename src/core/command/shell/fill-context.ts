export interface Slot {
  start: number;
  end: number;
}

/** One command of a pipeline; it grows while the code is read. */
export interface SimpleCommand {
  /** Its words, without quotes, redirections, assignments and leading words such as `sudo`. */
  words: string[];
  /** All of its words except redirections, without quotes, each with its position in the code. */
  every: SpokenWord[];
  /** Its output goes into a file. */
  writes: boolean;
}

export interface SpokenWord extends Slot {
  text: string;
}

/** A command around other code, its pipeline, and the position of that code among its words. */
export interface Surrounding {
  command: SimpleCommand;
  pipeline: readonly SimpleCommand[];
  position: number;
}

/**
 * The place of a placeholder, as the shell reads it. 'closed' is a place without quoting:
 * backticks, `${...}`, `$'...'`; 'name' is part of a word after a `$` or a backslash.
 */
export type Place =
  | 'word'
  | 'single'
  | 'double'
  | 'heredoc'
  | 'comment'
  | 'closed'
  | 'arithmetic'
  | 'name';

export interface FillContext extends Slot {
  place: Place;
  /** Whether the reader understands the code before it. */
  certain: boolean;
  /** Text of the same word before the placeholder, quotes included. */
  wordBefore: string;
  /** Whether the word, without quotes, is only the placeholder. */
  wholeWord: boolean;
  /** The text of the standard input of the command: a here-document or here-string. */
  input: Slot | null;
  /** Whether the word is the name of a file that the command reads or writes. */
  target: 'read' | 'written' | null;
  /** The command that takes the value, then those around it (`"$(...)"`), innermost first. */
  surroundings: readonly Surrounding[];
}

export interface ScannedCode {
  /** By the start of the slot. */
  contexts: ReadonlyMap<number, FillContext>;
  commands: readonly SimpleCommand[];
  /** Whether the reader understands all of the code; if not, only plain values are safe. */
  understood: boolean;
}

export function emptyCommand(words: readonly string[] = []): SimpleCommand {
  return { words: [...words], every: [], writes: false };
}
