import type { FillContext, ScannedCode, SimpleCommand, Slot } from './fill-context.ts';
import type { PlaceKind } from './fill-place.ts';
import { flatKind } from './flat-words.ts';
import { type InnerCode, InnerText } from './inner-code.ts';
import { escapeKind } from './inner-language.ts';
import { isReader, isRunnerText, takesFromXargs } from './input-readers.ts';
import { scanCmd } from './scan-cmd.ts';
import { scanPowerShell } from './scan-powershell.ts';
import { scanShell } from './scan-shell.ts';
import type { ShellFamily } from './shell.ts';
import { ASSIGNMENT, isRunningKey, programName, type WordRole, wordRoles } from './word-roles.ts';

/** Code in code in code: a person nests less. */
const MAX_DEPTH = 6;
/** Programs that write what they are given. */
const WRITERS =
  /^(?:echo|printf|print|write-output|write-host|out-file|tee|cat|set-content|add-content)$/;
/** The value of a variable, ahead of a command or alone; in PowerShell it has its `$`. */
const SETS = /^(?:[A-Za-z_]\w*(?:\[[^\]]*\])?|\$(?:\w+:)?\w+)\+?=/;
const COMPARES = /^-(?:eq|ne|lt|le|gt|ge)$/;
/** In quotes of a program that is not known, what stands behind these may be the next command. */
const NEXT_COMMAND = /(?:;|&&|\|\||\||`|\$\()\s*$/;
/** Programs whose texts are no commands of a shell. */
const TEXTS =
  /^(?:echo|printf|grep|egrep|fgrep|rg|ag|awk|gawk|mawk|nawk|sed|jq|yq|psql|mysql|mariadb|sqlite3|redis-cli|mongosh|mongo|curl|wget|python[\d.]*|node|perl|ruby|php|gh|git|kubectl|pytest|cargo|sqlcmd|cqlsh|duckdb|http)$/;

/** What is asked of code: which family it is of, and what else could make a command of a text. */
export interface CodeReading {
  family: ShellFamily;
  /** `&>` ends a command. */
  ampersandEnds: boolean;
  /** What the block writes may run later. */
  runsFiles: boolean;
}

/** What kind of place each slot stands in, by its start; not there where it is data. */
export type SlotKinds = ReadonlyMap<number, PlaceKind>;

/** Reads the places of slots, which are in order; null where code of the family is not read. */
export function scanCode(
  code: string,
  slots: readonly Slot[],
  { family, ampersandEnds }: CodeReading,
): ScannedCode | null {
  if (family === 'cmd') return scanCmd(code, slots);
  if (family === 'powershell') return scanPowerShell(code, slots);
  if (family === 'fish') return scanShell(code, slots, 'fish');
  return family === 'posix' ? scanShell(code, slots, 'posix', ampersandEnds) : null;
}

/** What is known of a command once it was read to its end. */
interface CommandFacts {
  texts: readonly string[];
  roles: readonly (WordRole | undefined)[];
  /** Its texts are no commands of a shell. */
  takesText: boolean;
}

interface PipelineReaders {
  places: ReadonlyMap<SimpleCommand, number>;
  reader: number;
  xargs: number;
  /** Its lines have fields ahead of the command. */
  crontab: number;
  writer: number;
}

/** The one question of filling: which slots stand where a program would be? */
export class SlotReader {
  readonly #code: string;
  readonly #slots: readonly Slot[];
  readonly #reading: CodeReading;
  readonly #depth: number;
  readonly #scanned: ScannedCode | null;
  readonly #facts = new Map<SimpleCommand, CommandFacts>();
  readonly #pipelines = new Map<readonly SimpleCommand[], PipelineReaders>();
  readonly #inner = new Map<SimpleCommand, Map<number, SlotKinds>>();
  readonly #written = new Map<SimpleCommand, SlotKinds>();
  readonly #inputs = new Map<Slot, SlotKinds>();

  constructor(code: string, slots: readonly Slot[], reading: CodeReading, depth = 0) {
    this.#code = code;
    this.#slots = slots;
    this.#reading = reading;
    this.#depth = depth;
    this.#scanned = depth > MAX_DEPTH ? null : scanCode(code, slots, reading);
  }

  get scanned(): ScannedCode | null {
    return this.#scanned;
  }

  kindAt(start: number): PlaceKind | null {
    const ofLanguage = escapeKind(this.#code, start);
    if (ofLanguage !== null) return ofLanguage;
    if (this.#reading.family === 'other') return null;
    if (this.#depth > MAX_DEPTH) return 'intricate';
    const context = this.#scanned?.contexts.get(start);
    if (!context) return this.#flat(start);
    return this.#fixed(context) ?? (context.certain ? this.#read(context) : this.#flat(start));
  }

  kinds(): SlotKinds {
    const kinds = new Map<number, PlaceKind>();
    for (const { start } of this.#slots) {
      const kind = this.kindAt(start);
      if (kind !== null) kinds.set(start, kind);
    }
    return kinds;
  }

  #factsOf(command: SimpleCommand): CommandFacts {
    const known = this.#facts.get(command);
    if (known !== undefined) return known;
    const facts = factsOf(command);
    this.#facts.set(command, facts);
    return facts;
  }

  /** The last command of each kind in a pipeline, and where each command stands in it. */
  #readersOf(pipeline: readonly SimpleCommand[]): PipelineReaders {
    const known = this.#pipelines.get(pipeline);
    if (known !== undefined) return known;
    const readers = {
      places: new Map(pipeline.map((command, i) => [command, i])),
      reader: pipeline.findLastIndex((command) => isReader(command)),
      xargs: pipeline.findLastIndex((command) => takesFromXargs(command)),
      crontab: pipeline.findLastIndex(({ words }) =>
        words.some((word) => programName(word) === 'crontab'),
      ),
      writer: pipeline.findLastIndex((command) => command.writes || isTee(command)),
    };
    this.#pipelines.set(pipeline, readers);
    return readers;
  }

  #flat(start: number): PlaceKind | null {
    const kind = flatKind(this.#code, start);
    if (kind !== null) return kind;
    return this.#reading.runsFiles || isRunnerText(this.#code) ? 'intricate' : null;
  }

  #fixed({ place, isWritten }: FillContext): PlaceKind | null {
    if (place.type === 'comment') return 'comment';
    if (place.type === 'name') return 'variable-name';
    if (place.type === 'arithmetic') return 'arithmetic';
    return isWritten ? 'redirection' : null;
  }

  #read(context: FillContext): PlaceKind | null {
    return (
      (context.input === null ? this.#ofWord(context) : this.#ofInput(context)) ??
      this.#ofSurroundings(context) ??
      this.#ofPipeline(context)
    );
  }

  #ofWord(context: FillContext): PlaceKind | null {
    const { surroundings, wordBefore, start } = context;
    const [own] = surroundings;
    if (own === undefined) return 'intricate';
    const { command, position } = own;
    const { texts, roles, takesText } = this.#factsOf(command);
    const role = roles[position];
    const first = texts[0] ?? '';
    const bare = wordBefore.replace(/["'\\]/g, '');
    if (role?.type === 'program' && !SETS.test(bare)) return 'program';
    if (/[=,](?:exec|command|cmd|shell|program|system)[=:]$/i.test(bare)) return 'program';
    if (/^-[oc]$/.test(texts[position - 1] ?? '') && isRunningKey(bare)) return 'program';
    if (role?.type === 'names' && !bare.includes('=')) return 'variable-name';
    if (role?.type === 'shell') return this.#ofShell(command, role, start);
    if (first === 'printf' && texts[position - 1] === '-v') return 'variable-name';
    if (first === 'let' || first === '((') return 'arithmetic';
    if (/^(?:\[\[?|test)$/.test(first)) {
      const [before = '', after = ''] = [texts[position - 1], texts[position + 1]];
      if (before === '-v' || before === '-R') return 'variable-name';
      if (COMPARES.test(before) || COMPARES.test(after)) return 'arithmetic';
    }
    if (/^(?:--?|\/\/?)$/.test(bare) && this.#isOptionMark(bare)) return 'option-name';
    return !takesText && bare !== '' && NEXT_COMMAND.test(bare) ? 'program' : null;
  }

  #isOptionMark(bare: string): boolean {
    return bare.startsWith('-') || this.#reading.family === 'cmd';
  }

  /** The words from one on are code of a shell. */
  #ofShell(
    command: SimpleCommand,
    { from, rest }: { from: number; rest: boolean },
    start: number,
  ): PlaceKind | null {
    const ofCommand = this.#inner.get(command) ?? new Map<number, SlotKinds>();
    this.#inner.set(command, ofCommand);
    let kinds = ofCommand.get(from);
    if (kinds === undefined) {
      const text = new InnerText(this.#code, this.#slots);
      const words = command.every.slice(from, rest ? undefined : from + 1);
      for (const word of words) {
        text.addUnquoted(word);
        text.add(' ');
      }
      const names = command.every.slice(0, from).map((word) => programName(word.text));
      const inner = text.done();
      // `alias x='ls'`: what stands behind the `=`.
      const isAlias = /^(?:alias|abbr)$/.test(names[0] ?? '');
      kinds = this.#innerKinds(isAlias ? aliased(inner) : inner, this.#familyOf(names));
      ofCommand.set(from, kinds);
    }
    return kinds.get(start) ?? null;
  }

  #familyOf(names: readonly string[]): ShellFamily {
    if (names.includes('cmd')) return 'cmd';
    if (names.some((name) => /^(?:powershell|pwsh|iex|icm|invoke-.*)$/.test(name))) {
      return 'powershell';
    }
    if (names.some((name) => /sh$|^docker$|^wsl$/.test(name))) return 'posix';
    return this.#reading.family;
  }

  #innerKinds({ code, slots, origins }: InnerCode, family: ShellFamily): SlotKinds {
    const reading = { ...this.#reading, family };
    const inner = new SlotReader(code, slots, reading, this.#depth + 1).kinds();
    return new Map(Array.from(inner, ([start, kind]) => [origins.get(start) ?? start, kind]));
  }

  #ofInput({ input, surroundings, start }: FillContext): PlaceKind | null {
    const [own] = surroundings;
    if (own === undefined || input === null) return 'intricate';
    const readers = this.#readersOf(own.pipeline);
    const at = readers.places.get(own.command) ?? 0;
    if (readers.xargs >= at || readers.crontab >= at) return 'program';
    if (!this.#reading.runsFiles && readers.reader < at) return null;
    let kinds = this.#inputs.get(input);
    if (kinds === undefined) {
      const text = new InnerText(this.#code, this.#slots);
      if (/^["']/.test(this.#code.slice(input.start))) text.addUnquoted(input);
      else text.addRaw(input);
      kinds = this.#innerKinds(text.done(), 'posix');
      this.#inputs.set(input, kinds);
    }
    return kinds.get(start) ?? null;
  }

  /** What a command prints may be the command around it: `$(echo ls)`, `bash <(echo ls)`. */
  #ofSurroundings({ surroundings }: FillContext): PlaceKind | null {
    for (const { command, pipeline, position } of surroundings.slice(1)) {
      const { roles, texts } = this.#factsOf(command);
      const role = roles[position];
      const isSetting = role?.type === 'program' && ASSIGNMENT.test(texts[position] ?? '');
      if (role !== undefined && !isSetting) {
        return role.type === 'names' ? 'variable-name' : 'program';
      }
      const readers = this.#readersOf(pipeline);
      const at = readers.places.get(command) ?? 0;
      if (readers.reader > at || readers.xargs > at) return 'program';
    }
    return null;
  }

  /** What a command prints may be what the next one runs: `echo ls | sh`. */
  #ofPipeline({ surroundings, input, start }: FillContext): PlaceKind | null {
    const [own] = surroundings;
    if (own === undefined || input !== null) return null;
    const { command, pipeline } = own;
    const readers = this.#readersOf(pipeline);
    const at = readers.places.get(command) ?? 0;
    if (readers.xargs > at || readers.crontab > at) return 'program';
    const isRead = readers.reader > at;
    const writes = command.writes || readers.writer > at;
    if (!isRead && !(this.#reading.runsFiles && writes)) return null;
    const name = programName(command.words[0] ?? '');
    if (!WRITERS.test(name)) return isRead ? 'program' : null;
    return this.#ofWritten(command, name, start);
  }

  #ofWritten(command: SimpleCommand, name: string, start: number): PlaceKind | null {
    const known = this.#written.get(command);
    if (known !== undefined) return known.get(start) ?? null;
    const text = new InnerText(this.#code, this.#slots);
    const first = command.every.findIndex((word) => programName(word.text) === name);
    let isFirst = true;
    for (const word of command.every.slice(first + 1)) {
      if (isFirst && word.text.startsWith('-')) continue;
      isFirst = false;
      text.addUnquoted(word);
      // `printf` may put each argument on a line of its own.
      text.add(name === 'echo' ? ' ' : '\n');
    }
    const kinds = this.#innerKinds(text.done(), 'posix');
    this.#written.set(command, kinds);
    return kinds.get(start) ?? null;
  }
}

function factsOf({ every }: SimpleCommand): CommandFacts {
  const texts = every.map(({ text }) => text);
  const takesText = texts.some((word) => TEXTS.test(programName(word)));
  return { texts, roles: wordRoles(texts), takesText };
}

function isTee({ words }: SimpleCommand): boolean {
  return words.some((word) =>
    /^(?:tee|dd|sponge|install|docker|kubectl|ssh)$/.test(programName(word)),
  );
}

function aliased({ code, slots, origins }: InnerCode): InnerCode {
  const blank = code.replace(/^(?:-\S+\s+)*[\w.-]+[=\s]/, (name) => ' '.repeat(name.length));
  return { code: blank, slots, origins };
}
