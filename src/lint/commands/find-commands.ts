import type {
  FillContext,
  ScannedCode,
  SimpleCommand,
  Slot,
} from '../../core/command/shell/fill-context.ts';
import { scanCmd } from '../../core/command/shell/scan-cmd.ts';
import { scanPowerShell } from '../../core/command/shell/scan-powershell.ts';
import { scanShell } from '../../core/command/shell/scan-shell.ts';
import type { ShellFamily } from '../../core/command/shell/shell.ts';
import { getOrCreate } from '../../core/maps.ts';
import { isRunBy, runsText } from './runners.ts';

/** UTF-16 offsets, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** A command as its shell reads it. */
export interface FoundCommand {
  /** Its name, without folders. */
  name: string;
  /** The words behind the name without their quotes; redirections are left out. */
  args: readonly string[];
  /** The position of each of them in the code, if known. */
  spans: readonly (Span | null)[];
  /** It gets more arguments than are written: from `xargs` or `find -exec`. */
  fed: boolean;
  /** The commands that its output is piped to, in order. */
  readers: readonly SimpleCommand[];
  /** The commands around it, innermost first: it stands in `$(...)` or `<(...)` of them. */
  outer: readonly SimpleCommand[];
  /** UTF-16 offsets into the code, from the name to the end of the last argument. */
  start: number;
  end: number;
}

const MAX_DEPTH = 3;
/** To tell of one name what runs it takes a look at its whole command. */
const MAX_NAMES_OF_COMMAND = 100;

/**
 * Finds the commands of some names, also behind `sudo`, `xargs`, `ssh` and the like and in the text
 * that `sh -c` runs. What stands in comments, strings and here-documents is none.
 */
export function findCommands(code: string, family: ShellFamily, names: RegExp): FoundCommand[] {
  return findAt(code, family, names, 0, MAX_DEPTH).sort((a, b) => a.start - b.start);
}

const patterns = new Map<RegExp, RegExp>();

/** Finds names as words of their own, with the path ahead of them. */
function patternOf(names: RegExp): RegExp {
  let pattern = patterns.get(names);
  if (pattern === undefined) {
    const name = names.source.replace(/[$^]/g, '');
    const path = String.raw`(?:[\w.~$:\\/-]*[\\/])?`;
    pattern = new RegExp(`(?<![^\\s'"\`;|&({!])${path}(?:${name})(?![^\\s'"\`;|&)}])`, 'g');
    patterns.set(names, pattern);
  }
  return pattern;
}

function findAt(
  code: string,
  family: ShellFamily,
  names: RegExp,
  offset: number,
  depth: number,
): FoundCommand[] {
  const slots = [...code.matchAll(patternOf(names))].map(({ 0: token, index }) => {
    return { start: index, end: index + token.length };
  });
  if (slots.length === 0) return [];
  const { contexts } = scan(code, slots, family);
  const namesOf = new Map<SimpleCommand, string[]>();
  const nested = new Map<number, string>();
  const found: FoundCommand[] = [];
  for (const slot of slots) {
    const context = contexts.get(slot.start);
    const own = context?.surroundings[0];
    if (context === undefined || own === undefined) continue;
    const word = code.slice(slot.start, slot.end).replace(/\\/g, '');
    if (context.wholeWord) {
      const names = getOrCreate(namesOf, own.command, () => []);
      if (names.push(word) > MAX_NAMES_OF_COMMAND) continue;
      const index = nthIndex(own.command.words, word, countOf(names, word));
      if (index < 0 || !isRunBy(own.command.words.slice(0, index))) continue;
      found.push(commandAt(code, slot, context, index, offset));
    } else if (
      (context.place === 'single' || context.place === 'double') &&
      runsText(own.command.words)
    ) {
      const [start, text] = quotedText(code, slot, context.place === 'single' ? "'" : '"');
      nested.set(start, text);
    }
  }
  if (depth === 0) return found;
  for (const [start, text] of nested) {
    found.push(...findAt(text, family, names, offset + start, depth - 1));
  }
  return found;
}

function scan(code: string, slots: readonly Slot[], family: ShellFamily): ScannedCode {
  if (family === 'powershell') return scanPowerShell(code, slots);
  if (family === 'cmd') return scanCmd(code, slots);
  return scanShell(code, slots, family === 'fish' ? 'fish' : 'posix');
}

function commandAt(
  code: string,
  { start, end }: Slot,
  { surroundings }: FillContext,
  index: number,
  offset: number,
): FoundCommand {
  const [own, ...around] = surroundings;
  const words = own?.command.words ?? [];
  const pipeline = own?.pipeline ?? [];
  const args = words.slice(index + 1);
  const spans = spansOf(code, end, args);
  const last = spans.findLast((span) => span !== null);
  const moved = spans.map((span) => span && { start: offset + span.start, end: offset + span.end });
  return {
    name: baseName(words[index] ?? ''),
    args,
    spans: moved,
    fed: words
      .slice(0, index)
      .some((word) => /^(?:xargs|parallel|-(?:exec|ok)(?:dir)?)$/.test(word)),
    readers: own === undefined ? [] : pipeline.slice(pipeline.indexOf(own.command) + 1),
    outer: around.map(({ command }) => command),
    start: offset + start,
    end: offset + (last?.end ?? end),
  };
}

/** Finds arguments in the code behind a name; what an expansion gave may not be found. */
function spansOf(code: string, from: number, args: readonly string[]): (Span | null)[] {
  let end = from;
  return args.map((arg) => {
    const start = end + (/^(?:[ \t]|\\\r?\n)*/.exec(code.slice(end))?.[0].length ?? 0);
    const next = arg === '' ? -1 : endOfWord(code, start, arg);
    if (next !== -1) {
      end = next;
      return { start, end };
    }
    const at = arg === '' ? -1 : code.indexOf(arg, end);
    const between = at === -1 ? '' : code.slice(end, at);
    // The same text may come again in another command.
    if (at === -1 || /[\n;|]/.test(between.replace(/\\\n/g, ''))) return null;
    const quote = /['"]$/.test(between) ? 1 : 0;
    end = at + arg.length + (/['"]/.test(code.charAt(at + arg.length)) ? 1 : 0);
    return { start: at - quote, end };
  });
}

/** Where a word ends that starts at a place and may be quoted in whole or in parts, or -1. */
function endOfWord(code: string, start: number, word: string): number {
  let at = start;
  let quote = '';
  for (const char of word) {
    for (;;) {
      const next = code.charAt(at);
      const opens = quote === '' && /['"]/.test(next);
      if (opens) quote = next;
      else if (next !== '' && next === quote) quote = '';
      else if (next !== '\\' || char === '\\') break;
      at += 1;
    }
    if (!code.startsWith(char, at)) return -1;
    at += char.length;
  }
  return quote !== '' && code.charAt(at) === quote ? at + 1 : at;
}

/** The quoted text around a slot, and its start. */
function quotedText(code: string, { start, end }: Slot, quote: string): [number, string] {
  const from = code.lastIndexOf(quote, start - 1) + 1;
  const to = code.indexOf(quote, end);
  return [from, code.slice(from, to === -1 ? code.length : to)];
}

function nthIndex(words: readonly string[], word: string, n: number): number {
  let index = -1;
  for (let count = 0; count < n; count += 1) index = words.indexOf(word, index + 1);
  return index;
}

function countOf(names: readonly string[], word: string): number {
  return names.filter((name) => name === word).length;
}

function baseName(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
}
