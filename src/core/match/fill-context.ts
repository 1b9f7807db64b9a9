/** One command of a pipeline: its words without quotes, redirections and assignments. */
export interface SimpleCommand {
  words: string[];
}

/** A command and the pipeline it is part of; both grow while the code is read. */
export interface Surrounding {
  command: SimpleCommand;
  pipeline: readonly SimpleCommand[];
}

/**
 * Where a placeholder stands, as the shell reads it. 'closed' is a place that cannot be quoted:
 * only values of the form `plain` fit, and `where` says what place it is.
 */
export type Place =
  | { type: 'word' }
  | { type: 'single' }
  | { type: 'double' }
  | { type: 'heredoc'; expands: boolean }
  | { type: 'comment' }
  | { type: 'closed'; plain: RegExp; where: string };

export interface FillContext {
  place: Place;
  /** Text of the same word ahead of the placeholder, quotes included. */
  wordBefore: string;
  /** The word ahead of that word in the command; '' for the first. */
  previousWord: string;
  /** How many words of the command stand ahead of that word. */
  wordIndex: number;
  /** The word is the placeholder, quotes apart. */
  wholeWord: boolean;
  /** The word is the name of a command, not one of its arguments. */
  isCommandName: boolean;
  /** The value becomes the command's standard input: a here-document or here-string. */
  isInput: boolean;
  /** The word that ends the here-document around it, however deep inside it stands. */
  delimiter: string | null;
  /** The command that takes the value, then those around it (`"$(...)"`), innermost first. */
  surroundings: readonly Surrounding[];
}

export interface Slot {
  start: number;
  end: number;
}

export interface ScannedCode {
  /** By the start of the slot. */
  contexts: ReadonlyMap<number, FillContext>;
  commands: readonly SimpleCommand[];
  /** The code was understood from end to end; where it was not, only plain values are safe. */
  understood: boolean;
}

/** What the allow-list lets pass without quotes: characters that no shell gives a meaning inside a word. */
export const PLAIN = /^[\w.:/@%+=,-]+$/;
export const NOTHING = /(?!)/;
