/** How a program reads its operands. */
export type Operands =
  /** From here on they are a command of their own: `timeout 5 make`. */
  | 'command'
  /** From here on they make up code of a shell: `ssh host ls`. */
  | 'shell'
  /** Each is code of a shell: `hyperfine 'make a' 'make b'`. */
  | 'shells'
  /** This one is a file, module or program that runs: `bash x.sh`. */
  | 'script'
  /** This one is code of another language, unless an option has it: `awk '{ print }'`. */
  | 'code'
  /** All are the names of variables: `read x`. */
  | 'variable-name'
  /** All are arithmetic: `let x`. */
  | 'arithmetic'
  | 'data';

/** How a program reads its words. Options are written as on the command line, with blanks between. */
export interface Program {
  names: string;
  /** One of these must be among its words; the operands count from there. */
  subcommand?: string;
  operands: Operands;
  /** Operands before those: the seconds of `timeout 5 make`. */
  ahead?: number;
  /** Options whose value is the next word. */
  values?: string;
  /** Options whose values are the next two words. */
  pairs?: string;
  /** Options without a value; any other option may or may not have one. */
  flags?: string;
  /** Options whose value is code of a shell. */
  shell?: string;
  /** Options whose value is code of another language. */
  code?: string;
  /** Options whose value is a command, script or module, so that the operands are its own. */
  runs?: string;
  /** Options whose value is a script or module that runs ahead of the operands. */
  loads?: string;
  /** Options with which the operands are data. */
  data?: string;
  /** Options whose value is the name of a variable. */
  variables?: string;
  /** It runs its input: if none of its words is code or a script, or always. */
  input?: 'shell' | 'language' | 'always';
}
