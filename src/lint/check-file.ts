import type { Diagnostic } from '../core/diagnostic.ts';
import type { Problem, Runbook } from '../core/model.ts';
import {
  type ActiveRules,
  collect,
  diagnosticOf,
  type Measure,
  ruleFailure,
} from './active-rules.ts';
import { shownAsWrong } from './certainty/shown-as-wrong.ts';
import type { FileContext, RequiredFields } from './rule.ts';
import { startOfFile } from './text-position.ts';

/** The results of external engines for one file, and its text. */
export type FileFacts = Pick<FileContext, 'text' | 'shell' | 'blocks' | 'secrets'>;

/** Limits the time for one file. */
export interface TimeLimit {
  seconds: number;
  /** Returns null if the work ran out of time. */
  run<Result>(text: string, work: () => Result): { result: Result } | null;
}

export const unlimited: TimeLimit = {
  seconds: Number.POSITIVE_INFINITY,
  run: (_text, work) => ({ result: work() }),
};

export interface FileCheck {
  rules: ActiveRules;
  requiredFields: RequiredFields;
  measure: Measure;
  limit: TimeLimit;
}

/**
 * The findings that depend on one file only: those of its scan and of the rules of scope `file`.
 * Runs in workers, and the cache keeps the result. Never throws: a rule that crashes becomes a
 * diagnostic of `internal-error`, and a file that takes too long one of `readable-file`.
 */
export function checkFile(runbook: Runbook, facts: FileFacts, check: FileCheck): Diagnostic[] {
  const { rules, limit } = check;
  const checked = limit.run(facts.text, () => runFileRules(runbook, facts, check));
  if (checked !== null) return checked.result;
  const { path, problems } = runbook;
  return scanProblems({ path, problems: [...problems, tooSlowToCheck(limit)] }, rules.severities);
}

/** Reports that the rules take too long for a file. */
export function tooSlowToCheck({ seconds }: TimeLimit): Problem {
  const data = { step: 'check', seconds: String(seconds) };
  return { ruleId: 'readable-file', messageId: 'too-slow', data, position: startOfFile };
}

/** Whether a finding reports an incomplete scan, so that another run may find more. */
export function isGivenUp({
  ruleId,
  messageId,
}: Pick<Diagnostic, 'ruleId' | 'messageId'>): boolean {
  return ruleId === 'readable-file' && (messageId === 'too-slow' || messageId === 'broken-down');
}

function runFileRules(runbook: Runbook, facts: FileFacts, check: FileCheck): Diagnostic[] {
  const { rules, requiredFields, measure } = check;
  const { path } = runbook;
  const diagnostics = scanProblems(runbook, rules.severities);
  const isShown = shownAsWrong(runbook, facts.text);
  for (const { rule, severity, options } of rules.active) {
    if (rule.scope !== 'file') continue;
    const { id } = rule.meta;
    const context = { ...facts, requiredFields, options };
    measure(id, () => {
      const error = collect(
        () => rule.check(runbook, context),
        (finding) => {
          const isExample = isShown(id, finding.position.start.offset);
          const own = isExample ? { ...finding, severity: 'info' as const } : finding;
          diagnostics.push(diagnosticOf(id, severity, path, own));
        },
      );
      if (error !== undefined) diagnostics.push(ruleFailure(id, path, error));
    });
  }
  return diagnostics;
}

/** The problems from the scan of a file, as diagnostics of the active rules. */
export function scanProblems(
  { path, problems }: Pick<Runbook, 'path' | 'problems'>,
  severities: ActiveRules['severities'],
): Diagnostic[] {
  return problems.flatMap(({ ruleId, ...finding }) => {
    const severity = severities.get(ruleId) ?? 'error';
    return severity === 'off' ? [] : diagnosticOf(ruleId, severity, path, finding);
  });
}
