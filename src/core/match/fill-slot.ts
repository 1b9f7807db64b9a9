import { beginsInnerCommand, hasFixedLead, isEvaluated } from './code-runner.ts';
import { type FillContext, PLAIN, type ScannedCode } from './fill-context.ts';
import { hopeless, type Quoted, quoteFor } from './quote.ts';
import type { ShellFamily } from './shell.ts';
import { beginsCommand, isWrappedCommand, readsSettings } from './wrapped-command.ts';

const VARIABLE = /\$(?:\w+|\{[^}]*\}|\([^)]*\))|`[^`]*`/g;

/**
 * The text to write at a place of a command, or why there is none. `scanned` is what was read of the
 * code; null where it could not be.
 */
export function fillSlot(
  code: string,
  family: ShellFamily,
  start: number,
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
  if (startsWord(code, start, context, evaluated) && isSetting(context, value)) {
    return { reason: 'it would be read as the setting of a variable' };
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
  // Prompts are no words, and variables that are empty leave none.
  const line = ahead.replace(/(^|\n)[ \t]*[$%#>❯][ \t]+/g, '$1').replace(/(?:\$\w+[ \t]+)+$/, '');
  if (family !== 'other' && beginsCommand(line)) {
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
  // Variables may be empty, and a list between braces becomes words.
  const lead = context.wordBefore.replace(VARIABLE, '').replace(/^\{(?:.*,)?/s, '');
  return /^["']*$/.test(lead) || (evaluated && /[\s'"]$/.test(code.slice(0, start)));
}

function isSetting({ surroundings, wordIndex }: FillContext, value: string): boolean {
  const words = surroundings[0]?.command.words.slice(0, wordIndex) ?? [];
  return /^[\w.]+[:+?!]*=/.test(value) && readsSettings(words);
}

/** A command's name may hold a value behind text of the author's, as long as it stays in its folder. */
function namesCommand(context: FillContext, value: string): boolean {
  const words = context.surroundings[0]?.command.words.slice(0, context.wordIndex) ?? [];
  if (!context.isCommandName && !isWrappedCommand(words)) return false;
  const leavesFolder = /(?:^|\/)\.\.(?:\/|$)/.test(value);
  return !hasFixedLead(context) || !PLAIN.test(value) || leavesFolder;
}
