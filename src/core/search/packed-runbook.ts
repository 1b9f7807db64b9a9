import type { CommandDanger } from '../command/command-danger.ts';
import type { Kind, Placeholder } from '../model.ts';
import type { DerivedValue, MatchStep, Standing } from '../pattern/match-pattern.ts';

export interface PackedRunbook {
  /** The common prefix of the ids of its entries. */
  id: string;
  title: string;
  kind: Kind;
  /** The common prefix of the URLs of its entries. */
  url: string;
  entries: PackedEntry[];
}

export interface PackedEntry {
  /** The rest of its id. */
  id: string;
  /** The rest of its URL, if it differs from the id. */
  url?: string;
  title: string;
  patterns?: PackedStep[][];
  observed?: string;
  terms?: string[];
  replay?: PackedCommand[];
  artifacts?: string[];
  noise?: PackedStep[][];
  standing?: Standing;
  derived?: readonly DerivedValue[];
}

type StepBounds = Omit<MatchStep, 'type' | 'source' | 'flags'>;

/** Text, alone or with what binds it, or a regular expression with its flags. */
export type PackedStep =
  | string
  | ({ text: string } & StepBounds)
  | ({ source: string; flags: string } & StepBounds);

export interface PackedCommand {
  code: string;
  shell?: string;
  placeholders?: Placeholder[];
  dangers?: readonly CommandDanger[];
}

type Check<T> = (value: unknown) => value is T;

const KINDS: Readonly<Record<Kind, true>> = {
  signatures: true,
  alert: true,
  incident: true,
  policy: true,
  campaign: true,
  procedure: true,
  reference: true,
};

/** Whether parsed JSON is a complete runbook of the index. */
export function isPackedRunbook(value: unknown): value is PackedRunbook {
  if (!isRecord(value)) return false;
  const { id, title, kind, url, entries } = value;
  return (
    [id, title, url].every(isString) &&
    isString(kind) &&
    Object.hasOwn(KINDS, kind) &&
    listOf(isEntry)(entries)
  );
}

function isEntry(value: unknown): value is PackedRunbook['entries'][number] {
  if (!isRecord(value)) return false;
  const { id, url, title, patterns, observed, terms, replay, artifacts } = value;
  const { noise, standing, derived } = value;
  return (
    [id, title].every(isString) &&
    [url, observed].every(optional(isString)) &&
    [terms, artifacts].every(optional(listOf(isString))) &&
    [patterns, noise].every(optional(listOf(listOf(isStep)))) &&
    optional(isStanding)(standing) &&
    optional(listOf(isDerived))(derived) &&
    optional(listOf(isCommand))(replay)
  );
}

function isStep(value: unknown): value is PackedStep {
  if (isString(value)) return true;
  if (!isRecord(value)) return false;
  const { text, source, flags, within, unless, values } = value;
  const isText = isString(text) || (isString(source) && isString(flags));
  return isText && optional(isOffset)(within) && optional(isTrue)(unless) && isRules(values);
}

function isStanding(value: unknown): value is Standing {
  if (!isRecord(value)) return false;
  const { priority, fallback, severity, consequenceOf } = value;
  return (
    [priority, severity].every((level) => level === undefined || Number.isInteger(level)) &&
    optional(isTrue)(fallback) &&
    optional(listOf(isString))(consequenceOf)
  );
}

function isDerived(value: unknown): value is DerivedValue {
  if (!isRecord(value)) return false;
  const { name, from, operator, argument } = value;
  return [name, from, argument].every(isString) && isOperator(operator);
}

const OPERATORS: Readonly<Record<DerivedValue['operator'], true>> = {
  'before-first': true,
  'before-last': true,
  'after-first': true,
  'after-last': true,
  'file-name': true,
  folder: true,
  'without-start': true,
  'without-end': true,
  replace: true,
  'lower-case': true,
  'upper-case': true,
  'without-workspace': true,
};

function isOperator(value: unknown): value is DerivedValue['operator'] {
  return isString(value) && Object.hasOwn(OPERATORS, value);
}

/** The rules of values by name. */
function isRules(values: unknown): boolean {
  if (values === undefined) return true;
  if (!isRecord(values)) return false;
  return Object.values(values).every((rule) => {
    if (!isRecord(rule)) return false;
    const { allowed, pattern } = rule;
    return listOf(isString)(allowed) && (pattern === null || isString(pattern));
  });
}

function isTrue(value: unknown): value is true {
  return value === true;
}

function isCommand(value: unknown): value is PackedCommand {
  if (!isRecord(value)) return false;
  const { code, shell, placeholders } = value;
  return (
    isString(code) && optional(isString)(shell) && optional(listOf(isPlaceholder))(placeholders)
  );
}

function isPlaceholder(value: unknown): value is Placeholder {
  if (!isRecord(value)) return false;
  const { name, raw, syntax, start, end } = value;
  const hasSyntax = syntax === 'angle' || syntax === 'mustache' || syntax === 'path';
  return isString(name) && isString(raw) && hasSyntax && isOffset(start) && isOffset(end);
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf<T>(isItem: Check<T>): Check<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(isItem);
}

function optional<T>(is: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || is(value);
}
