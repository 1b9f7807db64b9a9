import { capturedValue } from './captured-value.ts';
import type { LineHit } from './compiled-step.ts';
import {
  endOfBlanks,
  endOfRun,
  isSpace,
  type Literal,
  LiteralCursor,
  type Span,
  toLiteral,
} from './literal.ts';
import type { PatternToken } from './token.ts';

/**
 * Literals with at most one run of non-space characters between two of them. `lead` names the
 * capture before the first; `names[i]` the one after `literals[i]`, null only at the end.
 */
interface Block {
  lead: string | null;
  literals: Literal[];
  names: (string | null)[];
}

/** Blocks parted by any text; `rests[i]` names the capture ahead of block i, the last one the tail. */
export interface LinePattern {
  blocks: Block[];
  rests: (string | null)[];
}

/** `tokens` must come from a successful parse, which already excludes invalid patterns. */
export function toLinePattern(tokens: readonly PatternToken[]): LinePattern {
  const pattern: LinePattern = { blocks: [], rests: [null] };
  let block: Block | null = null;
  const open = (): Block => {
    block ??= { lead: null, literals: [], names: [] };
    return block;
  };
  const close = (rest: string | null) => {
    if (block) {
      pattern.blocks.push(block);
      pattern.rests.push(null);
    }
    if (rest !== null) pattern.rests[pattern.rests.length - 1] = rest;
    block = null;
  };
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'wildcard') close(null);
    else if (token.type === 'literal') addLiteral(open(), token.text, tokens[i - 1], tokens[i + 1]);
    else if (token.type !== 'capture') continue;
    else if (token.rest) close(token.name);
    else addCapture(open(), token.name);
  }
  close(null);
  return pattern;
}

function addLiteral(block: Block, text: string, before?: PatternToken, after?: PatternToken): void {
  const wordStart = before?.type === 'wildcard' && before.wordAfter;
  const wordEnd = after?.type === 'wildcard' && after.wordBefore;
  block.literals.push(toLiteral(text, wordStart, wordEnd));
  block.names.push(null);
}

function addCapture(block: Block, name: string): void {
  if (block.literals.length === 0) block.lead = name;
  else block.names[block.names.length - 1] = name;
}

/**
 * Finds a pattern in a line: every gap and capture as short as it can be, and a match whenever
 * there is one. Blocks are found one after the other, each at its leftmost place: its leftmost
 * match also ends first, and what any text may follow is best served by the earliest end. Within a
 * block a literal may be taken at its first occurrence (see `endOfColons` for the exception), since what
 * a later one leaves for the next capture is also left by the first. So nothing is tried twice, and
 * time is linear in the line.
 *
 * A leading `<name...>` begins at `messageStart`, behind the prefix that a runner put there.
 */
export function matchLine(
  pattern: LinePattern,
  line: string,
  messageStart: number,
): LineHit | null {
  const captures = new Map<string, string>();
  let span: Span | null = null;
  let at = 0;
  for (const [i, block] of pattern.blocks.entries()) {
    const rest = pattern.rests[i] ?? null;
    const restStart =
      rest === null ? at : endOfBlanks(line, Math.max(at, i === 0 ? messageStart : 0));
    const found = matchBlock(block, line, rest === null ? at : restStart + 1, captures);
    if (!found) return null;
    if (rest !== null) captures.set(rest, line.slice(restStart, found.start).trimEnd());
    span ??= { start: rest === null ? found.start : restStart, end: found.end };
    span.end = found.end;
    at = found.end;
  }
  const tail = pattern.rests[pattern.blocks.length] ?? null;
  if (!span) return null;
  if (tail !== null) {
    const value = line.slice(at).trim();
    if (value === '') return null;
    captures.set(tail, value);
    span.end = endOfBlanks(line, at) + value.length;
  }
  return { ...span, captures };
}

function matchBlock(
  block: Block,
  line: string,
  from: number,
  captures: Map<string, string>,
): Span | null {
  const cursors = block.literals.map((literal) => new LiteralCursor(literal, line));
  const runs = Array.from({ length: cursors.length + 1 }, () => new RunCursor(line));
  let start = from;
  for (;;) {
    const next =
      block.lead === null ? (cursors[0]?.find(start)?.start ?? -1) : runStart(line, start);
    if (next < 0) return null;
    const end = matchFrom(block, line, next, cursors, runs, captures);
    if (end === 'never') return null;
    if (end !== 'not here') return { start: next, end };
    // The run of a leading capture failed as a whole; a later start inside it fails too.
    start = block.lead === null ? next + 1 : endOfRun(line, next);
  }
}

/** Matches a block that starts at `start`; 'never' says that no later start can do better. */
function matchFrom(
  block: Block,
  line: string,
  start: number,
  cursors: readonly LiteralCursor[],
  runs: readonly RunCursor[],
  captures: Map<string, string>,
): number | 'not here' | 'never' {
  let at = start;
  let name = block.lead;
  for (const [i, cursor] of cursors.entries()) {
    const found = name === null ? cursor.find(at) : cursor.findBehindValue(at, runEnd(runs, i, at));
    if (!found) return cursors.some(({ passedColons }) => passedColons) ? 'not here' : 'never';
    if (name !== null) {
      if (found.start > runEnd(runs, i, at)) return 'not here';
      captures.set(name, capturedValue(line, at, found.start, undefined) ?? '');
    }
    at = found.end;
    name = block.names[i] ?? null;
  }
  if (name === null) return at;
  const end = runEnd(runs, cursors.length, at);
  if (end === at) return 'not here';
  captures.set(name, capturedValue(line, at, end, undefined) ?? '');
  return end;
}

/** The first start of a run of non-space characters at `from` or later, or -1. */
function runStart(line: string, from: number): number {
  const inside = from > 0 && from < line.length && !isSpace(line.charCodeAt(from - 1));
  const start = endOfBlanks(line, inside ? endOfRun(line, from) : from);
  return start < line.length ? start : -1;
}

function runEnd(runs: readonly RunCursor[], stage: number, at: number): number {
  return runs[stage]?.end(at) ?? at;
}

/** The end of the run at a place, remembered, so that a run is read once however often it is asked. */
class RunCursor {
  readonly #line: string;
  #from = 0;
  #end = -1;

  constructor(line: string) {
    this.#line = line;
  }

  end(at: number): number {
    if (at < this.#from || at > this.#end) {
      this.#from = at;
      this.#end = endOfRun(this.#line, at);
    }
    return this.#end;
  }
}
