import type { Diagnostic } from '../core/diagnostic.ts';
import type { Runbook } from '../core/model.ts';
import {
  type ActiveRules,
  collect,
  diagnosticOf,
  type Measure,
  ruleFailure,
} from './active-rules.ts';
import type { FileContext, RequiredFields } from './rule.ts';

/** What foreign engines said of one file, and its text. */
export type FileFacts = Pick<FileContext, 'text' | 'shell' | 'secrets'>;

export interface FileCheck {
  rules: ActiveRules;
  requiredFields: RequiredFields;
  measure: Measure;
}

/**
 * Gives the findings that one file alone decides: those of its scan and those of the rules of scope
 * `file`. It runs in workers and ahead of the cache. Never throws: a rule that fails becomes a
 * diagnostic of `internal-error`.
 */
export function checkFile(runbook: Runbook, facts: FileFacts, check: FileCheck): Diagnostic[] {
  const { rules, requiredFields, measure } = check;
  const { path } = runbook;
  const diagnostics = scanProblems(runbook, rules.severities);
  for (const { rule, severity, options } of rules.active) {
    if (rule.scope !== 'file') continue;
    const { id } = rule.meta;
    const context = { ...facts, requiredFields, options };
    measure(id, () => {
      const error = collect(
        () => rule.check(runbook, context),
        (finding) => diagnostics.push(diagnosticOf(id, severity, path, finding)),
      );
      if (error !== undefined) diagnostics.push(ruleFailure(id, path, error));
    });
  }
  return diagnostics;
}

function scanProblems(runbook: Runbook, severities: ActiveRules['severities']): Diagnostic[] {
  return runbook.problems.flatMap(({ ruleId, ...finding }) => {
    const severity = severities.get(ruleId) ?? 'error';
    return severity === 'off' ? [] : diagnosticOf(ruleId, severity, runbook.path, finding);
  });
}
