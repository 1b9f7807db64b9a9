import { isPlainWords } from './plain-words.ts';
import {
  type Dialect,
  loadShellParser,
  type ParseFailure,
  type ShellParser,
} from './shell-parser.ts';

/** Code to be parsed. */
export interface ShellSource {
  key: string;
  /** Tried in turn: the code is valid if one of them can parse it. */
  dialects: readonly Dialect[];
  /** Only with newlines as line endings. */
  code: string;
}

export interface ShellProblem {
  message: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
}

/** Larger batches gain little and cost more when one of their sources is invalid. */
const MAX_BATCH = 50;
const MAX_BATCH_CHARS = 5_000;
/** A command that does nothing, between the commands of a batch. */
const SEPARATOR = '\n:\n';

/**
 * Parses shell code; null for valid code. A source that crashes the parser is missing from the
 * result. Loads the parser only if it is needed.
 */
export async function checkShell(
  sources: Iterable<ShellSource>,
): Promise<Map<string, ShellProblem | null>> {
  const found = new Map<string, ShellProblem | null>();
  let open: ShellSource[] = [];
  for (const source of new Map(Array.from(sources, (one) => [one.key, one])).values()) {
    if (isPlainWords(source.code)) found.set(source.key, null);
    else open.push(source);
  }
  if (open.length === 0) return found;
  const parser = await loadShellParser();
  for (let attempt = 0; open.length > 0; attempt += 1) {
    const failed: ShellSource[] = [];
    for (const [dialect, group] of Map.groupBy(open, ({ dialects }) => dialects[attempt])) {
      if (dialect === undefined) continue;
      for (const batch of batches(group)) {
        for (const [source, problem] of await parseAll(batch, dialect, parser)) {
          // The author needs the message of the first dialect.
          if (problem === null) found.set(source.key, null);
          else if (!found.has(source.key)) found.set(source.key, problem);
          if (problem !== null) failed.push(source);
        }
      }
    }
    open = failed;
  }
  return found;
}

function* batches(sources: readonly ShellSource[]): Generator<ShellSource[]> {
  let batch: ShellSource[] = [];
  let size = 0;
  for (const source of sources) {
    if (batch.length === MAX_BATCH || size > MAX_BATCH_CHARS) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(source);
    size += source.code.length;
  }
  if (batch.length > 0) yield batch;
}

type Verdict = [source: ShellSource, problem: ShellProblem | null];

/**
 * Parses many sources as one text, which is far faster than one by one. If every separator is a
 * top-level statement, every source between two of them is valid; otherwise the first doubtful
 * source is parsed alone, and the sources before and after it as two texts.
 */
async function parseAll(
  sources: readonly ShellSource[],
  dialect: Dialect,
  parser: ShellParser,
): Promise<Verdict[]> {
  const [first, ...others] = sources;
  if (first === undefined) return [];
  if (others.length === 0) return await parseOne(first, dialect, parser);
  const ends = endsOf(sources);
  const text = sources.map(({ code }) => code + SEPARATOR).join('');
  const result = await parser.parse(text, dialect);
  const at = firstInDoubt(result, ends);
  if (at === -1) return sources.map((source) => [source, null]);
  const before = sources.slice(0, at);
  const proven = result instanceof Set;
  return [
    ...(proven ? before.map((source): Verdict => [source, null]) : []),
    ...(proven ? [] : await parseAll(before, dialect, parser)),
    ...(await parseAll(sources.slice(at, at + 1), dialect, parser)),
    ...(await parseAll(sources.slice(at + 1), dialect, parser)),
  ];
}

async function parseOne(
  source: ShellSource,
  dialect: Dialect,
  parser: ShellParser,
): Promise<Verdict[]> {
  const result = await parser.parse(source.code, dialect);
  if (result === null) return [];
  return [[source, result instanceof Set ? null : problemOf(source.code, result)]];
}

/** Byte offsets of the separators, each after its source. */
function endsOf(sources: readonly ShellSource[]): number[] {
  let bytes = 0;
  return sources.map(({ code }) => {
    const end = bytes + Buffer.byteLength(code) + 1;
    bytes = end - 1 + SEPARATOR.length;
    return end;
  });
}

/** Index of the first source that may be invalid; -1 for none. */
function firstInDoubt(result: Set<number> | ParseFailure | null, ends: readonly number[]): number {
  if (result === null) return Math.floor(ends.length / 2);
  if (result instanceof Set) return ends.findIndex((end) => !result.has(end));
  const at = ends.findIndex((end) => result.byte <= end + 1);
  return at === -1 ? ends.length - 1 : at;
}

function problemOf(code: string, { message, byte }: ParseFailure): ShellProblem {
  const ahead = Buffer.from(code).subarray(0, byte).toString();
  const lines = ahead.split('\n');
  return { message, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
