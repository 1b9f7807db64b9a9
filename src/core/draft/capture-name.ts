import type { VolatilePart } from '../log/failures/volatile.ts';
import type { VolatileKind } from '../log/failures/volatile-kinds.ts';
import { wordList } from '../text/word-list.ts';

const NAMES: Readonly<Partial<Record<VolatileKind, string>>> = { test: 'test_id', email: 'user' };
/** Kinds that may take their name from the word before them: `run_id=17`, `pod cart-x2kvp`. */
const NAMED_BY_WORD: ReadonlySet<VolatileKind> = new Set([
  ...(['number', 'id', 'hash', 'host', 'size', 'pod', 'ref', 'thread'] as const),
  'version',
]);
/** Words that name what follows them, if it is no number: a number takes any word. */
const LABELS = new Set(
  wordList(`
    agent branch build builder cluster commit container deployment digest executor host id image instance job machine
    namespace node package pid plan pod process project ref release replica request revision run runner server service
    session shard sha step tag task thread token trace user version volume vm worker
  `),
);
const EMPTY_WORDS = new Set(
  wordList(`
    a about after all allocate allocated allows an and any are as assert at available be been below between but by could curl
    did do does each equal equals error errors exactly exceed exceeds exited expected first found fail failed failure failures for from got had has have
    in instead into is it its just last least left maximum minimum more most nearly no not of off on only or out over per present ran read received return returned
    still tcp than that the then there these they this to took udp under use used uses until up wanted was were when which while
    with within would write
  `),
);
/** Words that say little without the word before them: `user ID 4711`. */
const HALF_NAMES = new Set(['id', 'no', 'number', 'name', 'key', 'uid']);
const LONGEST = 24;

/**
 * A name for the capture of a part of a message: from the word before it, or the one behind a
 * number, otherwise from its kind. It is not among `own`, the names of this line; a name of
 * `others`, the lines before, is used again only for the same value.
 */
export function captureName(
  text: string,
  part: VolatilePart,
  before: VolatilePart | undefined,
  own: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): string {
  const value = text.slice(part.start, part.end);
  const name = nameOf(text, part, before);
  const isFree = (one: string): boolean =>
    !Object.hasOwn(own, one) && (!Object.hasOwn(others, one) || others[one] === value);
  if (isFree(name)) return name;
  let number = 2;
  while (!isFree(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

function nameOf(text: string, part: VolatilePart, before: VolatilePart | undefined): string {
  const ahead = text.slice(Math.max(0, part.start - 60), part.start);
  const behind = text.slice(part.end, part.end + 40);
  if (part.kind === 'path') return /\.\w{1,8}$/.test(text.slice(0, part.end)) ? 'file' : 'path';
  if (part.kind === 'number') {
    const place = placeName(ahead, behind, part, before);
    if (place !== null) return place;
  }
  if (!NAMED_BY_WORD.has(part.kind)) return NAMES[part.kind] ?? part.kind;
  return (
    wordBefore(ahead, behind, part.kind) ??
    wordBehind(behind, part.kind) ??
    NAMES[part.kind] ??
    part.kind
  );
}

/** Line and column of a file, a share, a time with its unit, a process of Valgrind. */
function placeName(
  ahead: string,
  behind: string,
  part: VolatilePart,
  before: VolatilePart | undefined,
): string | null {
  const isNext = before?.kind === 'path' && part.start === before.end + 1;
  if (isNext && (ahead.endsWith(':') || /^:\d+(?!\S)/.test(behind))) return 'line';
  if (/\.\w{1,8} \d+:$/.test(ahead)) return 'column';
  if (/\.[A-Za-z]\w{0,9}["']?[:([]\[?$/.test(ahead)) return 'line';
  // Findings below the name of a file: `12:5  error  no stock`.
  if (ahead === '' && /^:\d+ +(?:error|warning)\b/.test(behind)) return 'line';
  if (/^\d+:$/.test(ahead) && /^ +(?:error|warning)\b/.test(behind)) return 'column';
  if (before?.kind === 'number' && part.start - before.end <= 2 && /[:,] ?$/.test(ahead)) {
    if (/(?:\.\w{1,10}["']?[:([]\[?|\/\w+:)\d+[:,] ?$/.test(ahead)) return 'column';
  }
  if (behind.startsWith('%')) return 'percent';
  if (/^ ?(?:ms|msec|s|sec|secs|seconds?|min|mins|minutes?|hours?)\b/.test(behind))
    return 'duration';
  return /(?:==|\b[Pp][Ii][Dd][ :=])$/.test(ahead) && /^(?:==|\D|$)/.test(behind) ? 'pid' : null;
}

/** The key of a value (`run_id=17`), or the word before a number or behind which names stand. */
function wordBefore(ahead: string, behind: string, kind: VolatileKind): string | null {
  const [, first = '', word = '', joint = ''] =
    /(?:([A-Za-z]+)[ _-])?([A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*)["']?\s?((?<![=:])[=:#]?)\s?["'`[#@v]*\(?$/.exec(
      ahead,
    ) ?? [];
  // `a limit of 32`
  if (kind === 'number' && word === 'of' && /^[a-z]{4,}$/.test(first)) {
    const isName = !EMPTY_WORDS.has(first) && first !== 'total';
    return wordBehind(behind, kind) ?? (isName ? first : null);
  }
  const name = word.toLowerCase().replaceAll('-', '_');
  const fits = name.length >= 2 && name.length <= LONGEST && !EMPTY_WORDS.has(name);
  // A colon belongs to a value if nothing but another value follows.
  const isBare = !ahead.endsWith('(') && !/[a-z][A-Z]/.test(word);
  const isKey =
    joint === '=' ||
    (isBare && joint === ':' && kind === 'number' && /^\s*(?:[,;)}\]]|$)/.test(behind));
  const isWord = isBare && kind === 'number' && joint !== ':';
  // An id tells what it is by itself.
  const isNamed = kind === 'id' ? HALF_NAMES.has(name) : LABELS.has(name);
  if (!fits || !(isKey || isWord || isNamed)) return null;
  const owner = first.toLowerCase();
  if (!HALF_NAMES.has(name) || owner.length < 2 || EMPTY_WORDS.has(owner)) return name;
  return `${owner}_${name}`;
}

/** The word that a number counts: `3 attempts`. */
function wordBehind(behind: string, kind: VolatileKind): string | null {
  const word = kind === 'number' ? /^ ([a-z]{3,15}s)\b/.exec(behind)?.[1] : undefined;
  return word === undefined || EMPTY_WORDS.has(word) ? null : word;
}
