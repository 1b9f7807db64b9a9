import type { ZodType } from 'zod';
import type { Severity, TextEdit } from '../core/diagnostic.ts';
import type { LinkGraph } from '../core/links/graph.ts';
import type { Catalog, FieldName, Kind, Position, Runbook } from '../core/model.ts';

/** What a rule reports; the runner adds the rule's id, its severity and the file. */
export interface Finding {
  messageId: string;
  data?: Record<string, string>;
  position: Position;
  /** Overrides the configured severity, downwards only: a difference of case is `info`. */
  severity?: Severity;
  /** The text at the position is a credential: no output may show it. */
  sensitive?: boolean;
  fix?: TextEdit[];
}

/** `{name}` in either text stands for `data.name`; `{name? text}` is left out where it is empty. */
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

/** What a check outside of the pure core found out about a piece of foreign code. */
export interface CodeProblem {
  message: string;
  /** 1-based line inside the code. */
  line: number;
  /** 1-based column, where the check can tell it. */
  column?: number;
}

/** A credential in a file; offsets are UTF-16 and half-open. */
export interface Secret {
  /** What it is, without its value: `AWS access key`. */
  name: string;
  start: number;
  end: number;
}

/** What a request to an external URL gave. `unknown` is a host that is slow, limits or fails. */
export type UrlVerdict =
  | { state: 'alive' | 'unknown' }
  | { state: 'private'; host: string }
  | { state: 'dead'; reason: string };

/** Names a command for `FileContext.shell`. */
export function shellKey(shell: string, code: string): string {
  return `${shell}\n${code}`;
}

export type RequiredFields = Readonly<Record<Kind, readonly (readonly FieldName[])[]>>;

/** What the file alone decides, so that the findings are kept with the file. */
export interface FileContext<Options = unknown> {
  /** Text of the runbook without byte order mark; positions index into it. */
  readonly text: string;
  /** Keyed by `shellKey`; null where the command parses. Commands not in the map were not checked. */
  readonly shell: ReadonlyMap<string, CodeProblem | null>;
  readonly secrets: readonly Secret[];
  readonly requiredFields: RequiredFields;
  readonly options: Options;
}

/** What is asked of the world around the runbooks, once a run. */
export interface Surroundings {
  /** ISO date of the day. */
  readonly today: string;
  /** Keyed by the diagram's source; null where it parses. Diagrams not in the map were not checked. */
  readonly diagrams: ReadonlyMap<string, CodeProblem | null>;
  /** Keyed by URL; empty unless external links are asked for. */
  readonly urls: ReadonlyMap<string, UrlVerdict>;
  /** Whether a path or glob of the project names something; null where nobody asks for it. */
  readonly artifactExists: ((path: string) => boolean) | null;
}

/** What may be another answer on another day, or with another file beside the runbook. */
export interface SurroundingsContext<Options = unknown> extends Surroundings {
  /** Text of the runbook without byte order mark; positions index into it. */
  readonly text: string;
  readonly options: Options;
}

/** All runbooks and the links between them. */
export interface CatalogContext<Options = unknown> {
  readonly catalog: Catalog;
  readonly links: LinkGraph;
  /** Text of a runbook by its path, without byte order mark. */
  textOf(path: string): string;
  readonly options: Options;
}

interface RuleBase<Options> {
  meta: RuleMeta;
  /** Schema of the rule's options, and so their documentation; absent where there are none. */
  options?: ZodType<Options>;
}

/** Looks at one file: its findings cannot change when anything else does. */
export interface FileRule<Options = unknown> extends RuleBase<Options> {
  scope: 'file';
  check(runbook: Runbook, context: FileContext<Options>): Iterable<Finding>;
}

/** Looks at one file and at the file system, the day, the network or a diagram engine. */
export interface SurroundingsRule<Options = unknown> extends RuleBase<Options> {
  scope: 'surroundings';
  check(runbook: Runbook, context: SurroundingsContext<Options>): Iterable<Finding>;
}

/** Looks at the whole catalog: links, ids, ambiguity. Names the file of each finding. */
export interface CatalogRule<Options = unknown> extends RuleBase<Options> {
  scope: 'catalog';
  check(context: CatalogContext<Options>): Iterable<Finding & { path: string }>;
}

export type Rule = FileRule | SurroundingsRule | CatalogRule;

/** Ties the options that a check sees to the schema that reads them. */
export function defineRule<Options = undefined>(
  rule: FileRule<Options> | SurroundingsRule<Options> | CatalogRule<Options>,
): Rule {
  return rule;
}
