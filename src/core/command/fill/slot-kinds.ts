import { programName } from '../programs/program-table.ts';
import type { FillContext, ScannedCode, SimpleCommand, Slot } from '../shell/fill-context.ts';
import { scanCode } from '../shell/scan-code.ts';
import type { ShellFamily } from '../shell/shell.ts';
import { setVariables } from './block-variables.ts';
import { CommandFacts } from './command-facts.ts';
import type { PlaceKind } from './fill-place.ts';
import { firstSlotFrom, innerCode } from './inner-code.ts';
import { escapeKind } from './inner-language.ts';
import { RunFiles } from './run-files.ts';
import { wordKind } from './word-kind.ts';
import type { ShellText } from './word-roles.ts';

/** Levels of code in code that are read; people write three at most. */
const MAX_DEPTH = 6;
/** Programs that print their arguments. */
const WRITERS =
  /^(?:echo|printf|print|write-output|write-host|out-file|tee|cat|set-content|add-content)$/;
/** Programs that print a file. */
const FILE_READERS = /^(?:[bxz]z?cat|zstdcat|cat|gunzip|unzip|head|tail|curl|wget|less|tac)$/;

/** How to read code: its shell family, and facts that could turn text into a command. */
export interface CodeReading {
  family: ShellFamily;
  /** `&>` ends a command. */
  ampersandEnds: boolean;
  /** The block may run its output later. */
  runsFiles: boolean;
}

/** The role of a slot in the code around it. */
export interface SlotReading {
  /** The kind of a place that takes no value, or only some values; null for data. */
  kind: PlaceKind | null;
  /** Names of the variables that would hold the value; '' for one that is not known by name. */
  variables: readonly string[];
}

type SlotReadings = ReadonlyMap<number, SlotReading>;

/** Answers the central question of filling: in which slots would a value be a program? */
export class SlotReader {
  readonly scanned: ScannedCode | null;
  readonly #code: string;
  readonly #slots: readonly Slot[];
  readonly #reading: CodeReading;
  readonly #depth: number;
  readonly #facts = new CommandFacts();
  readonly #runFiles: RunFiles;
  /** Readings of inner code by where it begins. */
  readonly #inner = new Map<number, SlotReadings>();

  /** The slots are in order. */
  constructor(code: string, slots: readonly Slot[], reading: CodeReading, depth = 0) {
    this.#code = code;
    this.#slots = slots;
    this.#reading = reading;
    this.#depth = depth;
    this.scanned = depth > MAX_DEPTH ? null : scanCode(code, slots, reading);
    this.#runFiles = new RunFiles(code, this.scanned?.commands ?? [], this.#facts);
  }

  at(start: number): SlotReading {
    const slot = this.#slots[firstSlotFrom(this.#slots, start)];
    const ofLanguage = slot === undefined ? 'intricate' : escapeKind(this.#code, slot);
    if (ofLanguage !== null) return { kind: ofLanguage, variables: [] };
    if (this.#reading.family === 'other') return { kind: null, variables: [] };
    const context = this.scanned?.contexts.get(start);
    const fixed = context === undefined ? 'intricate' : fixedKind(context);
    if (context !== undefined && fixed === 'variable-name' && this.#code[start] === '$') {
      // `"\$x"` reads no variable here, and one in the inner shell.
      const read = this.#innerOf(context)?.get(start);
      if (read !== undefined) return read;
    }
    if (context === undefined || fixed !== null) return { kind: fixed, variables: [] };
    const inner = this.#innerOf(context)?.get(start);
    return {
      kind: inner?.kind ?? this.#kindOf(context),
      variables: [...setVariables(context, this.#reading.family), ...(inner?.variables ?? [])],
    };
  }

  isInnerCode(start: number): boolean {
    const context = this.scanned?.contexts.get(start);
    return context === undefined || this.#innerOf(context) !== null;
  }

  /** Reads the code of an inner shell that the slot is part of; null where there is none. */
  #innerOf({ surroundings: [own], input }: FillContext): SlotReadings | null {
    if (own === undefined) return null;
    const { command, position } = own;
    const { runsFiles } = this.#reading;
    const { place, shell, writer: lastWriter } = this.#facts.inPipeline(own);
    if (input !== null) {
      if (!runsFiles && shell < place) return null;
      const isWord = /["']/.test(this.#code.charAt(input.start));
      return this.#readInner({ all: [input], from: 0 }, 'posix', { joint: '', isWord });
    }
    const role = this.#facts.roles(command)[position];
    if (typeof role === 'object') return this.#readText(command, role);
    const writes = runsFiles && (command.writes || lastWriter > place);
    if (shell <= place && !writes) return null;
    // It may follow other programs: `npx echo x`.
    const writer = command.every.findIndex(({ text }) => WRITERS.test(programName(text)));
    if (writer < 0) return null;
    const first = writer + 1;
    const isText = ({ text }: { text: string }, i: number) => i >= first && !text.startsWith('-');
    const from = Math.max(first, command.every.findIndex(isText));
    const words = { all: command.every, from };
    // `printf` may put each argument on a line of its own.
    const joint = programName(command.every[writer]?.text ?? '') === 'echo' ? ' ' : '\n';
    return this.#readInner(words, 'posix', { joint, isWord: true });
  }

  /** Reads words that are code of a shell. */
  #readText({ every }: SimpleCommand, { from, rest }: ShellText): SlotReadings {
    const names = every.slice(0, from).map(({ text }) => programName(text));
    let { family } = this.#reading;
    if (names.some((name) => /(?<!fi)sh$|^docker$|^wsl$/.test(name))) family = 'posix';
    // Other programs than fish itself start a plain sh.
    if (family === 'fish' && !names.some((name) => /^(?:eval|fish)$/.test(name))) family = 'posix';
    if (names.some((name) => /^(?:powershell|pwsh|iex|icm|invoke-.*)$/.test(name))) {
      family = 'powershell';
    }
    if (names.includes('cmd')) family = 'cmd';
    const words = rest ? { all: every, from } : { all: every.slice(from, from + 1), from: 0 };
    return this.#readInner(words, family, { joint: ' ', isWord: true });
  }

  #readInner(
    { all, from }: { all: readonly Slot[]; from: number },
    family: ShellFamily,
    how: { joint: string; isWord: boolean },
  ): SlotReadings {
    const key = all[from]?.start ?? 0;
    const known = this.#inner.get(key);
    if (known !== undefined) return known;
    const { code, slots, origins } = innerCode(this.#code, this.#slots, all.slice(from), how);
    // The inner shell may be a plain one, whatever the outer one is.
    const reading = { ...this.#reading, family, ampersandEnds: true };
    const reader = new SlotReader(code, slots, reading, this.#depth + 1);
    const readings = new Map(
      slots.map(({ start }) => [origins.get(start) ?? start, reader.at(start)]),
    );
    this.#inner.set(key, readings);
    return readings;
  }

  /** The kind of a place that no inner code refuses; a place that takes some values comes last. */
  #kindOf(context: FillContext): PlaceKind | null {
    const { input, target, surroundings } = context;
    const [own, ...around] = surroundings;
    if (own === undefined) return 'intricate';
    const { command } = own;
    const roles = this.#facts.roles(command);
    const isWord = input === null && target === null;
    const kind = isWord ? wordKind(context, command, roles, this.#reading.family) : null;
    if (kind !== null && !/^(?:origin|pattern|sed-command|sed-flag)$/.test(kind)) return kind;
    const { place, shell, language, xargs } = this.#facts.inPipeline(own);
    const runs = Math.max(shell, language);
    if (xargs > place || (xargs === place && (input !== null || target === 'read')))
      return 'program';
    if (target === 'read' && runs >= place) return 'program';
    const name = programName(command.words[0] ?? '');
    if (input === null && shell > place && !WRITERS.test(name)) return 'program';
    if (input === null && runs > place && FILE_READERS.test(name)) return 'program';
    if (surroundings.some((one) => this.#runFiles.areMadeBy(one.command))) return 'program';
    // The output of a command may be the command around it: `$(echo ls)`, `bash <(echo ls)`.
    return around.map((one) => this.#facts.printedKind(one)).find((one) => one !== null) ?? kind;
  }
}

function fixedKind({ place, target, certain }: FillContext): PlaceKind | null {
  if (place === 'comment') return 'comment';
  if (place === 'name') return 'variable-name';
  if (place === 'arithmetic') return 'arithmetic';
  if (target === 'written') return 'redirection';
  return certain ? null : 'intricate';
}
