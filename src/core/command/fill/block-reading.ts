import { isSpecialVariable } from '../programs/special-variables.ts';
import type { FillContext, Place, Slot } from '../shell/fill-context.ts';
import { isNoShell, type ShellFamily, shellFamily } from '../shell/shell.ts';
import { isPositional, variableReads } from './block-variables.ts';
import type { PlaceKind } from './fill-place.ts';
import { firstSlotFrom } from './inner-code.ts';
import { SlotReader } from './slot-kinds.ts';

/** In a plain sh, `&>` is the `&` that ends a command and a `>`. */
const KNOWS_AMPERSAND = /^(?:bash|zsh|fish|shell)?$/i;
/** What changes how the commands of a block are read: compound commands, functions, aliases, options. */
const COMPOUND =
  /(?:^|[\s;&|(])(?:if|then|else|elif|fi|for|while|until|do|done|case|esac|select|function|coproc|alias|abbr|eval|trap|shopt|setopt|unsetopt|emulate|begin|end|enable|exec|disable|hash|builtin|unset|source|\.|set)(?=[\s;&|()]|$)|\w\s*\(\s*\)|(?:^|[\s;&|])[({](?:\s|$)|\[\[|\(\(/m;
/** It may run a file, or what another command writes. */
const RUNS_FILES =
  /(?:^|[^\w.-])(?:(?:ba|da|a|z|k|mk|fi|tc|c)?sh|ksh93|busybox|source|eval|xargs|parallel|crontab|at|batch|chmod|iex|install|exec)(?![\w-])|(?:^|[\s;&|("'])(?:\.{1,2}|~)\/|(?:^|[;&|\n]\s*)\.\s|>\(|\.(?:sh|bash|zsh|fish|py|rb|pl|ps1|bat|cmd)\b|rc\b|profile\b|hooks\/|Makefile/;
/** It evaluates a text, also inside of quotes, and that may name any variable. */
const EVALUATES = /(?:^|[^\w.-])(?:eval|iex|invoke-expression)(?![\w-])/i;
const DELIMITER = /<<-?[ \t]*["'\\]?([^\s"'\\;&|<>()]+)/g;
/** Matches blocks that a shell without comments reads in the same way. */
const HARMLESS_COMMENT = /^[\p{L}\p{N}\s.,:/@%+=_#<>{}-]*$/u;

/** The facts about a block of commands that decide how to fill its placeholders. */
export class BlockReading {
  readonly code: string;
  readonly family: ShellFamily;
  readonly #shell: string | null;
  readonly #slots: readonly Slot[];
  readonly #reader: SlotReader;
  /** It runs the content of a variable, which may be one of the arguments. */
  readonly #runsVariable: boolean;
  readonly #runsArgument: boolean;
  readonly #isSimple: boolean;
  /** The words that end the here-documents in it. */
  readonly #delimiters: readonly string[];

  /** The slots are in order and do not overlap. */
  constructor(code: string, shell: string | null, slots: readonly Slot[]) {
    this.code = code;
    this.#shell = shell;
    this.#slots = slots;
    const family = shellFamily(shell);
    // Lines with prompts are copied one by one, so quotes cannot be followed across them.
    const hasPrompts = family === 'posix' && /^[ \t]*[$%❯][ \t]/m.test(code);
    const mayBeShell = family === 'other' && !isNoShell(shell);
    this.family = hasPrompts || mayBeShell ? 'session' : family;
    const reads = this.family === 'other' ? [] : variableReads(code, family, slots);
    const all = [...slots, ...reads].sort((a, b) => a.start - b.start);
    const ampersandEnds = !KNOWS_AMPERSAND.test(shell ?? '');
    this.#delimiters = Array.from(code.matchAll(DELIMITER), ([, word = '']) => word);
    const runsFiles = RUNS_FILES.test(code);
    this.#reader = new SlotReader(code, all, { family: this.family, ampersandEnds, runsFiles });
    const run = reads.filter(({ start }) => this.#runs(start));
    this.#runsVariable = run.length > 0 || EVALUATES.test(code);
    this.#runsArgument = run.some(isPositional);
    this.#isSimple =
      this.family !== 'session' &&
      (this.#reader.scanned?.understood ?? false) &&
      !COMPOUND.test(code) &&
      hasPlainComments(code);
  }

  /** Whether a variable is run as a command where it is read. */
  #runs(start: number): boolean {
    // PowerShell only prints what a variable holds, unless there is a `&` or `.` ahead of it.
    const ahead = this.code.slice(Math.max(0, start - 20), start);
    if (this.family === 'powershell' && /(?:^|[\n;{}=])\s*$/.test(ahead)) return false;
    const { kind } = this.#reader.at(start);
    if (kind === 'code' || kind === 'pattern' || kind?.startsWith('sed-')) {
      // In single quotes it is a variable of that language: `awk '$1 > 9'`.
      return this.placeAt(start) !== 'single';
    }
    return kind === 'program' || kind === 'intricate';
  }

  /** The kind of a place that takes no value, or only some values; null for data. */
  kindAt(start: number): PlaceKind | null {
    const { kind, variables } = this.#reader.at(start);
    if (kind !== null) return kind;
    const mindsCase = this.family !== 'cmd' && this.family !== 'powershell';
    if (variables.some((name) => isSpecialVariable(name, mindsCase))) return 'special-variable';
    const mayRun = this.#runsArgument || (this.#runsVariable && variables.length > 0);
    return mayRun ? 'run-variable' : null;
  }

  /** The end of a here-document that a value could form, alone or with the text around it. */
  delimiterFrom(value: string): string | null {
    return this.#delimiters.find((word) => word.includes(value)) ?? null;
  }

  /** Whether a comma in the value would split it: inside an unquoted brace list. */
  isInBraces(start: number): boolean {
    const context = this.#reader.scanned?.contexts.get(start);
    if (context?.place === 'single' || context?.place === 'double') return false;
    return /\{[^\s{}]*$/.test(this.code.slice(Math.max(0, start - 200), start));
  }

  /** How the place is quoted; null where nothing reads it. */
  placeAt(start: number): Place | null {
    return this.#reader.scanned?.contexts.get(start)?.place ?? null;
  }

  /** Whether an inner shell reads the place as part of its code. */
  isInnerCode(start: number): boolean {
    return this.#reader.isInnerCode(start);
  }

  /** The name of a place that is data. */
  textKindAt(start: number): PlaceKind {
    const context = this.#reader.scanned?.contexts.get(start);
    if (context?.input) return 'input';
    return context?.wholeWord ? 'argument' : 'text';
  }

  /** The place of a whole argument whose quoting is certain; null where it is not. */
  wholeArgumentAt(start: number): FillContext | null {
    const context = this.#reader.scanned?.contexts.get(start);
    if (!this.#isSimple || !context?.wholeWord || !context.certain) return null;
    const { place, surroundings, input } = context;
    const [own] = surroundings;
    if (!/^(?:word|single|double)$/.test(place) || input !== null) return null;
    const isAlone = surroundings.length === 1 && own?.pipeline.length === 1 && !own.command.writes;
    return isAlone && !this.#runsVariable ? context : null;
  }

  /**
   * Whether each of `count` arguments in place of one slot would be data: behind `ssh <host>`, the
   * second would be a command.
   */
  takesArguments({ start, end }: Slot, count: number): boolean {
    const copy = this.code.slice(start, end);
    const step = copy.length + 1;
    const more = step * (count - 1);
    const copies = Array.from({ length: count }, (_, i) => start + i * step);
    const code = `${this.code.slice(0, start)}${Array(count).fill(copy).join(' ')}${this.code.slice(end)}`;
    const slots = this.#slots.flatMap((slot) => {
      if (slot.start === start) return copies.map((at) => ({ start: at, end: at + copy.length }));
      const shift = slot.start > start ? more : 0;
      return [{ start: slot.start + shift, end: slot.end + shift }];
    });
    const block = new BlockReading(code, this.#shell, slots);
    return copies.every((at) => block.kindAt(at) === null);
  }

  holdsSlot({ start, end }: Slot): boolean {
    const slot = this.#slots[firstSlotFrom(this.#slots, start)];
    return slot !== undefined && slot.start < end;
  }
}

/** Whether zsh, which has no comments at its prompt, reads the block like other shells. */
function hasPlainComments(code: string): boolean {
  return [...code.matchAll(/(?:^|[\s;&|()])#(.*)/g)].every(([, text = '']) =>
    HARMLESS_COMMENT.test(text),
  );
}
