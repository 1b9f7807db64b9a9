import { isDataArgument } from '../programs/data-programs.ts';
import type { FillContext } from '../shell/fill-context.ts';
import type { BlockReading } from './block-reading.ts';
import { PLACES, type PlaceKind } from './fill-place.ts';
import { isPlain, unsafeReason } from './plain-value.ts';
import { quoteWhole } from './quote.ts';

/** The text to insert in a place, or the reason why a person must check the value first. */
export type Verdict = { text: string } | { kind: PlaceKind; reason: string };

/** These places take no value. */
const NEVER: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'program',
  'code',
  'run-variable',
  'special-variable',
  'variable-name',
  'option-name',
  'redirection',
  'comment',
  'intricate',
]);

/** These places take only some plain values. */
const ONLY: Partial<Record<PlaceKind, RegExp>> = {
  arithmetic: /^\d{1,18}$/,
  'sed-command': /^(?![\d,:+]*[esrwRW])[^/]*$/,
  'sed-flag': /^\d{1,18}$/,
  pattern: /^[\w.-]+$/,
  origin: /^(?!\w+[+@])(?!.*:\/\/)/,
};

/**
 * The only rule for values from a log. It inserts a plain value unchanged, except where the value
 * would be the program. It quotes any other value if it is one whole argument of a program that
 * takes it as data, or if the runbook vouches for it (`isVouched`).
 */
export function fillSlot(
  block: BlockReading,
  start: number,
  value: string,
  isVouched: boolean,
): Verdict {
  const kind = block.kindAt(start);
  const unsafe = unsafeReason(value);
  if (unsafe !== null) return { kind: kind ?? block.textKindAt(start), reason: unsafe };
  if (kind !== null && NEVER.has(kind)) return { kind, reason: `it stands ${PLACES[kind]}` };
  const fitting = kind === null ? undefined : ONLY[kind];
  const mayFit = kind === 'origin' && isVouched;
  if (kind !== null && fitting !== undefined && !mayFit && !fitting.test(value)) {
    return { kind, reason: `it stands ${PLACES[kind]}` };
  }
  if (isPlain(value, block.family)) return fillPlain(block, start, value);
  return fillOther(block, start, value, isVouched);
}

function fillPlain(block: BlockReading, start: number, value: string): Verdict {
  const ahead = block.code.slice(Math.max(0, start - 100), start);
  if (/\$\w+$/.test(ahead) && /^[\w:[.]/.test(value)) {
    return { kind: 'variable-name', reason: 'it would become part of the name of the variable' };
  }
  if (value.includes(',') && block.isInBraces(start)) {
    return { kind: 'text', reason: 'between these braces, a shell would split it at its comma' };
  }
  const delimiter = block.delimiterFrom(value);
  if (delimiter !== null) {
    return {
      kind: 'input',
      reason: `it could form the word ${delimiter}, which ends a here-document`,
    };
  }
  if (block.family === 'other' && value.includes('--')) {
    return { kind: 'text', reason: 'its dashes would begin a comment in some languages' };
  }
  return { text: value };
}

function fillOther(block: BlockReading, start: number, value: string, isVouched: boolean): Verdict {
  const context = block.wholeArgumentAt(start);
  const textKind = block.textKindAt(start);
  const misread = context !== null || textKind === 'argument' ? misreadAs(value) : null;
  if (misread !== null) return { kind: 'argument', reason: misread };
  if (context === null) {
    const reason =
      'it is not plain, and it is not a whole argument of a simple command, so quotes do not help';
    return { kind: textKind, reason };
  }
  if (!isVouched && !isDataArgument(wordsAhead(block, context))) {
    return {
      kind: 'argument',
      reason: 'it is not plain, and Replaybook does not know that the command takes it as data',
    };
  }
  const quoted = quoteWhole(block.family, context.place, value);
  return 'text' in quoted ? quoted : { kind: 'argument', reason: quoted.reason };
}

function misreadAs(value: string): string | null {
  if (/^[-+]/.test(value))
    return `it begins with ${value.charAt(0)}, so the command would read it as an option`;
  if (value.startsWith('@'))
    return 'it begins with @, so the command would read it as the name of a file';
  if (/^[\w.]+(?:\[[^\]]*\])?[:+?!]*=/.test(value))
    return 'the shell would read it as the setting of a variable';
  return null;
}

function wordsAhead(block: BlockReading, { surroundings }: FillContext): (string | null)[] {
  const [own] = surroundings;
  if (own === undefined) return [];
  return own.command.every
    .slice(0, own.position)
    .map((word) => (block.holdsSlot(word) ? null : word.text));
}
