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
  fix?: TextEdit[];
}

/** `{name}` in either text stands for `data.name`; `{name? text}` is left out where it is empty. */
export interface Message {
  /** What is wrong, as a sentence. */
  what: string;
  /** What to do about it, as a sentence. */
  how: string;
}

/** A catalog in small: Markdown by path; a bare string is one file named `runbook.md`. */
export type ExampleFiles = string | Record<string, string>;

export interface Example {
  title: string;
  files: ExampleFiles;
}

export interface FailingExample extends Example {
  /** Every finding of the rule on these files, in order of path and line. */
  findings: { messageId: string; line: number; path?: string }[];
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
  examples: { ok: Example[]; notOk: FailingExample[] };
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

/** Facts that need I/O or a foreign engine; the shell gathers them before the rules run. */
export interface LintFacts {
  /** Whether a path of the project (as in `Runbook.path`, `/`-separated) exists, and as what. */
  pathType(path: string): 'file' | 'directory' | 'outside' | null;
  /** Text of a runbook without byte order mark; positions index into it. */
  textOf(path: string): string;
  /** ISO date of the day. */
  today: string;
  /** Keyed by the diagram's source; null where it parses. Diagrams not in the map were not checked. */
  diagrams: ReadonlyMap<string, CodeProblem | null>;
  /** Keyed by `shellKey`; null where the command parses. Commands not in the map were not checked. */
  shell: ReadonlyMap<string, CodeProblem | null>;
  /** Keyed by path; a file without secrets need not be in it. */
  secrets: ReadonlyMap<string, readonly Secret[]>;
  /** Keyed by URL; empty unless external links are asked for. */
  urls: ReadonlyMap<string, UrlVerdict>;
  /** Whether a path or glob of the project names something; null where no root is set. */
  artifactExists: ((path: string) => boolean) | null;
}

/** Names a command for `LintFacts.shell`. */
export function shellKey(shell: string, code: string): string {
  return `${shell}\n${code}`;
}

export interface LintContext<Options> {
  catalog: Catalog;
  links: LinkGraph;
  facts: LintFacts;
  requiredFields: Readonly<Record<Kind, readonly (readonly FieldName[])[]>>;
  options: Options;
}

interface RuleBase<Options> {
  meta: RuleMeta;
  /** Schema of the rule's options, and so their documentation; absent where there are none. */
  options?: ZodType<Options>;
}

/** Looks at one runbook at a time: its findings cannot change when another file does. */
export interface RunbookRule<Options = unknown> extends RuleBase<Options> {
  scope: 'runbook';
  check(runbook: Runbook, context: LintContext<Options>): Iterable<Finding>;
}

/** Looks at the whole catalog: links, ids, ambiguity. Names the file of each finding. */
export interface CatalogRule<Options = unknown> extends RuleBase<Options> {
  scope: 'catalog';
  check(context: LintContext<Options>): Iterable<Finding & { path: string }>;
}

export type Rule = RunbookRule | CatalogRule;

export function defineRule<Options = undefined>(
  rule: RunbookRule<Options> | CatalogRule<Options>,
): Rule {
  return rule as Rule;
}
