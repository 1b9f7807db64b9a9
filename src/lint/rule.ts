import type { ZodType } from 'zod';
import type { TargetNames } from '../core/coverage/target-names.ts';
import type { Severity, TextEdit } from '../core/diagnostic.ts';
import type { LinkGraph } from '../core/links/graph.ts';
import type { Catalog, FieldName, Kind, Position, Runbook } from '../core/model.ts';

/** A report of a rule; the runner adds the rule's id, its severity and the file. */
export interface Finding {
  messageId: string;
  data?: Record<string, string>;
  position: Position;
  /** Lowers the configured severity: a difference of case is `info`. */
  severity?: Severity | undefined;
  /** The text at the position is a credential: no output may show it. */
  sensitive?: boolean;
  fix?: TextEdit[];
}

/** `{name}` in either text stands for `data.name`; `{name? text}` vanishes if the datum is empty. */
export interface Message {
  /** What is wrong, as a sentence. */
  what: string;
  /** What to do about it, as a sentence. */
  how: string;
}

export interface RuleMeta {
  id: string;
  /** One line for tables. */
  summary: string;
  /** Why it matters to the person on call; Markdown. */
  why: string;
  severity: Severity | 'off';
  fixable: boolean;
  messages: Record<string, Message>;
}

/** The result of a check outside of the pure core for a piece of code. */
export interface CodeProblem {
  message: string;
  /** 1-based line inside the code. */
  line: number;
  /** 1-based column, if the check knows it. */
  column?: number;
}

/** Why a block of data or a query cannot be parsed. */
export interface BlockProblem {
  reason:
    | 'unparsable'
    | 'unclosed-string'
    | 'unclosed'
    | 'unexpected'
    | 'missing-comma'
    | 'trailing-comma'
    | 'twice';
  /** What stands in the way, or the words of the parser. */
  token: string;
  /** 1-based, inside the block. */
  line: number;
  column: number;
}

/** A credential in a file; offsets are UTF-16 and half-open. */
export interface Secret {
  /** What it is, without its value: `AWS access key`. */
  name: string;
  start: number;
  end: number;
}

/** The outcome of a request to an external URL. `unknown` is a host that is slow, limits or fails. */
export type UrlVerdict =
  | { state: 'alive' | 'unknown' }
  | { state: 'private'; host: string }
  | { state: 'dead'; reason: string };

/** Names a command for `FileContext.shell`. */
export function shellKey(shell: string, code: string): string {
  return `${shell}\n${code}`;
}

export type RequiredFields = Readonly<Record<Kind, readonly (readonly FieldName[])[]>>;

/** The facts that depend on the file only, so that the cache keeps the findings with the file. */
export interface FileContext<Options = unknown> {
  /** Text of the runbook without byte order mark; positions index into it. */
  readonly text: string;
  /** Keyed by `shellKey`; null where the command parses. Commands not in the map were not checked. */
  readonly shell: ReadonlyMap<string, CodeProblem | null>;
  /** Keyed by `BlockSource.key`; null where the block parses. Blocks not in the map were not checked. */
  readonly blocks: ReadonlyMap<string, BlockProblem | null>;
  readonly secrets: readonly Secret[];
  readonly requiredFields: RequiredFields;
  readonly options: Options;
}

/** The facts about the world around the runbooks, gathered once per run. */
export interface Surroundings {
  /** ISO date of the day. */
  readonly today: string;
  /** Keyed by the diagram's source; null where it parses. Diagrams not in the map were not checked. */
  readonly diagrams: ReadonlyMap<string, CodeProblem | null>;
  /** Keyed by URL; empty unless external links are asked for. */
  readonly urls: ReadonlyMap<string, UrlVerdict>;
  /** Whether a path or glob names something in the project; null if no rule needs it. */
  readonly artifactExists: ((path: string) => boolean) | null;
}

/** The facts that may change with the date or with other files. */
export interface SurroundingsContext<Options = unknown> extends Surroundings {
  /** Text of the runbook without byte order mark; positions index into it. */
  readonly text: string;
  readonly options: Options;
}

/** The jobs and steps of the repository, by name. */
export interface CiFacts {
  names: TargetNames;
  /** Whether scopes are surely about this repository; otherwise a scope has to show it. */
  isJudged: boolean;
}

/**
 * A run that reports the findings in some pages only. What it says of these is the same as in a run over all;
 * of the others, whose entries take longest to read, a rule looks at the entries only if they matter.
 */
export interface PartialRun {
  isAsked(path: string): boolean;
  /** See `core/parse/entries/pattern-texts.ts`; null also for a page whose entries have been read. */
  patternTextsOf(path: string): readonly string[] | null;
}

/** All runbooks and the links between them. */
export interface CatalogContext<Options = unknown> {
  readonly catalog: Catalog;
  /** The pages of the catalog that are not known to be quiet (`isQuiet`), in its order. */
  readonly pages: readonly Runbook[];
  /** Those of them whose findings are wanted. */
  readonly asked: readonly Runbook[];
  /** Null for a run over all pages. */
  readonly partial: PartialRun | null;
  readonly links: LinkGraph;
  /** Null if no rule needs it. */
  readonly ci: CiFacts | null;
  /** Text of a runbook by its path, without byte order mark. */
  textOf(path: string): string;
  /** Computes plain data, or takes what an earlier run computed from the same facts. */
  readonly remembered: Remembered;
  readonly options: Options;
}

/**
 * The facts of all runbooks that decide what is remembered: `signatureFacts`, or the addresses of pages and
 * entries.
 */
export type CatalogFacts = 'signatures' | 'addresses';
export type Remembered = <Data>(facts: CatalogFacts, compute: () => Data) => Data;

export interface RuleOptions<Options> {
  /** Their schema, and so their documentation. */
  schema(): ZodType<Options>;
  /** What the schema makes of no options. */
  defaults: Options;
}

interface RuleBase<Options> {
  meta: RuleMeta;
  /** Absent where there are none. */
  options?: RuleOptions<Options>;
}

/** Checks one file: its findings depend on nothing else. */
export interface FileRule<Options = unknown> extends RuleBase<Options> {
  scope: 'file';
  check(runbook: Runbook, context: FileContext<Options>): Iterable<Finding>;
}

/** Checks one file, and the file system, the date, the network or a diagram engine. */
export interface SurroundingsRule<Options = unknown> extends RuleBase<Options> {
  scope: 'surroundings';
  check(runbook: Runbook, context: SurroundingsContext<Options>): Iterable<Finding>;
}

/** Checks the whole catalog: links, ids, ambiguity. Each finding names its file. */
export interface CatalogRule<Options = unknown> extends RuleBase<Options> {
  scope: 'catalog';
  check(context: CatalogContext<Options>): Iterable<Finding & { path: string }>;
}

export type Rule = FileRule | SurroundingsRule | CatalogRule;

/** Connects the type of the options in a check to their schema. */
export function defineRule<Options = undefined>(
  rule: FileRule<Options> | SurroundingsRule<Options> | CatalogRule<Options>,
): Rule {
  return rule;
}
