import type { RuleSettings } from '../../lint/settings.ts';
import type { Settings } from '../../node/config/settings.ts';

/**
 * The rules at the highest severity that each has in any file; `applyOverrides` brings the findings
 * down. Loads the rules only if the configuration has settings for some files.
 */
export async function rulesToRun({
  rules,
  overrides,
}: Pick<Settings, 'rules' | 'overrides'>): Promise<RuleSettings> {
  const hasNone = overrides.every((one) => Object.keys(one.rules).length === 0);
  if (hasNone) return rules;
  const [{ highestSettings }, { ruleById }] = await Promise.all([
    import('../../lint/rule-overrides.ts'),
    import('../../lint/rules/index.ts'),
  ]);
  return highestSettings(rules, overrides, (id) => ruleById(id)?.meta.severity ?? 'off');
}
