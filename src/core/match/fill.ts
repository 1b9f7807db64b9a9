import type { Command, Placeholder, PlaceholderRules } from '../model.ts';
import type { ScannedCode, Slot } from './fill-context.ts';
import { fillSlot } from './fill-slot.ts';
import { scanCmd } from './scan-cmd.ts';
import { scanPowerShell } from './scan-powershell.ts';
import { scanShell } from './scan-shell.ts';
import { type ShellFamily, shellFamily } from './shell.ts';

export { findPlaceholders } from './placeholder.ts';

/** What stands in the place of one placeholder. */
export interface FilledSlot {
  name: string;
  /** UTF-16 offsets of the placeholder into the command's own code. */
  start: number;
  end: number;
  /** The value, quoted where need be; the placeholder where it is missing or refused. */
  text: string;
  filled: boolean;
}

export interface FilledCommand {
  /** The command; what is missing or refused still stands as its placeholder. */
  code: string;
  /** Nothing is missing and nothing was refused: it may be copied and run. */
  ready: boolean;
  /** Names of placeholders without a value, each once. */
  missing: string[];
  /** Values that cannot be made safe in their place. */
  refused: { name: string; reason: string }[];
  /** In the order of the code: its text and these, by turns, are the filled command. */
  slots: FilledSlot[];
}

/** Whether a value fits a regular expression of the RE2 subset from end to end. */
export type PatternTest = (value: string, pattern: string) => boolean;

/**
 * Writes values into the placeholders of a command, so that each arrives as it is and nothing else
 * runs. A value of `[\w.:/@%+=,-]+` goes in bare where that is safe; anything else is quoted for the
 * shell and the place (a bare word, inside quotes, a here-document), or refused: where quotes would
 * not hold because the text is evaluated again (`bash -c`, `ssh`, `eval`, a pipe into a shell),
 * where a leading `-` would make it an option, where it would be the command itself, and in code
 * that is no shell's. An empty value counts as missing. In a comment other characters become `_`.
 * What the runbook declares counts: its default where no value is given at all, what it allows, and
 * its pattern where `fits` is given.
 */
export function fillCommand(
  command: Pick<Command, 'code' | 'shell'> & { placeholders: readonly FillPlaceholder[] },
  values: Readonly<Record<string, string>>,
  fits?: PatternTest,
): FilledCommand {
  const { code } = command;
  const family = shellFamily(command.shell);
  const placeholders = inOrder(command.placeholders, code);
  const scanned = scan(code, placeholders, family);
  const missing = new Set<string>();
  const refused = new Map<string, string>();
  const slots: FilledSlot[] = [];
  let filled = '';
  let at = 0;
  for (const placeholder of placeholders) {
    const { name, start, end, rules } = placeholder;
    const value = (Object.hasOwn(values, name) ? values[name] : rules?.default) ?? '';
    const broken = rules === undefined ? null : brokenRule(value, rules, fits);
    const quoted = value === '' ? null : (broken ?? fillSlot(code, family, start, scanned, value));
    if (quoted === null) missing.add(name);
    else if ('reason' in quoted && !refused.has(name)) refused.set(name, sentence(quoted.reason));
    const isFilled = quoted !== null && 'text' in quoted;
    const text = isFilled ? quoted.text : code.slice(start, end);
    slots.push({ name, start, end, text, filled: isFilled });
    filled += code.slice(at, start) + text;
    at = end;
  }
  return {
    code: filled + code.slice(at),
    ready: missing.size === 0 && refused.size === 0,
    missing: [...missing],
    refused: [...refused].map(([name, reason]) => ({ name, reason })),
    slots,
  };
}

/** A placeholder as far as filling is concerned. */
export type FillPlaceholder = Omit<Placeholder, 'syntax'>;

/** What the runbook has against a value, or null. */
function brokenRule(
  value: string,
  { allowed, pattern }: PlaceholderRules,
  fits: PatternTest | undefined,
): { reason: string } | null {
  if (allowed.length > 0 && !allowed.includes(value)) {
    return { reason: `it is none of ${allowed.join(', ')}` };
  }
  if (pattern !== null && fits !== undefined && !fits(value, pattern)) {
    return { reason: `it does not look like ${asWritten(pattern)}` };
  }
  return null;
}

/** A pattern between slashes, its flags behind it. */
function asWritten(pattern: string): string {
  const [, flags = '', body = pattern] = /^\(\?([a-z]+)\)(.*)$/s.exec(pattern) ?? [];
  return `/${body}/${flags}`;
}

/** Placeholders that really stand where they say; an index may be damaged. */
function inOrder(placeholders: readonly FillPlaceholder[], code: string): FillPlaceholder[] {
  let end = 0;
  return placeholders
    .filter((one) => one.raw !== '' && code.slice(one.start, one.end) === one.raw)
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}

function scan(code: string, slots: readonly Slot[], family: ShellFamily): ScannedCode | null {
  if (family === 'cmd') return scanCmd(code, slots);
  if (family === 'powershell') return scanPowerShell(code, slots);
  if (family === 'fish') return scanShell(code, slots, 'fish');
  // Lines with prompts are copied one by one, so quotes cannot be followed across them.
  const isSession = family === 'session' || /^[ \t]*[$%❯][ \t]/m.test(code);
  return family === 'posix' && !isSession ? scanShell(code, slots, 'posix') : null;
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
