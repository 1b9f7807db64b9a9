import { programName } from '../programs/program-table.ts';
import type { SimpleCommand } from '../shell/fill-context.ts';
import type { CommandFacts } from './command-facts.ts';

/** Programs that copy, link or fetch the file that they are given. */
const COPIERS = /^(?:cp|mv|ln|install|dd|rsync|scp|curl|wget|aws|gsutil|docker|podman|kubectl|oc)$/;
/** Programs whose text is read as code where a shell runs it. */
const PRINTERS = /^(?:echo|printf|print|cat|tee)$/;
const WRITTEN = />{1,2}\|?[ \t]*["']?([^\s"';&|<>()]+)/g;

/** The files that a block runs, by their names without folders. */
export class RunFiles {
  readonly #facts: CommandFacts;
  readonly #run: ReadonlySet<string>;
  readonly #writesRun: boolean;

  constructor(code: string, commands: readonly SimpleCommand[], facts: CommandFacts) {
    this.#facts = facts;
    this.#run = new Set(
      commands.flatMap((command) => {
        const roles = facts.roles(command);
        return command.every.filter((_, i) => roles[i] === 'program').map(({ text }) => base(text));
      }),
    );
    this.#writesRun = [...code.matchAll(WRITTEN)].some(([, file = '']) =>
      this.#run.has(base(file)),
    );
  }

  /** Whether the block runs a file that the command makes of its arguments. */
  areMadeBy(command: SimpleCommand): boolean {
    const { every, words, writes } = command;
    const isCopier = every.some(({ text }) => COPIERS.test(programName(text)));
    const roles = this.#facts.roles(command);
    const names = every.filter((_, i) => roles[i] !== 'program').map(({ text }) => base(text));
    if (isCopier && names.some((name) => this.#run.has(name))) return true;
    return writes && this.#writesRun && !PRINTERS.test(programName(words[0] ?? ''));
  }
}

function base(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('=')) + 1);
}
