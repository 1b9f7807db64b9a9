import type { FillContext, Slot } from './fill-context.ts';
import type { PlaceKind } from './fill-place.ts';
import type { ShellFamily } from './shell.ts';
import type { SlotReader } from './slot-kinds.ts';
import { isSpecialVariable } from './special-variables.ts';

/** Where a variable is read: the name is its first group that matched. */
const READ: Readonly<Record<'shell' | 'cmd', RegExp>> = {
  shell: /\$(?:(?:env:|global:|script:)?(\w+)|([@*])|\{([!#]?\w+|[@*])[^{}$`"'\\<]*\})|@(args)\b/g,
  cmd: /%(\w+)(?::[^%\n]*)?%|%%?~?\w*?(\w)\b|!(\w+)!/g,
};
/** A variable that gets what another one holds. */
const PASSED =
  /(?:\$(?:env:)?)?\b([A-Za-z_]\w*)\s?\+?=\s?\(?("[^"\n]*"|'[^'\n]*'|[^\s;|&]*)|\bfor\s+(\w+)\s+in\s+([^;\n]*)|\bset\s+(?:-{1,2}\w*\s+)*(\w+)\s+([^;\n]*)/g;
/** Arguments of a function or of the block itself. */
const POSITIONAL = /^(?:[@*\d]|args|argv)$/;
const MAX_ROUNDS = 10;

export interface VariableRead extends Slot {
  name: string;
}

/** Where a block reads variables, outside of its placeholders, in order. */
export function variableReads(
  code: string,
  family: ShellFamily,
  placeholders: readonly Slot[],
): VariableRead[] {
  const pattern = family === 'cmd' ? READ.cmd : READ.shell;
  let next = 0;
  return [...code.matchAll(pattern)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    while ((placeholders[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const { start: other = Number.POSITIVE_INFINITY } = placeholders[next] ?? {};
    if (other < end) return [];
    const name = match.slice(1).find((group) => group !== undefined) ?? '';
    return [{ start, end, name }];
  });
}

/** What a block does with its variables. */
export class BlockVariables {
  readonly #code: string;
  readonly #family: ShellFamily;
  /** Names of those that are run as a command, and those that they get their text from. */
  readonly #run = new Set<string>();
  /** One that is run holds what the block does not set itself: what it reads, or its arguments. */
  readonly #runsWhatItReads: boolean;
  readonly #runsArguments: boolean;

  constructor(
    code: string,
    family: ShellFamily,
    reads: readonly VariableRead[],
    reader: SlotReader,
  ) {
    this.#code = code;
    this.#family = family;
    for (const { name, start } of reads) {
      // PowerShell only prints what a variable holds, unless there is a `&` or `.` ahead of it.
      const ahead = code.slice(Math.max(0, start - 20), start);
      if (family === 'powershell' && /(?:^|[\n;{}=])\s*$/.test(ahead)) continue;
      const kind = reader.kindAt(start);
      if (kind === 'program' || kind === 'intricate') this.#run.add(name);
    }
    const set = this.#run.size > 0 ? this.#passOn() : new Set<string>();
    this.#runsArguments = [...this.#run].some((name) => POSITIONAL.test(name));
    this.#runsWhatItReads = [...this.#run].some((name) => !set.has(name));
  }

  get runsAny(): boolean {
    return this.#run.size > 0;
  }

  /** What a variable or argument does that would hold the value; null where that is no harm. */
  kindOf(context: FillContext): PlaceKind | null {
    const names = this.#namesOf(context);
    if (names.some((name) => isSpecialVariable(name, this.#mindsCase()))) return 'special-variable';
    if (names.some((name) => this.#run.has(name) || /^[!#]/.test(name))) return 'run-variable';
    if (names.length > 0 && [...this.#run].some((name) => name.startsWith('!'))) {
      return 'run-variable';
    }
    if (this.#runsArguments) return 'run-variable';
    const flows = context.input !== null || context.surroundings.length > 1 || isPiped(context);
    return flows && this.#runsWhatItReads ? 'run-variable' : null;
  }

  #mindsCase(): boolean {
    return this.#family !== 'cmd' && this.#family !== 'powershell';
  }

  /** Names of the variables that are set, after adding those that others pass their text on to. */
  #passOn(): Set<string> {
    const passed = [...this.#code.matchAll(PASSED)].map((match) => {
      const [name, text] = match.slice(1).filter((group) => group !== undefined);
      const from = [...(text ?? '').matchAll(READ.shell)].flatMap((read) => read.slice(1, 4));
      return { name: name ?? '', from: from.filter((one) => one !== undefined) };
    });
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const size = this.#run.size;
      for (const { name, from } of passed) {
        if (this.#run.has(name)) for (const one of from) this.#run.add(one);
      }
      if (this.#run.size === size) break;
    }
    return new Set(passed.map(({ name }) => name));
  }

  /** Names of the variables that would hold the value. */
  #namesOf({ surroundings, wordBefore, start }: FillContext): string[] {
    const names: string[] = [];
    const ahead = this.#code.slice(Math.max(0, start - 200), start);
    const line = ahead.slice(ahead.lastIndexOf('\n') + 1);
    for (const match of wordBefore.matchAll(
      /(?:^|[\s"'({;,`|&])([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/g,
    )) {
      names.push(match[1] ?? '');
    }
    const pattern =
      this.#family === 'cmd'
        ? /\bset\s+(?:\/\w\s+)?"?(\w+)=[^&|]*$/i
        : /\$(?:env:|global:|script:)?(\w+)\s*\+?=\s*[^;|]*$/i;
    // In code of an inner shell, too.
    const inner = /(?:^|[\s"'({;,`|&])([A-Za-z_]\w*)\+?=[^\s;|&]*$/.exec(line)?.[1];
    if (inner !== undefined) names.push(inner);
    const assigned = pattern.exec(line)?.[1];
    if (assigned !== undefined) names.push(assigned);
    for (const [level, { command, position }] of surroundings.entries()) {
      // The names stand ahead of the values.
      const words = command.every.slice(0, Math.min(position, 8)).map(({ text }) => text);
      const [first = '', second = ''] = words;
      if (/^(?:for|select|foreach)$/.test(first)) names.push(second);
      const name = words.slice(1).find((word) => !word.startsWith('-'));
      if (first === 'set' && this.#family === 'fish' && name !== undefined) names.push(name);
      if (first === 'printf' && second === '-v') names.push(words[2] ?? '');
      // The word around a substitution or an array: `X=$(...)`, `X=(...)`.
      const around = level > 0 ? this.#wordAround(start) : null;
      if (around !== null) names.push(around);
    }
    return names;
  }

  #wordAround(start: number): string | null {
    const ahead = this.#code.slice(Math.max(0, start - 200), start);
    return /([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=["']?(?:\$?\(|`)[^=]*$/.exec(ahead)?.[1] ?? null;
  }
}

function isPiped({ surroundings }: FillContext): boolean {
  const [own] = surroundings;
  return own !== undefined && own.pipeline.at(-1) !== own.command;
}
