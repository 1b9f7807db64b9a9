/** The kind of place of a placeholder, in words that follow "it stands". */
export const PLACES = {
  argument: 'in an argument',
  text: 'inside a longer text',
  program: 'in the place of a program, script or module that runs',
  code: 'in the place of all the code that a program runs',
  'run-variable': 'in a variable or argument that the block runs as a command',
  'special-variable': 'in a variable that programs run or search',
  'variable-name': 'in the name of a variable',
  'option-name': 'in the name of an option',
  redirection: 'in the name of a file that the command writes',
  arithmetic: 'in arithmetic, where only digits are safe',
  'sed-command': 'where it could be a command of sed that runs a program or writes a file',
  'sed-flag': 'behind a command or a pattern of sed, where only digits are safe',
  origin: 'where the command gets what it runs or installs, which no address from a log may be',
  pattern: 'between slashes of a pattern, which a slash in it would end',
  comment: 'in a comment',
  input: 'in the text that a command reads',
  intricate: 'in code that is too complex to follow',
} as const;

export type PlaceKind = keyof typeof PLACES;

/** Where a placeholder stands: UTF-16 offsets into the command's own code, half-open. */
export interface ReviewPlace {
  kind: PlaceKind;
  start: number;
  end: number;
}

/** A value to check before the command runs. */
export interface Review {
  name: string;
  value: string;
  place: ReviewPlace;
  /** A sentence. */
  reason: string;
}
