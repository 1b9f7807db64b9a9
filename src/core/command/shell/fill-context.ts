export interface Slot {
  start: number;
  end: number;
}

/** One command of a pipeline; it grows while the code is read. */
export interface SimpleCommand {
  /** Its words without quotes, redirections, assignments and what only leads to the command. */
  words: string[];
  /** All its words but redirections, without quotes, and where each stands in the code. */
  every: SpokenWord[];
  /** Its output goes into a file. */
  writes: boolean;
}

export interface SpokenWord extends Slot {
  text: string;
}

/** A command, the pipeline it is part of, and where among its words what it surrounds stands. */
export interface Surrounding {
  command: SimpleCommand;
  pipeline: readonly SimpleCommand[];
  position: number;
}

/**
 * Where a placeholder stands, as the shell reads it. 'closed' is a place that cannot be quoted:
 * backticks, `${...}`, `$'...'`; 'name' is part of what a `$` or a backslash begins.
 */
export type Place = {
  type: 'word' | 'single' | 'double' | 'heredoc' | 'comment' | 'closed' | 'arithmetic' | 'name';
};

export interface FillContext extends Slot {
  place: Place;
  /** The code ahead was understood. */
  certain: boolean;
  /** Text of the same word ahead of the placeholder, quotes included. */
  wordBefore: string;
  /** The word is the placeholder, quotes apart. */
  wholeWord: boolean;
  /** The text that becomes the command's standard input: a here-document or here-string. */
  input: Slot | null;
  /** The word is the name of a file that becomes its input, or is written. */
  target: 'read' | 'written' | null;
  /** The command that takes the value, then those around it (`"$(...)"`), innermost first. */
  surroundings: readonly Surrounding[];
}

export interface ScannedCode {
  /** By the start of the slot. */
  contexts: ReadonlyMap<number, FillContext>;
  commands: readonly SimpleCommand[];
  /** The code was understood from end to end; where it was not, only plain values are safe. */
  understood: boolean;
}

export function emptyCommand(words: readonly string[] = []): SimpleCommand {
  return { words: [...words], every: [], writes: false };
}
