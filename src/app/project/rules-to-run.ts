import type { RuleSettings } from '../../lint/settings.ts';
import type { Settings } from '../../node/config/settings.ts';

/**
 * The rules at the highest severity that each has in any file; `applyOverrides` brings the findings
 * down. Loads the rules only if the configuration has settings for some files.
 */
export async function rulesToRun({
  rules,
  ruleOverrides,
}: Pick<Settings, 'rules' | 'ruleOverrides'>): Promise<RuleSettings> {
  if (ruleOverrides.length === 0) return rules;
  const [{ highestSettings }, { ruleById }] = await Promise.all([
    import('../../lint/rule-overrides.ts'),
    import('../../lint/rules/index.ts'),
  ]);
  return highestSettings(rules, ruleOverrides, (id) => ruleById(id)?.meta.severity ?? 'off');
}
