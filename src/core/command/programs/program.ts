import { wordList } from '../../text/word-list.ts';

/** How a program reads its operands. */
const OPERANDS = [
  /** From here on they are a command of their own: `timeout 5 make`. */
  'command',
  /** From here on they make up code of a shell: `ssh host ls`. */
  'shell',
  /** Each is code of a shell: `hyperfine 'make a' 'make b'`. */
  'shells',
  /** This one is a file, module or program that runs: `bash x.sh`. */
  'script',
  /** This one is code of another language, unless an option has it: `awk '{ print }'`. */
  'code',
  /** All are the names of variables: `read x`. */
  'variable-name',
  /** All are arithmetic: `let x`. */
  'arithmetic',
  'data',
] as const;

/** What an option does with the words behind it. */
const OPTION_KINDS = [
  /** It has no value; an option that a row does not name may or may not have one. */
  'flags',
  /** Its value is the next word. */
  'values',
  /** Its values are the next two words. */
  'pairs',
  /** Its value is a script or module that runs ahead of the operands. */
  'loads',
  /** Its value is a command, script or module, so that the operands are those of it. */
  'runs',
  /** Its value is code of another language. */
  'code',
  /** Its value is code of a shell. */
  'shell',
  /** Its value is the name of a variable. */
  'variables',
  /** With it the operands are data. */
  'data',
] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

/** A program runs its input: if none of its words is code or a script, or always. */
const INPUTS = ['shell', 'language', 'always'] as const;

/** How a program reads its words. */
export interface Program {
  operands: (typeof OPERANDS)[number];
  /** Number of operands before those: the seconds of `timeout 5 make`. */
  ahead: number;
  /** One of these must be among its words, and the operands count from there; null for any words. */
  subcommands: ReadonlySet<string> | null;
  input: (typeof INPUTS)[number] | null;
  options: ReadonlyMap<string, OptionKind>;
}

/**
 * Reads a table of programs. A row begins with two blanks, goes on behind more of them, and has cells
 * with a bar between: `names | operands ahead | after subcommands | input kind | kind options | ...`.
 * Of two cells with the same option the later one counts.
 */
export function readPrograms(table: string): { names: readonly string[]; program: Program }[] {
  const rows = table.split(/^ {2}(?=\S)/m).slice(1);
  return rows.map((row) => {
    const [names = [], [operands, ahead = 0] = [], ...cells] = row.split('|').map(wordList);
    const wordsOf = (kind: string) => cells.find(([first]) => first === kind)?.slice(1);
    const subcommands = wordsOf('after');
    const input = wordsOf('input');
    const options = cells
      .filter(([kind]) => kind !== 'after' && kind !== 'input')
      .flatMap(([kind, ...words]) =>
        words.map((option) => [option, oneOf(OPTION_KINDS, kind)] as const),
      );
    const program: Program = {
      operands: oneOf(OPERANDS, operands),
      ahead: Number(ahead),
      subcommands: subcommands === undefined ? null : new Set(subcommands),
      input: input === undefined ? null : oneOf(INPUTS, input[0]),
      options: new Map(options),
    };
    return { names, program };
  });
}

function oneOf<T extends string>(known: readonly T[], word: string | undefined): T {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new Error(`The table of programs has no ${word}.`);
  return found;
}
