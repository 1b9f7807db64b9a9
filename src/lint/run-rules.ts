import type { Diagnostic } from '../core/diagnostic.ts';
import type { LinkGraph } from '../core/links/graph.ts';
import { once } from '../core/links/remember.ts';
import type { Catalog } from '../core/model.ts';
import {
  type ActiveRules,
  activateRules,
  collect,
  diagnosticOf,
  type Measure,
  ruleFailure,
} from './active-rules.ts';
import {
  type CheckedRunbook,
  RunbookChecker,
  scanProblems,
  type TimeLimit,
  tooSlowToCheck,
  unlimited,
} from './check-runbook.ts';
import type { LintContext, LintFacts, Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import type { RuleSettings } from './settings.ts';
import { applySuppressions, directiveRules } from './suppression.ts';

export interface LintInput {
  catalog: Catalog;
  links: LinkGraph;
  facts: LintFacts;
  requiredFields: LintContext<unknown>['requiredFields'];
  config: { rules: RuleSettings };
  /** All rules, unless a test brings its own. */
  rules?: readonly Rule[];
  /** What the rules of single runbooks said, by path; a runbook that is not in it is checked here. */
  checked?: ReadonlyMap<string, CheckedRunbook>;
  measure?: Measure;
  /** For the rules of single runbooks; none by default. */
  limit?: TimeLimit;
}

export interface LintResult {
  /** Sorted by path, offset and rule. */
  diagnostics: Diagnostic[];
  /** How many findings the authors have suppressed. */
  suppressed: number;
}

/**
 * Runs the rules that are on over a catalog and takes in what the scan found. Never throws: a rule
 * that fails becomes a diagnostic of `internal-error`, and the others still run.
 */
export function runRules(input: LintInput): LintResult {
  const rules = activateRules(input.rules ?? allRules, input.config.rules);
  const measure: Measure = input.measure ?? ((_ruleId, work) => work());
  const found = new Map<string, Diagnostic[]>();
  const add = (diagnostic: Diagnostic): void => {
    const known = found.get(diagnostic.path);
    if (known === undefined) found.set(diagnostic.path, [diagnostic]);
    else known.push(diagnostic);
  };
  const first = input.catalog.runbooks[0]?.path ?? input.catalog.folder;
  for (const { ruleId, error } of rules.failures) add(ruleFailure(ruleId, first, error));
  checkRunbooks(input, rules, measure, add);
  for (const { rule, severity, options } of rules.active) {
    if (rule.scope !== 'catalog') continue;
    const { id } = rule.meta;
    measure(id, () => {
      const error = collect(
        () => rule.check(contextOf(input, options)),
        ({ path, ...finding }) => add(diagnosticOf(id, severity, path, finding)),
      );
      if (error !== undefined) add(ruleFailure(id, first, error));
    });
  }
  return suppress(input.catalog, found, rules);
}

/** The rules of single runbooks, where they have not run or could not say. */
function checkRunbooks(
  input: LintInput,
  rules: ActiveRules,
  measure: Measure,
  add: (diagnostic: Diagnostic) => void,
): void {
  const { facts, requiredFields, limit = unlimited } = input;
  const checker = once(() => new RunbookChecker({ rules, facts, requiredFields, measure, limit }));
  const postponable = new Map(rules.active.map((active) => [active.rule.meta.id, active]));
  for (const runbook of input.catalog.runbooks) {
    const { path } = runbook;
    const { diagnostics, postponed } = input.checked?.get(path) ?? checker().check(runbook);
    for (const diagnostic of diagnostics) add(diagnostic);
    const inTime = limit.run(facts.textOf(path), () => {
      for (const id of postponed) {
        const { rule, severity, options } = postponable.get(id) ?? {};
        if (rule?.scope !== 'runbook' || severity === undefined) continue;
        measure(id, () => {
          const error = collect(
            () => rule.check(runbook, contextOf(input, options)),
            (finding) => add(diagnosticOf(id, severity, path, finding)),
          );
          if (error !== undefined) add(ruleFailure(id, path, error));
        });
      }
    });
    if (inTime !== null) continue;
    const problems = [tooSlowToCheck(limit)];
    for (const diagnostic of scanProblems({ path, problems }, rules.severities)) add(diagnostic);
  }
}

function contextOf(input: LintInput, options: unknown): LintContext<unknown> {
  const { catalog, links, facts, requiredFields } = input;
  return { catalog, links, facts, requiredFields, options };
}

/** Takes away what the authors suppress; `found` is used up. */
function suppress(
  catalog: Catalog,
  found: Map<string, Diagnostic[]>,
  { severities }: ActiveRules,
): LintResult {
  const ruleIds = [...severities.keys()];
  const isOn = (ruleId: string) => severities.get(ruleId) !== 'off';
  const diagnostics: Diagnostic[] = [];
  let suppressed = 0;
  for (const runbook of catalog.runbooks) {
    const own = found.get(runbook.path) ?? [];
    found.delete(runbook.path);
    const { kept, findings } = applySuppressions(runbook, own, ruleIds, isOn);
    suppressed += own.length - kept.length;
    for (const diagnostic of kept) diagnostics.push(diagnostic);
    for (const ruleId of directiveRules) {
      const severity = severities.get(ruleId) ?? 'off';
      if (severity === 'off') continue;
      for (const finding of findings[ruleId]) {
        diagnostics.push(diagnosticOf(ruleId, severity, runbook.path, finding));
      }
    }
  }
  for (const elsewhere of found.values()) diagnostics.push(...elsewhere);
  return { diagnostics: diagnostics.sort(byPlace), suppressed };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.path, b.path) ||
    a.position.start.offset - b.position.start.offset ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.messageId, b.messageId) ||
    a.position.end.offset - b.position.end.offset
  );
}

/** By code units, so that the order does not depend on a locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
