/**
 * The entry `replaybook/match`: reads the entries of a runbook, matches logs against them and fills
 * their commands. It runs in Node, in a browser and in a worker: it reads no file, and runs nothing.
 */
import type { FilledCommand } from '../command/fill/fill.ts';
import { fillCommand as fill } from '../command/fill/fill.ts';
import type { FillPlaceholder } from '../command/placeholder.ts';
import { typedCommand } from '../command/typed-command.ts';
import { fitsPattern } from '../command/value-pattern.ts';
import { createLogMatcher, type LogMatcher, type LogMatcherOptions } from '../log/log-matcher.ts';
import type { Match } from '../log/match.ts';
import type { Command, Entry, Runbook } from '../model.ts';
import type { ParseOptions } from '../parse/fields/parse-options.ts';
import { compileSignatures, type MatchEntry, type PatternProblem } from '../pattern/compile.ts';
import { encodeUtf8 } from '../text/utf8.ts';

export { findPlaceholders } from '../command/placeholder.ts';
export type {
  Command,
  Entry,
  FilledCommand,
  LogMatcher,
  LogMatcherOptions,
  Match,
  MatchEntry,
  PatternProblem,
  Runbook,
};

export interface ReadOptions extends Pick<ParseOptions, 'fields' | 'kinds'> {
  /** Path of the file, which decides the ids of its entries; `runbook.md` by default. */
  path?: string;
}

/** Reads a Markdown page. Never rejects because of its text: mistakes are in `Runbook.problems`. */
export async function readRunbook(text: string, options: ReadOptions = {}): Promise<Runbook> {
  const { path = 'runbook.md', ...parse } = options;
  const { parseRunbook } = await import('../parse/parse-runbook.ts');
  const id = path.replace(/\.[^./]+$/, '');
  return parseRunbook({ path, id, text }, parse).runbook;
}

/** The entries of a runbook, as the matcher takes them. */
export function matchEntries({ entries, kind }: Pick<Runbook, 'entries' | 'kind'>): MatchEntry[] {
  return entries.map(({ id, title, signature }) => {
    return { id, title, kind, patterns: signature?.patterns ?? [] };
  });
}

export interface Matcher {
  /** The patterns that are not valid, which match nothing. */
  readonly problems: readonly PatternProblem[];
  /** Matches a line or a whole log; the best match comes first. */
  match(text: string, options?: LogMatcherOptions): Match[];
  /** Starts a log that comes in pieces of bytes, and is never held as a whole. */
  open(options?: LogMatcherOptions): LogMatcher;
}

/** Compiles the signatures of entries: those of `matchEntries`, or `entries` in the `signatures.json` of a site. */
export function createMatcher(
  entries: readonly MatchEntry[],
  options: { campaigns?: boolean } = {},
): Matcher {
  const compiled = compileSignatures(entries, options);
  const open = (limits: LogMatcherOptions = {}) => createLogMatcher(compiled, limits);
  return {
    problems: compiled.problems,
    open,
    match(text, limits) {
      const matcher = open(limits);
      matcher.write(encodeUtf8(text));
      return matcher.finish().matches;
    },
  };
}

/**
 * Fills values, such as the captures of a match, into the placeholders of a command. Copy or run the
 * result only if it is `ready`; a value that could do more than stand for itself is not filled in.
 */
export function fillCommand(
  command: Pick<Command, 'code' | 'shell'> & { placeholders: readonly FillPlaceholder[] },
  values: Readonly<Record<string, string>>,
): FilledCommand {
  return fill(typedCommand(command), values, fitsPattern);
}
