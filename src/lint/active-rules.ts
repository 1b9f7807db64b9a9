import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { isForeignPage } from './certainty/foreign-page.ts';
import type { Finding, Rule } from './rule.ts';
import { optionsOf, type RuleSettings, severityOf } from './settings.ts';
import { startOfFile } from './text-position.ts';

/** A rule that is on. */
export interface ActiveRule {
  rule: Rule;
  severity: Severity;
  options: unknown;
}

export interface ActiveRules {
  active: readonly ActiveRule[];
  /** Of all rules, including those that are off. */
  severities: ReadonlyMap<string, Severity | 'off'>;
  /** Rules that cannot run because their options are invalid. */
  failures: readonly { ruleId: string; error: unknown }[];
}

/** Runs the work of one rule; `--timing` measures it. */
export type Measure = (ruleId: string, work: () => void) => void;

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Selects the rules that run under a configuration, with their options. Never throws. */
export function activateRules(rules: readonly Rule[], settings: RuleSettings): ActiveRules {
  const active: ActiveRule[] = [];
  const severities = new Map<string, Severity | 'off'>();
  const failures: { ruleId: string; error: unknown }[] = [];
  for (const rule of rules) {
    const ruleId = rule.meta.id;
    const severity = severityOf(rule, settings);
    severities.set(ruleId, severity);
    if (severity === 'off') continue;
    try {
      active.push({ rule, severity, options: optionsOf(rule, settings) });
    } catch (error) {
      failures.push({ ruleId, error });
    }
  }
  return { active, severities, failures };
}

/** Runs a check up to its first exception and returns that; undefined if there is none. */
export function collect<F>(check: () => Iterable<F>, take: (finding: F) => void): unknown {
  try {
    for (const finding of check()) take(finding);
    return undefined;
  } catch (error) {
    return error ?? new Error('unknown');
  }
}

/** A finding may lower the severity of its rule, never raise it. */
export function diagnosticOf(
  ruleId: string,
  severity: Severity,
  path: string,
  { messageId, data = {}, position, severity: own = severity, sensitive, fix }: Finding,
): Diagnostic {
  const lowest = isForeignPage(path) ? 'info' : own;
  const lower = ranks[lowest] < ranks[severity] ? lowest : severity;
  return {
    ...{ ruleId, severity: lower, messageId, data, path, position },
    ...(sensitive === undefined ? {} : { sensitive }),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** The diagnostic of a rule that crashes, so that the others can still run. */
export function ruleFailure(ruleId: string, path: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  const data = { rule: ruleId, reason };
  const finding = { messageId: 'rule-failed', data, position: startOfFile };
  return diagnosticOf('internal-error', 'error', path, finding);
}
