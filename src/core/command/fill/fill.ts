import type { Command, PlaceholderRules } from '../../model.ts';
import type { FillPlaceholder } from '../placeholder.ts';
import { BlockReading } from './block-reading.ts';
import type { Review } from './fill-place.ts';
import { joinValues } from './fill-several.ts';
import { fillSlot, type Verdict } from './fill-slot.ts';
import { unsafeReason } from './plain-value.ts';

export { findPlaceholders } from '../placeholder.ts';

/** The text that replaces one placeholder. */
export interface FilledSlot {
  name: string;
  /** UTF-16 offsets of the placeholder into the command's own code. */
  start: number;
  end: number;
  /** The value, quoted if necessary; the placeholder if the value is missing or refused. */
  text: string;
  filled: boolean;
}

export interface FilledCommand {
  /** The command; a missing or refused value keeps its placeholder. */
  code: string;
  /** Whether it has all of its values, so that a person may copy and run it. */
  ready: boolean;
  /** Names of placeholders without a value, each once. */
  missing: string[];
  /** Names of the values to check, each once, with the first reason. */
  refused: { name: string; reason: string }[];
  /** Each place whose value needs a check, in the order of the code. */
  review: Review[];
  /** In the order of the code; the filled command alternates between text and these. */
  slots: FilledSlot[];
}

/** Values by the names of placeholders; several for a place that takes several. */
export type FillValues = Readonly<Record<string, string | readonly string[]>>;

/** Whether a regular expression of the RE2 subset matches the whole value. */
export type PatternTest = (value: string, pattern: string) => boolean;

/**
 * Fills values into the placeholders of a command, so that the program gets each value unchanged
 * and nothing else runs. A plain value (`isPlain`) is inserted unchanged, except where it would be
 * the program. Any other value is quoted for the shell if it is one whole argument, and either the
 * program takes it as data or the runbook declares a pattern, a list or a default that it matches.
 * Otherwise the placeholder stays, and `review` lists the value. A placeholder in a comment is
 * never filled, an empty value counts as missing, and a declared default replaces a missing value:
 * it is never refused, because the author of the command wrote it.
 * Several values go into a place that takes several (`joinerOf`).
 */
export function fillCommand(
  command: FillableCommand,
  values: FillValues,
  fits?: PatternTest,
): FilledCommand {
  return fillerOf(command)(values, fits);
}

type FillableCommand = Pick<Command, 'code' | 'shell'> & {
  placeholders: readonly FillPlaceholder[];
};

/** `fillCommand` for many values: reads the command once. */
export function fillerOf(
  command: FillableCommand,
): (values: FillValues, fits?: PatternTest) => FilledCommand {
  const placeholders = inOrder(command.placeholders, command.code);
  const block = new BlockReading(command.code, command.shell, placeholders);
  return (values, fits) => fill(block, placeholders, values, fits);
}

function fill(
  block: BlockReading,
  placeholders: readonly FillPlaceholder[],
  values: FillValues,
  fits: PatternTest | undefined,
): FilledCommand {
  const { code } = block;
  const missing = new Set<string>();
  const refused = new Map<string, string>();
  const review: Review[] = [];
  const slots: FilledSlot[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const placeholder of placeholders) {
    const { name, start, end, raw } = placeholder;
    const value = (Object.hasOwn(values, name) ? values[name] : placeholder.rules?.default) ?? '';
    const verdict = value.length === 0 ? null : verdictOnAll(block, placeholder, value, fits);
    if (verdict === null) missing.add(name);
    const filled = verdict !== null && 'text' in verdict;
    if (verdict !== null && 'reason' in verdict) {
      const reason = sentence(verdict.reason);
      if (!refused.has(name)) refused.set(name, reason);
      review.push({
        name,
        value: [value].flat().join(' '),
        place: { kind: verdict.kind, start, end },
        reason,
      });
    }
    const text = filled ? verdict.text : raw;
    slots.push({ name, start, end, text, filled });
    parts.push(code.slice(at, start), text);
    at = end;
  }
  return {
    code: parts.join('') + code.slice(at),
    ready: missing.size === 0 && refused.size === 0,
    missing: [...missing],
    refused: [...refused].map(([name, reason]) => ({ name, reason })),
    review,
    slots,
  };
}

function verdictOnAll(
  block: BlockReading,
  placeholder: FillPlaceholder,
  value: string | readonly string[],
  fits: PatternTest | undefined,
): Verdict {
  if (typeof value === 'string') return verdictOn(block, placeholder, value, fits);
  const verdicts = value.map((one) => verdictOn(block, placeholder, one, fits));
  return joinValues(block, placeholder, value, verdicts);
}

function verdictOn(
  block: BlockReading,
  { start, rules }: FillPlaceholder,
  value: string,
  fits: PatternTest | undefined,
): Verdict {
  if (rules === undefined) return fillSlot(block, start, value, false);
  if (value === rules.default) return withDefault(block, start, value);
  const broken = brokenRule(value, rules, fits);
  if (broken !== null) return { kind: block.textKindAt(start), reason: broken };
  const fitsPattern = rules.pattern !== null && fits !== undefined;
  return fillSlot(block, start, value, fitsPattern || rules.allowed.length > 0);
}

/** The author of the command declared it: where no quoting is known, it stands as they wrote it. */
function withDefault(block: BlockReading, start: number, value: string): Verdict {
  const verdict = fillSlot(block, start, value, true);
  return 'text' in verdict || unsafeReason(value) !== null ? verdict : { text: value };
}

/** Why a value breaks the declaration of the runbook, or null. */
function brokenRule(
  value: string,
  { allowed, pattern }: PlaceholderRules,
  fits: PatternTest | undefined,
): string | null {
  if (allowed.length > 0 && !allowed.includes(value))
    return `it is not one of ${allowed.join(', ')}`;
  if (pattern !== null && fits !== undefined && !fits(value, pattern)) {
    return `it does not match ${asWritten(pattern)}`;
  }
  return null;
}

/** A pattern between slashes, followed by its flags. */
function asWritten(pattern: string): string {
  const [, flags = '', body = pattern] = /^\(\?([a-z]+)\)(.*)$/s.exec(pattern) ?? [];
  return `/${body}/${flags}`;
}

/** Placeholders whose position is right; an index may be damaged. */
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

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
