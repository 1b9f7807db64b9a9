/** What the operands of a program are to it. */
export type Operands =
  /** From here on they are a command of their own: `timeout 5 make`. */
  | 'command'
  /** From here on they make up code of a shell: `ssh host ls`. */
  | 'shell'
  /** Each is code of a shell: `hyperfine 'make a' 'make b'`. */
  | 'shells'
  /** This one is a file, module or program that runs: `bash x.sh`. */
  | 'script'
  /** All are the names of variables: `read x`. */
  | 'variable-name'
  /** All are arithmetic: `let x`. */
  | 'arithmetic'
  | 'data';

/** How a program reads its words. Options are written as on the command line, with blanks between. */
export interface Program {
  names: string;
  /** One of these has to stand among its words, and the operands are counted behind it. */
  subcommand?: string;
  operands: Operands;
  /** Operands ahead of those: the seconds of `timeout 5 make`. */
  ahead?: number;
  /** Options whose value is the next word. */
  values?: string;
  /** Options without a value; of any other it is not known, and both are thought possible. */
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
  /** It runs what it reads: where no code or script is among its words, or always. */
  input?: 'shell' | 'language' | 'always';
}
