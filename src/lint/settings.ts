import type { Severity } from '../core/diagnostic.ts';
import type { Rule } from './rule.ts';

/** The configuration of one rule. */
export type RuleSetting =
  | Severity
  | 'off'
  | readonly [severity: Severity | 'off', options: unknown];

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The severity of a rule under a configuration. */
export function severityOf({ meta }: Rule, settings: RuleSettings): Severity | 'off' {
  return configuredSeverity(meta.id, settings) ?? meta.severity;
}

/** The severity of a rule in the configuration; undefined if it has none. */
export function configuredSeverity(
  ruleId: string,
  settings: RuleSettings,
): Severity | 'off' | undefined {
  const setting = settingOf(ruleId, settings);
  return setting === undefined || typeof setting === 'string' ? setting : setting[0];
}

/** The options of a rule with their defaults; throws if they are invalid. */
export function optionsOf(rule: Rule, settings: RuleSettings): unknown {
  const setting = settingOf(rule.meta.id, settings);
  if (rule.options === undefined) return undefined;
  const { schema, defaults } = rule.options;
  return typeof setting === 'object' ? schema().parse(setting[1]) : defaults;
}

function settingOf(ruleId: string, settings: RuleSettings): RuleSetting | undefined {
  return Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined;
}
