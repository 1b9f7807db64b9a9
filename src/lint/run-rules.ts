import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { LinkGraph } from '../core/links/graph.ts';
import type { Catalog } from '../core/model.ts';
import type { Finding, LintContext, LintFacts, Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { optionsOf, type RuleSettings, severityOf } from './settings.ts';
import { applySuppressions } from './suppression.ts';

export interface LintInput {
  catalog: Catalog;
  links: LinkGraph;
  facts: LintFacts;
  requiredFields: LintContext<unknown>['requiredFields'];
  config: { rules: RuleSettings };
  /** All rules, unless a test brings its own. */
  rules?: readonly Rule[];
}

export interface LintResult {
  /** Sorted by path, offset and rule. */
  diagnostics: Diagnostic[];
  /** How many findings the authors have suppressed. */
  suppressed: number;
}

const startOfFile = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};
const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Runs the rules that are on over a catalog and takes in what the scan found. Never throws: a rule
 * that fails becomes a diagnostic of `internal-error`, and the others still run.
 */
export function runRules(input: LintInput): LintResult {
  const rules = input.rules ?? allRules;
  const settings = input.config.rules;
  const severities = new Map(rules.map((rule) => [rule.meta.id, severityOf(rule, settings)]));
  const found = [
    ...scanProblems(input.catalog, severities),
    ...rules.flatMap((rule) => runRule(rule, severities.get(rule.meta.id) ?? 'off', input)),
  ];
  const byPath = Map.groupBy(found, ({ path }) => path);
  const diagnostics: Diagnostic[] = [];
  const ruleIds = [...severities.keys()];
  const isOn = (ruleId: string) => severities.get(ruleId) !== 'off';
  const unused = severities.get('unused-suppression') ?? 'off';
  let suppressed = 0;
  for (const runbook of input.catalog.runbooks) {
    const own = byPath.get(runbook.path) ?? [];
    byPath.delete(runbook.path);
    const { kept, findings } = applySuppressions(runbook, own, ruleIds, isOn);
    suppressed += own.length - kept.length;
    for (const diagnostic of kept) diagnostics.push(diagnostic);
    if (unused === 'off') continue;
    for (const finding of findings) {
      diagnostics.push(diagnosticOf('unused-suppression', unused, runbook.path, finding));
    }
  }
  const elsewhere = [...byPath.values()].flat();
  return { diagnostics: [...diagnostics, ...elsewhere].sort(byPlace), suppressed };
}

function scanProblems(
  catalog: Catalog,
  severities: ReadonlyMap<string, Severity | 'off'>,
): Diagnostic[] {
  return catalog.runbooks.flatMap(({ path, problems }) =>
    problems.flatMap(({ ruleId, ...finding }) => {
      const severity = severities.get(ruleId) ?? 'error';
      return severity === 'off' ? [] : diagnosticOf(ruleId, severity, path, finding);
    }),
  );
}

function runRule(rule: Rule, severity: Severity | 'off', input: LintInput): Diagnostic[] {
  if (severity === 'off') return [];
  const { id } = rule.meta;
  const found: Diagnostic[] = [];
  const guarded = (path: string, check: () => void) => {
    try {
      check();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const finding = { messageId: 'rule-failed', data: { rule: id, reason } };
      found.push(
        diagnosticOf('internal-error', 'error', path, { ...finding, position: startOfFile }),
      );
    }
  };
  const { catalog } = input;
  guarded(catalog.runbooks[0]?.path ?? catalog.folder, () => {
    const options = optionsOf(rule, input.config.rules);
    const { links, facts, requiredFields } = input;
    const context = { catalog, links, facts, requiredFields, options };
    if (rule.scope === 'catalog') {
      for (const { path, ...finding } of rule.check(context)) {
        found.push(diagnosticOf(id, severity, path, finding));
      }
      return;
    }
    for (const runbook of catalog.runbooks) {
      guarded(runbook.path, () => {
        for (const finding of rule.check(runbook, context)) {
          found.push(diagnosticOf(id, severity, runbook.path, finding));
        }
      });
    }
  });
  return found;
}

function diagnosticOf(
  ruleId: string,
  severity: Severity,
  path: string,
  { messageId, data = {}, position, severity: own = severity, fix }: Finding,
): Diagnostic {
  const lower = ranks[own] < ranks[severity] ? own : severity;
  const diagnostic = { ruleId, severity: lower, messageId, data, path, position };
  return fix === undefined ? diagnostic : { ...diagnostic, fix };
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
