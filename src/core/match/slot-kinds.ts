import { setVariables } from './block-variables.ts';
import type { FillContext, ScannedCode, SimpleCommand, Slot } from './fill-context.ts';
import type { PlaceKind } from './fill-place.ts';
import { firstSlotFrom, innerCode } from './inner-code.ts';
import { escapeKind } from './inner-language.ts';
import { inputLanguage, takesFromXargs } from './input-readers.ts';
import { programName } from './program-table.ts';
import { scanCode } from './scan-code.ts';
import type { ShellFamily } from './shell.ts';
import {
  ASSIGNMENT,
  isRunningKey,
  type ShellText,
  type WordRole,
  wordRoles,
} from './word-roles.ts';

/** Code in code in code: a person nests less. */
const MAX_DEPTH = 6;
/** Programs that write what they are given. */
const WRITERS =
  /^(?:echo|printf|print|write-output|write-host|out-file|tee|cat|set-content|add-content)$/;
/** Programs that print a file. */
const FILE_READERS = /^(?:[bxz]z?cat|zstdcat|cat|gunzip|unzip|head|tail|curl|wget|less|tac)$/;
/** Programs that write what they read in a file, here or elsewhere. */
const TEE = /(?:^|[\s/])(?:tee|dd|sponge|install)(?:\s|$)|>/;
/** The value of a variable, ahead of a command or alone; in PowerShell it has its `$`. */
const SETS = /^(?:[A-Za-z_]\w*(?:\[[^\]]*\])?|\$(?:\w+:)?\w+)\+?=/;
const COMPARES = /^-(?:eq|ne|lt|le|gt|ge)$/;
/** The key of a setting that runs its value: `--checkpoint-action=exec=`, `EXEC:`. */
const RUNS_VALUE = /[=,](?:exec|command|cmd|shell|program|system)[=:]$/i;
/** In quotes of a program that is not known, what stands behind these may be the next command. */
const NEXT_COMMAND = /(?:;|&&|\|\||\||`|\$\()\s*$/;
/** Programs whose texts are no commands of a shell. */
const TEXTS =
  /^(?:echo|printf|[ef]?grep|rg|ag|[gmn]?awk|sed|jq|yq|psql|mysql|mariadb|sqlite3|redis-cli|mongosh|mongo|curl|wget|python[\d.]*|node|perl|ruby|php|gh|git|kubectl|pytest|cargo|sqlcmd|cqlsh|duckdb|http)$/;

/** What is asked of code: which family it is of, and what else could make a command of a text. */
export interface CodeReading {
  family: ShellFamily;
  /** `&>` ends a command. */
  ampersandEnds: boolean;
  /** What the block writes may run later. */
  runsFiles: boolean;
}

/** What a slot is to the code around it. */
export interface SlotReading {
  /** Why it takes no value whatever, or not every one; null for data. */
  kind: PlaceKind | null;
  /** Names of the variables that would hold the value; '' for one that is not known by name. */
  variables: readonly string[];
}

interface CommandFacts {
  texts: readonly string[];
  roles: readonly (WordRole | undefined)[];
  /** Its texts are no commands of a shell. */
  takesText: boolean;
}

/** Where the last command of each kind stands in a pipeline; -1 where there is none. */
interface PipelineFacts {
  places: ReadonlyMap<SimpleCommand, number>;
  /** Runs what it reads as code of a shell. */
  shell: number;
  /** Runs what it reads as code of another language. */
  language: number;
  /** Makes a program of any word that it reads. */
  xargs: number;
  writer: number;
}

/** The one question of filling: which slots stand where a program would be? */
export class SlotReader {
  readonly scanned: ScannedCode | null;
  readonly #code: string;
  readonly #slots: readonly Slot[];
  readonly #reading: CodeReading;
  readonly #depth: number;
  readonly #commands = new Map<SimpleCommand, CommandFacts>();
  readonly #pipelines = new Map<readonly SimpleCommand[], PipelineFacts>();
  /** Readings of inner code by where it begins. */
  readonly #inner = new Map<number, ReadonlyMap<number, SlotReading>>();

  /** The slots are in order. */
  constructor(code: string, slots: readonly Slot[], reading: CodeReading, depth = 0) {
    this.#code = code;
    this.#slots = slots;
    this.#reading = reading;
    this.#depth = depth;
    this.scanned = depth > MAX_DEPTH ? null : scanCode(code, slots, reading);
  }

  at(start: number): SlotReading {
    const slot = this.#slots[firstSlotFrom(this.#slots, start)];
    const ofLanguage = slot === undefined ? 'intricate' : escapeKind(this.#code, slot);
    if (ofLanguage !== null) return { kind: ofLanguage, variables: [] };
    if (this.#reading.family === 'other') return { kind: null, variables: [] };
    const context = this.scanned?.contexts.get(start);
    const fixed = context === undefined ? 'intricate' : fixedKind(context);
    if (context === undefined || fixed !== null) return { kind: fixed, variables: [] };
    const inner = this.#innerOf(context)?.get(start);
    return {
      kind: inner?.kind ?? this.#kindOf(context),
      variables: [...setVariables(context, this.#reading.family), ...(inner?.variables ?? [])],
    };
  }

  #factsOf(command: SimpleCommand): CommandFacts {
    let facts = this.#commands.get(command);
    if (facts === undefined) {
      const texts = command.every.map(({ text }) => text);
      const takesText = texts.some((word) => TEXTS.test(programName(word)));
      facts = { texts, roles: wordRoles(texts), takesText };
      this.#commands.set(command, facts);
    }
    return facts;
  }

  #pipelineOf(pipeline: readonly SimpleCommand[]): PipelineFacts {
    let facts = this.#pipelines.get(pipeline);
    if (facts === undefined) {
      const languages = pipeline.map(inputLanguage);
      const isTee = ({ words }: SimpleCommand) => words.some((word) => TEE.test(word));
      const isCrontab = ({ words }: SimpleCommand) =>
        words.some((word) => programName(word) === 'crontab');
      facts = {
        places: new Map(pipeline.map((command, i) => [command, i])),
        shell: languages.lastIndexOf('shell'),
        language: languages.lastIndexOf('language'),
        // The lines of a crontab have fields ahead of the command.
        xargs: pipeline.findLastIndex((one) => takesFromXargs(one) || isCrontab(one)),
        writer: pipeline.findLastIndex((command) => command.writes || isTee(command)),
      };
      this.#pipelines.set(pipeline, facts);
    }
    return facts;
  }

  /** Reads the code of an inner shell that the slot is part of; null where there is none. */
  #innerOf(context: FillContext): ReadonlyMap<number, SlotReading> | null {
    const { surroundings, input } = context;
    const [own] = surroundings;
    if (own === undefined) return null;
    const { command, pipeline, position } = own;
    const { shell, writer, places } = this.#pipelineOf(pipeline);
    const at = places.get(command) ?? 0;
    const { runsFiles } = this.#reading;
    if (input !== null) {
      if (!runsFiles && shell < at) return null;
      const isWord = /^["']/.test(this.#code.slice(input.start, input.start + 1));
      return this.#readInner([input], 'posix', { joint: '', isWord });
    }
    const role = this.#factsOf(command).roles[position];
    if (typeof role === 'object') return this.#ofShellText(command, role);
    const writes = runsFiles && (command.writes || writer > at);
    const name = programName(command.words[0] ?? '');
    if (!WRITERS.test(name) || (shell <= at && !writes)) return null;
    const first = command.every.findIndex((word) => programName(word.text) === name) + 1;
    const behindOptions = command.every.findIndex(
      (word, i) => i >= first && !word.text.startsWith('-'),
    );
    // `printf` may put each argument on a line of its own.
    const joint = name === 'echo' ? ' ' : '\n';
    const words = command.every.slice(Math.max(first, behindOptions));
    return this.#readInner(words, 'posix', { joint, isWord: true });
  }

  /** Words that are code of a shell. */
  #ofShellText(command: SimpleCommand, { from, rest }: ShellText) {
    const names = command.every.slice(0, from).map((word) => programName(word.text));
    let words: Slot[] = command.every.slice(from, rest ? undefined : from + 1);
    if (/^(?:alias|abbr)$/.test(names[0] ?? '')) {
      // What stands behind the name: `alias x='ls'`.
      words = words.map(({ start, end }) => {
        const name = /^[\w.-]+=/.exec(this.#code.slice(start, end))?.[0] ?? '';
        return { start: start + name.length, end };
      });
    }
    return this.#readInner(words, this.#familyOf(names), { joint: ' ', isWord: true });
  }

  #familyOf(names: readonly string[]): ShellFamily {
    if (names.includes('cmd')) return 'cmd';
    if (names.some((name) => /^(?:powershell|pwsh|iex|icm|invoke-.*)$/.test(name))) {
      return 'powershell';
    }
    const isPosix = names.some((name) => /sh$|^docker$|^wsl$/.test(name));
    return isPosix ? 'posix' : this.#reading.family;
  }

  #readInner(
    spans: readonly Slot[],
    family: ShellFamily,
    how: { joint: string; isWord: boolean },
  ): ReadonlyMap<number, SlotReading> {
    const key = spans[0]?.start ?? 0;
    const known = this.#inner.get(key);
    if (known !== undefined) return known;
    const { code, slots, origins } = innerCode(this.#code, this.#slots, spans, how);
    const reader = new SlotReader(code, slots, { ...this.#reading, family }, this.#depth + 1);
    const readings = new Map(
      slots.map(({ start }) => [origins.get(start) ?? start, reader.at(start)]),
    );
    this.#inner.set(key, readings);
    return readings;
  }

  /** The kind of a place that no inner code refuses. */
  #kindOf(context: FillContext): PlaceKind | null {
    const { input, surroundings } = context;
    const own = input === null && context.target === null ? this.#ofWord(context) : null;
    if (own !== null) return own;
    const [first] = surroundings;
    if (first === undefined) return 'intricate';
    const { command, pipeline } = first;
    const { shell, language, xargs, places } = this.#pipelineOf(pipeline);
    const at = places.get(command) ?? 0;
    const isFed = input !== null || context.target === 'read';
    if (xargs > at || (isFed && xargs === at)) return 'program';
    const name = programName(command.words[0] ?? '');
    if (context.target === 'read' && Math.max(shell, language) >= at) return 'program';
    if (input === null && shell > at && !WRITERS.test(name)) return 'program';
    if (input === null && Math.max(shell, language) > at && FILE_READERS.test(name)) {
      return 'program';
    }
    return this.#ofSurroundings(context);
  }

  #ofWord({ surroundings, wordBefore }: FillContext): PlaceKind | null {
    const [own] = surroundings;
    if (own === undefined) return 'intricate';
    const { command, position } = own;
    const { texts, roles, takesText } = this.#factsOf(command);
    const role = roles[position];
    const bare = wordBefore.replace(/["'\\]/g, '');
    const [before = '', after = ''] = [texts[position - 1], texts[position + 1]];
    if (role === 'program' && !SETS.test(bare)) return 'program';
    if (RUNS_VALUE.test(bare) || (/^-[oc]$/.test(before) && isRunningKey(bare))) return 'program';
    // The value of a `declare -n` is a name as well.
    const isReference = texts.some((word) => /^-\w*n/.test(word));
    if (role === 'variable-name' && (!bare.includes('=') || isReference)) return role;
    if (role === 'arithmetic') return role;
    if (
      /^(?:\[\[?|test)$/.test(texts[0] ?? '') &&
      (COMPARES.test(before) || COMPARES.test(after))
    ) {
      return 'arithmetic';
    }
    const isMark = this.#reading.family === 'cmd' ? /^(?:--?|\/\/?)$/ : /^--?$/;
    if (isMark.test(bare)) return 'option-name';
    return !takesText && bare !== '' && NEXT_COMMAND.test(bare) ? 'program' : null;
  }

  /** What a command prints may be the command around it: `$(echo ls)`, `bash <(echo ls)`. */
  #ofSurroundings({ surroundings }: FillContext): PlaceKind | null {
    for (const { command, pipeline, position } of surroundings.slice(1)) {
      const { roles, texts } = this.#factsOf(command);
      const role = roles[position];
      const isSetting = role === 'program' && ASSIGNMENT.test(texts[position] ?? '');
      if (role !== undefined && !isSetting) return typeof role === 'object' ? 'program' : role;
      const { shell, xargs, places } = this.#pipelineOf(pipeline);
      const at = places.get(command) ?? 0;
      if (shell > at || xargs > at) return 'program';
    }
    return null;
  }
}

function fixedKind({ place, target, certain }: FillContext): PlaceKind | null {
  if (place.type === 'comment') return 'comment';
  if (place.type === 'name') return 'variable-name';
  if (place.type === 'arithmetic') return 'arithmetic';
  if (target === 'written') return 'redirection';
  return certain ? null : 'intricate';
}
