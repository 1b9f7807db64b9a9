import type { Diagnostic } from '../core/diagnostic.ts';
import { addTo } from '../core/maps.ts';
import type { Runbook } from '../core/model.ts';
import {
  type ActiveRules,
  activateRules,
  collect,
  diagnosticOf,
  type Measure,
  ruleFailure,
} from './active-rules.ts';
import { lowerOlderCopies } from './certainty/older-copies.ts';
import { scanProblems, type TimeLimit, tooSlowToCheck, unlimited } from './check-file.ts';
import type { CatalogContext, Remembered, Rule, Surroundings } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import type { RuleSettings } from './settings.ts';
import { applySuppressions, directiveRules } from './suppression.ts';

/** What only rules of scope `catalog` know, or what has a default. */
type ForCatalog = 'options' | 'ci' | 'remembered' | 'pages' | 'asked' | 'partial';

export interface LintInput extends Omit<CatalogContext, ForCatalog> {
  ci?: CatalogContext['ci'];
  /** By default all. */
  pages?: CatalogContext['pages'];
  partial?: CatalogContext['partial'];
  /** By default nothing is known of earlier runs. */
  remembered?: Remembered;
  /** What `checkFile` found, by `Runbook.path`. */
  fileFindings: ReadonlyMap<string, readonly Diagnostic[]>;
  surroundings: Surroundings;
  /** Whether to report the findings in a file, by `Runbook.path`; all files by default. */
  isTarget?: (path: string) => boolean;
  config: { rules: RuleSettings };
  /** All rules, unless a test brings its own. */
  rules?: readonly Rule[];
  measure?: Measure;
  /** For the rules that look at one file; none by default. */
  limit?: TimeLimit;
}

export interface LintResult {
  /** Sorted by path, offset and rule. */
  diagnostics: Diagnostic[];
  /** How many findings the authors have suppressed. */
  suppressed: number;
}

/**
 * Adds the findings of the rules of scope `surroundings` and `catalog` to those of single files,
 * and removes suppressed ones. Never throws: a rule that crashes becomes a diagnostic of
 * `internal-error`, and the others still run.
 */
export function runRules(input: LintInput): LintResult {
  const rules = activateRules(input.rules ?? allRules, input.config.rules);
  const { catalog, links, textOf, ci = null, isTarget = () => true } = input;
  const { remembered = (_facts, compute) => compute(), pages = catalog.runbooks } = input;
  const { partial = null } = input;
  const asked = partial === null ? pages : pages.filter(({ path }) => partial.isAsked(path));
  const context = { catalog, links, pages, asked, partial, ci, textOf, remembered };
  const measure: Measure = input.measure ?? ((_ruleId, work) => work());
  const found = new Map(
    [...input.fileFindings].map(([path, diagnostics]) => [path, [...diagnostics]]),
  );
  const add = (diagnostic: Diagnostic): void => addTo(found, diagnostic.path, diagnostic);
  const first = catalog.runbooks[0]?.path ?? catalog.folder;
  for (const { ruleId, error } of rules.failures) add(ruleFailure(ruleId, first, error));
  for (const runbook of pages.filter(({ path }) => isTarget(path))) {
    checkSurroundings(runbook, input, rules, measure, add);
  }
  for (const { rule, severity, options } of rules.active) {
    const { id } = rule.meta;
    if (rule.scope !== 'catalog') continue;
    measure(id, () => {
      const error = collect(
        () => rule.check({ ...context, options }),
        ({ path, ...finding }) => add(diagnosticOf(id, severity, path, finding)),
      );
      if (error !== undefined) add(ruleFailure(id, first, error));
    });
  }
  return suppress(pages, found, rules);
}

/** With fewer things to check, no rule takes long, so the length of the file does not matter. */
const MANY_THINGS = 200;

/** Runs the rules of scope `surroundings` on one file. */
function checkSurroundings(
  runbook: Runbook,
  { textOf, surroundings, limit = unlimited }: LintInput,
  rules: ActiveRules,
  measure: Measure,
  add: (diagnostic: Diagnostic) => void,
): void {
  const { path, diagrams } = runbook;
  const { urls, artifactExists } = surroundings;
  const check = (): void => {
    for (const { rule, severity, options } of rules.active) {
      if (rule.scope !== 'surroundings') continue;
      const { id } = rule.meta;
      const context = {
        ...surroundings,
        options,
        get text() {
          return textOf(path);
        },
      };
      measure(id, () => {
        const error = collect(
          () => rule.check(runbook, context),
          (finding) => add(diagnosticOf(id, severity, path, finding)),
        );
        if (error !== undefined) add(ruleFailure(id, path, error));
      });
    }
  };
  const links = urls.size === 0 ? [] : runbook.links;
  const entries = artifactExists === null ? [] : runbook.entries;
  if (links.length + diagrams.length + entries.length < MANY_THINGS) check();
  else if (limit.run(textOf(path), check) === null) {
    const problems = [tooSlowToCheck(limit)];
    for (const diagnostic of scanProblems({ path, problems }, rules.severities)) add(diagnostic);
  }
}

/** Removes suppressed findings; empties `found`. Other pages than these suppress nothing. */
function suppress(
  pages: readonly Runbook[],
  found: Map<string, Diagnostic[]>,
  { severities }: ActiveRules,
): LintResult {
  const ruleIds = [...severities.keys()];
  const isOn = (ruleId: string) => severities.get(ruleId) !== 'off';
  const diagnostics: Diagnostic[] = [];
  let suppressed = 0;
  for (const runbook of pages) {
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
  return { diagnostics: lowerOlderCopies(diagnostics).sort(byPlace), suppressed };
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
