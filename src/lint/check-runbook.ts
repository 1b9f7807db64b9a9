import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { Problem, Runbook } from '../core/model.ts';
import {
  type ActiveRules,
  collect,
  diagnosticOf,
  type Measure,
  ruleFailure,
} from './active-rules.ts';
import type { LintContext, LintFacts, RunbookRule } from './rule.ts';
import { startOfFile } from './text-position.ts';

/** Facts that a file alone decides, so that what follows from them can be kept with the file. */
export type FileFacts = Pick<LintFacts, 'textOf' | 'shell' | 'secrets'>;

/** What the rules of single runbooks say of one without looking at anything around it. */
export interface CheckedRunbook {
  diagnostics: Diagnostic[];
  /** Ids of rules that asked for more than the file: they have to run where all is known. */
  postponed: string[];
}

export interface CheckOptions {
  rules: ActiveRules;
  facts: FileFacts;
  requiredFields: LintContext<unknown>['requiredFields'];
  measure: Measure;
  limit: TimeLimit;
}

/** How long the work on the text of one file may take. */
export interface TimeLimit {
  seconds: number;
  /** Gives null where the work was stopped because its time was up. */
  run<Result>(text: string, work: () => Result): { result: Result } | null;
}

export const unlimited: TimeLimit = {
  seconds: Number.POSITIVE_INFINITY,
  run: (_text, work) => ({ result: work() }),
};

interface PreparedRule {
  rule: RunbookRule;
  severity: Severity;
  context: LintContext<unknown>;
}

/**
 * Runs the rules of single runbooks where only the file is known: in a worker, or ahead of a cache.
 * A rule that reaches for the rest of the catalog, the file system, the day or the network is
 * stopped and postponed, so that no answer that may change is ever kept with a file.
 */
export class RunbookChecker {
  readonly #severities: ActiveRules['severities'];
  readonly #rules: PreparedRule[] = [];
  readonly #measure: Measure;
  readonly #limit: TimeLimit;
  readonly #textOf: FileFacts['textOf'];
  #outOfReach = false;

  constructor({ rules, facts, requiredFields, measure, limit }: CheckOptions) {
    this.#severities = rules.severities;
    this.#measure = measure;
    this.#limit = limit;
    this.#textOf = facts.textOf;
    const reach = this.#bound({ requiredFields, facts: this.#bound(facts, surroundings) }, around);
    for (const { rule, severity, options } of rules.active) {
      if (rule.scope !== 'runbook') continue;
      const context = Object.create(reach, { options: { value: options } });
      this.#rules.push({ rule, severity, context });
    }
  }

  /**
   * Takes in what the scan of the file found. Never throws: a rule that fails becomes a diagnostic
   * of `internal-error`.
   */
  check(runbook: Runbook): CheckedRunbook {
    const checked = this.#limit.run(this.#textOf(runbook.path), () => this.#checkAll(runbook));
    if (checked !== null) return checked.result;
    const problems = [...runbook.problems, tooSlowToCheck(this.#limit)];
    const diagnostics = scanProblems({ path: runbook.path, problems }, this.#severities);
    return { diagnostics, postponed: [] };
  }

  #checkAll(runbook: Runbook): CheckedRunbook {
    const diagnostics = scanProblems(runbook, this.#severities);
    const postponed: string[] = [];
    for (const { rule, severity, context } of this.#rules) {
      const { id } = rule.meta;
      this.#measure(id, () => {
        this.#outOfReach = false;
        const found: Diagnostic[] = [];
        const error = collect(
          () => rule.check(runbook, context),
          (finding) => found.push(diagnosticOf(id, severity, runbook.path, finding)),
        );
        if (this.#outOfReach) {
          postponed.push(id);
          return;
        }
        diagnostics.push(...found);
        if (error !== undefined) diagnostics.push(ruleFailure(id, runbook.path, error));
      });
    }
    return { diagnostics, postponed };
  }

  /** An object that notes when somebody asks for what it does not have. */
  #bound<Known extends object, Name extends string>(
    known: Known,
    missing: readonly Name[],
  ): Known & Record<Name, never> {
    const limited = { ...known };
    for (const name of missing) {
      Object.defineProperty(limited, name, {
        get: () => {
          this.#outOfReach = true;
          throw outOfReach;
        },
      });
    }
    return limited as Known & Record<Name, never>;
  }
}

/** One for all, since it is thrown for every file and the stack of an error costs more than a rule. */
const outOfReach = new Error('not known here');

const surroundings = ['pathType', 'today', 'diagrams', 'urls', 'artifactExists'] as const;
const around = ['catalog', 'links'] as const;

/** Says that the rules take too long with a file. */
export function tooSlowToCheck({ seconds }: TimeLimit): Problem {
  const data = { step: 'check', seconds: String(seconds) };
  return { ruleId: 'readable-file', messageId: 'too-slow', data, position: startOfFile };
}

/** Whether a finding says that a file was given up, so that another run may find more. */
export function isGivenUp({
  ruleId,
  messageId,
}: Pick<Diagnostic, 'ruleId' | 'messageId'>): boolean {
  return ruleId === 'readable-file' && (messageId === 'too-slow' || messageId === 'broken-down');
}

/** What the scan of a file found, as the rules that are on say it. */
export function scanProblems(
  runbook: Pick<Runbook, 'path' | 'problems'>,
  severities: ActiveRules['severities'],
): Diagnostic[] {
  return runbook.problems.flatMap(({ ruleId, ...finding }) => {
    const severity = severities.get(ruleId) ?? 'error';
    return severity === 'off' ? [] : diagnosticOf(ruleId, severity, runbook.path, finding);
  });
}
