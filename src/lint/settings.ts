import type { Severity } from '../core/diagnostic.ts';
import type { Rule } from './rule.ts';

/** The configuration of one rule. */
export type RuleSetting =
  | Severity
  | 'off'
  | readonly [severity: Severity | 'off', options: unknown];

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The severity of a rule under a configuration. */
export function severityOf(rule: Rule, settings: RuleSettings): Severity | 'off' {
  const setting = settingOf(rule, settings);
  if (setting === undefined) return rule.meta.severity;
  return typeof setting === 'string' ? setting : setting[0];
}

/** The options of a rule with their defaults; throws if they are invalid. */
export function optionsOf(rule: Rule, settings: RuleSettings): unknown {
  const setting = settingOf(rule, settings);
  const given = typeof setting === 'object' ? setting[1] : {};
  return rule.options?.parse(given);
}

function settingOf(rule: Rule, settings: RuleSettings): RuleSetting | undefined {
  return Object.hasOwn(settings, rule.meta.id) ? settings[rule.meta.id] : undefined;
}
