import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { compileGlob } from '../core/glob.ts';
import { configuredSeverity, type RuleSettings } from './settings.ts';

/** Severities of rules for some files, by globs of `Runbook.path`. */
export interface RuleOverride {
  files: readonly string[];
  rules: Readonly<Record<string, Severity | 'off'>>;
}

const ranks: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 };

/**
 * The settings with which rules have to run so that every file gets the findings that it should: each
 * rule at the highest severity that it has anywhere.
 */
export function highestSettings(
  settings: RuleSettings,
  overrides: readonly RuleOverride[],
  defaultOf: (ruleId: string) => Severity | 'off',
): RuleSettings {
  const highest = { ...settings };
  for (const { rules } of overrides) {
    for (const [ruleId, severity] of Object.entries(rules)) {
      const base = configuredSeverity(ruleId, highest) ?? defaultOf(ruleId);
      if (ranks[severity] <= ranks[base]) continue;
      const known = highest[ruleId];
      highest[ruleId] = typeof known === 'object' ? [severity, known[1]] : severity;
    }
  }
  return highest;
}

/** Brings the findings of each file down to the severities that hold for it; of two, the later counts. */
export function applyOverrides(
  diagnostics: readonly Diagnostic[],
  settings: RuleSettings,
  overrides: readonly RuleOverride[],
  defaultOf: (ruleId: string) => Severity | 'off',
): Diagnostic[] {
  const compiled = overrides
    .filter(({ rules }) => Object.keys(rules).length > 0)
    .map(({ files, rules }) => {
      return { globs: files.map((glob) => compileGlob(glob, { below: true })), rules };
    });
  if (compiled.length === 0) return [...diagnostics];
  return diagnostics.flatMap((diagnostic) => {
    const { ruleId, path, severity } = diagnostic;
    const own = compiled.findLast(
      ({ globs, rules }) => rules[ruleId] !== undefined && globs.some((isMatch) => isMatch(path)),
    );
    const wanted = own?.rules[ruleId] ?? configuredSeverity(ruleId, settings) ?? defaultOf(ruleId);
    if (wanted === 'off') return [];
    return ranks[severity] <= ranks[wanted] ? diagnostic : { ...diagnostic, severity: wanted };
  });
}
