import { isOption, optionOf, valuesOf } from '../programs/options.ts';
import type { OptionKind, Program } from '../programs/program.ts';
import {
  programName,
  programsNamed,
  RUNNING_KEY,
  RUNNING_OPTION,
  RUNS_NEXT,
  takesData,
} from '../programs/program-table.ts';
import { ASSIGNMENT } from '../shell/shell-frame.ts';

/** The role of a word that is more than data. */
export type WordRole = 'program' | 'code' | 'variable-name' | 'arithmetic' | ShellText;

/** Code of a shell that begins at the word `from`, and goes on to the end of the command if `rest`. */
export interface ShellText {
  from: number;
  rest: boolean;
}

const SHELL = /^(?:(?:ba|da|a|z|k|mk|fi)?sh|ksh93)$/;
/** The reader gives up on a command with more places for a program. */
const MAX_STARTS = 64;
/** It may be empty, and then the next word is the command; the last are words of a Dockerfile, and a
 * comparison of cmd. */
const MAY_VANISH = /^(?:\$\w+|\$[@*]|\$\{[^}]*\}|\$\(.*\)|`.*`|%\w+%|&|@|RUN|ENTRYPOINT)+$|==./s;

/** Whether a text begins with the key of a setting that programs run: `ProxyCommand=`, `alias.x=`. */
export function isRunningKey(text: string): boolean {
  const key = /^([\w.-]+)[\s=]/.exec(text)?.[1];
  return key !== undefined && RUNNING_KEY.test(key);
}

/** The roles of the words of a command, and of one more word that a value may add. */
export function wordRoles(words: readonly string[]): readonly (WordRole | undefined)[] {
  return new RoleReader(words).roles;
}

class RoleReader {
  roles: (WordRole | undefined)[] = [];
  readonly #words: readonly string[];
  /** Where a program may stand. */
  readonly #starts = new Set([0]);

  constructor(words: readonly string[]) {
    this.#words = words;
    for (const start of this.#starts) {
      if (this.#starts.size > MAX_STARTS) {
        this.roles = Array.from({ length: words.length + 1 }, () => 'program' as const);
        return;
      }
      this.roles[start] = 'program';
      const word = words[start];
      if (word === undefined) continue;
      if (word === '--' || ASSIGNMENT.test(word) || MAY_VANISH.test(word))
        this.#startsAt(start + 1);
      else this.#readProgram(start);
    }
  }

  #startsAt(at: number): void {
    if (at <= this.#words.length) this.#starts.add(at);
  }

  #readProgram(start: number): void {
    const name = this.#words[start] ?? '';
    const known = programsNamed(name);
    for (const one of known) {
      const from = this.#behindSubcommand(one, start);
      if (from !== null) this.#readWords(one, from);
    }
    const isData = takesData(name);
    const reads = known.some(({ input }) => input !== null);
    for (let i = start + 1; i < this.#words.length; i += 1) {
      const word = this.#words[i] ?? '';
      if (word === '--') {
        if (!isData && !reads) this.#startsAt(i + 1);
        return;
      }
      if (known.length === 0 && !isData && RUNS_NEXT.test(word)) {
        this.#startsAt(i + 1);
        this.#startsAt(i + 2);
      }
      // Behind whatever stands ahead of it, a shell takes what follows as a script or as code.
      if (!isData && SHELL.test(programName(word))) this.#startsAt(i);
      this.#readAnyOption(known, i, programName(name) === 'git');
    }
  }

  /** Options that take a command in every program. */
  #readAnyOption(known: readonly Program[], i: number, isGit: boolean): void {
    const [option = '', value] = (this.#words[i] ?? '').split('=', 2);
    const isKnown = known.some(({ options }) => options.has(option));
    if (value === undefined && isGit && RUNNING_KEY.test(option)) this.#startsAt(i + 1);
    const runs = RUNNING_OPTION.test(option) && !isKnown;
    if (value !== undefined && (runs || RUNNING_KEY.test(option))) this.roles[i] ??= 'program';
    if (value === undefined && runs) {
      this.roles[i + 1] ??= { from: i + 1, rest: false };
      this.#startsAt(i + 1);
    }
  }

  #behindSubcommand({ subcommands }: Program, start: number): number | null {
    if (subcommands === null) return start + 1;
    const at = this.#words.findIndex((word, i) => i > start && subcommands.has(word));
    return at < 0 ? null : at + 1;
  }

  /** Reads the options and operands of a program. */
  #readWords(known: Program, from: number): void {
    const { ahead } = known;
    let { operands } = known;
    // The least and most operands so far: an unknown option may take a value.
    let [least, most] = [0, 0];
    let mayBeValue = false;
    for (let i = from; i <= this.#words.length; i += 1) {
      const word = this.#words[i];
      if (word === '--') {
        if (operands === 'data') return;
        mayBeValue = false;
        continue;
      }
      if (word !== undefined && isOption(known, word)) {
        const { kind, isJoined } = optionOf(known, word);
        this.#readOption(kind, isJoined, i);
        const isGiven =
          (operands === 'script' && !isJoined && /^(?:runs|shell|code)$/.test(kind ?? '')) ||
          (operands === 'code' && (kind === 'code' || kind === 'loads'));
        if (kind === 'data' || isGiven) operands = 'data';
        mayBeValue = kind === null && !isJoined;
        i += isJoined ? 0 : valuesOf(kind);
        continue;
      }
      // `sudo A=1 -u app ls`.
      if (operands === 'command' && word !== undefined && ASSIGNMENT.test(word)) continue;
      if (operands === 'variable-name' || operands === 'arithmetic') this.roles[i] ??= operands;
      else if (operands === 'shells') this.roles[i] ??= { from: i, rest: false };
      else if (least <= ahead && most >= ahead) this.#readOperand(operands, i, mayBeValue);
      if (!mayBeValue) least += 1;
      most += 1;
      mayBeValue = false;
    }
  }

  #readOption(kind: OptionKind | null, isJoined: boolean, i: number): void {
    const at = isJoined ? i : i + 1;
    if (kind === 'runs' && !isJoined) {
      this.#startsAt(at);
    } else if (kind === 'runs' || kind === 'loads') {
      this.roles[at] ??= 'program';
    } else if (kind === 'code') {
      this.roles[at] ??= 'code';
    } else if (kind === 'variables') {
      this.roles[at] ??= 'variable-name';
    } else if (kind === 'shell') {
      // More options may stand ahead of the code: `bash -c -e 'ls'`.
      let code = at;
      while (!isJoined && /^[-+]/.test(this.#words[code] ?? '')) code += 1;
      this.roles[code] = { from: code, rest: false };
    }
  }

  #readOperand(operands: Program['operands'], i: number, mayBeValue: boolean): void {
    if (operands === 'command') this.#startsAt(i);
    else if (operands === 'script') this.roles[i] ??= 'program';
    else if (operands === 'code') this.roles[i] ??= 'code';
    else if (operands === 'shell') {
      for (let at = i; at <= this.#words.length; at += 1)
        this.roles[at] ??= { from: i, rest: true };
      // Where the word is the value of an option, the code begins behind it.
      if (mayBeValue) this.#startsAt(i + 1);
    }
  }
}
