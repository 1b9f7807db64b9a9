import type { Command, Placeholder } from '../model.ts';
import { beginsInnerCommand, hasFixedLead, isEvaluated } from './code-runner.ts';
import { type FillContext, PLAIN, type ScannedCode } from './fill-context.ts';
import { hopeless, type Quoted, quoteFor } from './quote.ts';
import { scanCmd } from './scan-cmd.ts';
import { scanPowerShell } from './scan-powershell.ts';
import { scanShell } from './scan-shell.ts';
import { type ShellFamily, shellFamily } from './shell.ts';

export { findPlaceholders } from './placeholder.ts';

export interface FilledCommand {
  /** The command; what is missing or refused still stands as its placeholder. */
  code: string;
  /** Nothing is missing and nothing was refused: it may be copied and run. */
  ready: boolean;
  /** Names of placeholders without a value, each once. */
  missing: string[];
  /** Values that cannot be made safe in their place. */
  refused: { name: string; reason: string }[];
}

/**
 * Writes values into the placeholders of a command, so that each arrives as it is and nothing else
 * runs. A value of `[\w.:/@%+=,-]+` goes in bare where that is safe; anything else is quoted for the
 * shell and the place (a bare word, inside quotes, a here-document), or refused: where quotes would
 * not hold because the text is evaluated again (`bash -c`, `ssh`, `eval`, a pipe into a shell),
 * where a leading `-` would make it an option, where it would be the command itself, and in code
 * that is no shell's. An empty value counts as missing. In a comment other characters become `_`.
 */
export function fillCommand(
  command: Pick<Command, 'code' | 'shell' | 'placeholders'>,
  values: Readonly<Record<string, string>>,
): FilledCommand {
  const { code } = command;
  const family = shellFamily(command.shell);
  const placeholders = inOrder(command.placeholders, code);
  const scanned = scan(code, placeholders, family);
  const missing = new Set<string>();
  const refused = new Map<string, string>();
  let filled = '';
  let at = 0;
  for (const placeholder of placeholders) {
    const { name, start, end } = placeholder;
    const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
    const quoted = value === '' ? null : fillOne(code, family, placeholder, scanned, value);
    if (quoted === null) missing.add(name);
    else if ('reason' in quoted && !refused.has(name)) refused.set(name, sentence(quoted.reason));
    filled += code.slice(at, start);
    filled += quoted && 'text' in quoted ? quoted.text : code.slice(start, end);
    at = end;
  }
  return {
    code: filled + code.slice(at),
    ready: missing.size === 0 && refused.size === 0,
    missing: [...missing],
    refused: [...refused].map(([name, reason]) => ({ name, reason })),
  };
}

/** Placeholders that really stand where they say; an index may be damaged. */
function inOrder(placeholders: readonly Placeholder[], code: string): Placeholder[] {
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

function scan(
  code: string,
  slots: readonly Placeholder[],
  family: ShellFamily,
): ScannedCode | null {
  if (family === 'cmd') return scanCmd(code, slots);
  if (family === 'powershell') return scanPowerShell(code, slots);
  if (family === 'fish') return scanShell(code, slots, 'fish');
  // Lines with prompts are copied one by one, so quotes cannot be followed across them.
  const isSession = family === 'session' || /^[ \t]*[$%❯][ \t]/m.test(code);
  return family === 'posix' && !isSession ? scanShell(code, slots, 'posix') : null;
}

function fillOne(
  code: string,
  family: ShellFamily,
  { start }: Placeholder,
  scanned: ScannedCode | null,
  value: string,
): Quoted {
  const reason = hopeless(value);
  if (reason !== null) return { reason };
  const context = scanned?.contexts.get(start);
  if (!context || !scanned) return fillBlindly(code, family, start, value);
  if (context.place.type === 'comment') return quoteFor(family, context, value);
  const evaluated = isEvaluated(context, scanned);
  if (startsWord(code, start, context, evaluated) && value.startsWith('-')) {
    return { reason: 'it begins with -, so it would be read as an option' };
  }
  if (!PLAIN.test(value) && evaluated) {
    return { reason: 'it is not plain, and would be evaluated once more without its quotes' };
  }
  if (
    namesCommand(context, value) ||
    (evaluated && beginsInnerCommand(context, code.slice(0, start)))
  ) {
    return { reason: 'it stands in the place of the command itself' };
  }
  if (!scanned.understood && !PLAIN.test(value)) {
    return { reason: 'the code is too intricate to tell how to quote a value that is not plain' };
  }
  const blind = scanned.understood ? null : fillBlindly(code, family, start, value);
  if (blind && 'reason' in blind) return blind;
  return quoteFor(family, context, value);
}

/** For code that was not read: only plain values, and none that could open an option or a comment. */
function fillBlindly(code: string, family: ShellFamily, start: number, value: string): Quoted {
  if (!PLAIN.test(value)) {
    return {
      reason: 'only letters, digits and . _ : / @ % + = , - are safe in code of this language',
    };
  }
  const ahead = code.slice(0, start);
  const opensOption = value.startsWith('-') && /(?:^|[\s'"])$/.test(ahead);
  if (opensOption || (family === 'other' && value.includes('--'))) {
    return { reason: 'its dashes would be read as an option or a comment' };
  }
  if (
    family !== 'other' &&
    /(?:^|[\n;&|(){}`])[ \t]*(?:[$%#>❯][ \t]+)?(?:\$\w+[ \t]+)*$/.test(ahead)
  ) {
    return { reason: 'it stands in the place of the command itself' };
  }
  return { text: value };
}

function startsWord(
  code: string,
  start: number,
  context: FillContext,
  evaluated: boolean,
): boolean {
  if (context.place.type === 'heredoc' && !evaluated) return false;
  return /^["']*$/.test(context.wordBefore) || (evaluated && /[\s'"]$/.test(code.slice(0, start)));
}

/** A command's name may hold a value behind text of the author's, as long as it stays in its folder. */
function namesCommand(context: FillContext, value: string): boolean {
  if (!context.isCommandName) return false;
  const leavesFolder = /(?:^|\/)\.\.(?:\/|$)/.test(value);
  return !hasFixedLead(context) || !PLAIN.test(value) || leavesFolder;
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
