import { PROGRAMS, type Program, RUNNING_KEY, RUNNING_OPTION } from './program-table.ts';

/** What a word of a command is, where it is more than data. */
export type WordRole =
  | { type: 'program' }
  | { type: 'names' }
  /** Code of a shell that begins at the word `from`, up to the end of the command if `rest`. */
  | { type: 'shell'; from: number; rest: boolean };

/** A command with more places where a program may stand is not followed. */
const MAX_STARTS = 64;
export const ASSIGNMENT = /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/;
/** It may be empty, and then the next word is the command. */
const MAY_VANISH = /^(?:\$\w+|\$[@*]|\$\{[^}]*\}|\$\(.*\)|`.*`|%\w+%|&|@)+$/s;
/** Behind these words of a program that is not known, a command may stand. */
const RUNS_NEXT = /^(?:exec|run|shell|do)$/;
/** Behind `--` of any program a command may stand: `kubectl exec pod -- ls`. In these what stands behind `--` is data for what they run. */
const DATA_BEHIND_DASHES =
  /^(?:echo|printf|e?grep|rg|ag|ls|cat|rm|cp|mv|ln|mkdir|touch|head|tail|less|stat|wc|sort|diff|kill|cd|tar|find|chmod|chown|tee|test|set|jq|yq|sed|awk|psql|mysql|curl|gh|cargo|npm|pnpm|yarn|bun|dotnet|deno|go|mix|swift|git|make|pytest|gradle|vitest|jest)$/;

const byName = new Map<string, Program[]>();
for (const program of PROGRAMS) {
  for (const name of program.names.split(' ')) {
    byName.set(name, [...(byName.get(name) ?? []), program]);
  }
}

/** Whether a text begins with the key of a setting that programs run: `ProxyCommand=`, `alias.x=`. */
export function isRunningKey(text: string): boolean {
  const key = /^([\w.-]+)[\s=]/.exec(text)?.[1];
  return key !== undefined && RUNNING_KEY.test(key);
}

/** The name of a program without its folder and ending. */
export function programName(word: string): string {
  const base = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
  return base.toLowerCase().replace(/\.exe$/, '');
}

/** What each of the words of a command is; one more than there are, for what may be added to them. */
export function wordRoles(words: readonly string[]): (WordRole | undefined)[] {
  const roles: (WordRole | undefined)[] = [];
  const starts = [0];
  const seen = new Set(starts);
  const startsAt = (at: number): void => {
    if (at > words.length || seen.has(at)) return;
    seen.add(at);
    starts.push(at);
  };
  for (const start of starts) {
    if (starts.length > MAX_STARTS) return Array.from({ length: words.length + 1 }, programRole);
    roles[start] = programRole();
    const word = words[start];
    if (word === undefined) continue;
    if (word === '--' || ASSIGNMENT.test(word) || MAY_VANISH.test(word)) startsAt(start + 1);
    else readArguments(words, start, roles, startsAt);
  }
  return roles;
}

function programRole(): WordRole {
  return { type: 'program' };
}

/** `python3.11` and `node20` are known by their names. */
function programsOf(name: string): readonly Program[] {
  return byName.get(name) ?? byName.get(name.replace(/[\d.]+$/, '')) ?? [];
}

/** Reads the words behind the name of a program. */
function readArguments(
  words: readonly string[],
  start: number,
  roles: (WordRole | undefined)[],
  startsAt: (at: number) => void,
): void {
  const name = programName(words[start] ?? '');
  const named = programsOf(name).map((program) => ({
    program,
    from: behindSubcommand(program, words, start),
  }));
  for (const { program, from } of named) {
    if (from !== null) readOperands(program, words, from, roles, startsAt);
  }
  for (let i = start + 1; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (named.length === 0 && RUNS_NEXT.test(word) && !DATA_BEHIND_DASHES.test(name))
      startsAt(i + 1);
    if (word === '--') {
      if (!DATA_BEHIND_DASHES.test(name)) startsAt(i + 1);
      return;
    }
    const [option = '', value] = word.split('=', 2);
    if (value !== undefined && RUNNING_KEY.test(option)) roles[i] ??= programRole();
    if (value === undefined && RUNNING_KEY.test(word) && name === 'git') startsAt(i + 1);
    if (!RUNNING_OPTION.test(option) || named.some(({ program }) => knows(program, option)))
      continue;
    if (value === undefined) {
      roles[i + 1] ??= { type: 'shell', from: i + 1, rest: false };
      startsAt(i + 1);
    } else {
      roles[i] ??= programRole();
    }
  }
}

function behindSubcommand(
  { subcommand }: Program,
  words: readonly string[],
  start: number,
): number | null {
  if (subcommand === undefined) return start + 1;
  const names = subcommand.split(' ');
  for (let i = start + 1; i < words.length; i += 1) {
    if (names.includes(words[i] ?? '')) return i + 1;
  }
  return null;
}

function readOperands(
  program: Program,
  words: readonly string[],
  from: number,
  roles: (WordRole | undefined)[],
  startsAt: (at: number) => void,
): void {
  const { ahead = 0 } = program;
  let { operands } = program;
  // How many operands there are at least and at most, since an unknown option may take a value.
  let [least, most] = [0, 0];
  let mayBeValue = false;
  for (let i = from; i <= words.length; i += 1) {
    const word = words[i];
    if (word === '--') {
      if (operands === 'data') return;
      mayBeValue = false;
      continue;
    }
    if (program.plus && word?.startsWith('+')) roles[i] ??= programRole();
    if (word !== undefined && isOption(word)) {
      const kind = kindOf(program, word);
      if (kind === 'shows') return;
      mayBeValue = kind === null && !word.includes('=');
      const isAttached = /^-[A-Za-z]./.test(word) && attached(program, word);
      if (isAttached || (kind !== null && word.includes('='))) {
        if (kind === 'runs' || kind === 'loads') roles[i] ??= programRole();
        else if (kind === 'shell') roles[i] ??= { type: 'shell', from: i, rest: false };
      } else if (kind === 'runs' || kind === 'loads') {
        roles[i + 1] = programRole();
        startsAt(i + 1);
      } else if (kind === 'shell') {
        // More options may stand ahead of the code: `bash -c -e 'ls'`.
        let code = i + 1;
        while (/^[-+]/.test(words[code] ?? '')) code += 1;
        roles[code] = { type: 'shell', from: code, rest: false };
      }
      if (operands === 'script' && (kind === 'runs' || kind === 'shell' || kind === 'code')) {
        operands = 'data';
      }
      if (kind !== null && kind !== 'flags' && !isAttached && !word.includes('=')) i += 1;
      continue;
    }
    // `sudo A=1 -u app ls`.
    if (operands === 'command' && word !== undefined && ASSIGNMENT.test(word)) continue;
    if (operands === 'names') roles[i] ??= { type: 'names' };
    if (least <= ahead && most >= ahead) {
      if (operands === 'command') startsAt(i);
      else if (operands === 'script') roles[i] ??= programRole();
      else if (operands === 'shell-word') roles[i] ??= { type: 'shell', from: i, rest: false };
      else if (operands === 'shell') {
        for (let at = i; at <= words.length; at += 1) {
          roles[at] ??= { type: 'shell', from: i, rest: true };
        }
        if (!mayBeValue) return;
        // Where the word is the value of an option, the code begins behind it.
        roles[i + 1] = programRole();
        return;
      }
    }
    if (!mayBeValue) least += 1;
    most += 1;
    mayBeValue = false;
    if (least > ahead && operands !== 'names') operands = 'data';
  }
}

type OptionKind = 'values' | 'flags' | 'shell' | 'code' | 'runs' | 'loads' | 'shows';
const KINDS: readonly OptionKind[] = ['shows', 'shell', 'code', 'runs', 'loads', 'values', 'flags'];

function isOption(word: string): boolean {
  return /^[-+]./.test(word) || /^\/\/?[a-z]$/i.test(word) || word === '-';
}

/** What an option does; null where the table does not know it. */
function kindOf(program: Program, word: string): OptionKind | null {
  const [option = ''] = word.split('=', 1);
  for (const kind of KINDS) {
    if (has(program[kind], option)) return kind;
  }
  if (!/^-[A-Za-z0]./.test(word)) return null;
  // `-lc` ends in `-c`; `-mpdb` begins with `-m`.
  for (const letter of [word.at(-1) ?? '', word.charAt(1)]) {
    for (const kind of KINDS) {
      if (kind !== 'flags' && has(program[kind], `-${letter}`)) return kind;
    }
  }
  return null;
}

/** Whether a short option brings its value along: `-n5`. */
function attached(program: Program, word: string): boolean {
  if (KINDS.some((kind) => has(program[kind], word))) return false;
  const takes = (letter: string): boolean =>
    KINDS.some((kind) => kind !== 'flags' && has(program[kind], `-${letter}`));
  return takes(word.charAt(1)) && !(word.length > 2 && takes(word.at(-1) ?? ''));
}

function knows(program: Program, option: string): boolean {
  return KINDS.some((kind) => has(program[kind], option));
}

function has(options: string | undefined, option: string): boolean {
  return options !== undefined && setOf(options).has(option);
}

const sets = new Map<string, ReadonlySet<string>>();
function setOf(options: string): ReadonlySet<string> {
  const set = sets.get(options) ?? new Set(options.split(' '));
  sets.set(options, set);
  return set;
}
