import { basename } from 'node:path';
import { closest } from '../../core/text/edit-distance.ts';
import type { Rule } from '../../lint/rule.ts';
import { ruleById, rules } from '../../lint/rules/index.ts';
import { placesIn } from '../../node/config/config-place.ts';
import type { RuleSetting } from '../../node/config/config-schema.ts';
import { describeIssue } from '../../node/config/describe-issue.ts';
import type { Settings } from '../../node/config/settings.ts';
import { UserError } from '../../node/user-error.ts';

/** The rule of a name; throws UserError where there is none, with the nearest that there is. */
export function namedRule(id: string): Rule {
  const rule = ruleById(id);
  if (rule !== null) return rule;
  const near = nearestRule(id);
  throw new UserError(
    `There is no rule "${id}".`,
    near === null ? 'Run `replaybook explain` to list all rules.' : `Did you mean "${near}"?`,
  );
}

/** Throws UserError with every rule of the configuration that does not exist, and all wrong options. */
export async function checkRuleSettings({
  rules: settings,
  overrides,
  configPath,
}: Settings): Promise<void> {
  const faults = [
    ...Object.entries(settings).map(([id, setting]) => ({
      path: ['rules', id],
      reason: unknownRule(id) ?? wrongOptions(id, setting),
    })),
    ...overrides.flatMap(({ rules }, index) =>
      Object.keys(rules).map((id) => ({
        path: ['overrides', index, 'rules', id],
        reason: unknownRule(id),
      })),
    ),
  ].filter(({ reason }) => reason !== null);
  if (faults.length === 0) return;
  const placeOf = await placesIn(configPath);
  const shown = configPath === null ? '' : basename(configPath);
  throw new UserError(
    faults.map(({ path, reason }) => `${shown}${placeOf(path)}: ${reason}.`).join('\n'),
    'Correct it; `replaybook explain` lists all rules, and `replaybook explain RULE` the options of one.',
  );
}

function unknownRule(id: string): string | null {
  if (ruleById(id) !== null) return null;
  const near = nearestRule(id);
  return `there is no rule "${id}"${near === null ? '' : ` (did you mean "${near}"?)`}`;
}

function wrongOptions(id: string, setting: RuleSetting): string | null {
  if (!Array.isArray(setting)) return null;
  const schema = ruleById(id)?.options?.schema();
  if (schema === undefined) return `the rule "${id}" takes no options; set only its severity`;
  const parsed = schema.safeParse(setting[1]);
  if (parsed.success) return null;
  const reasons = parsed.error.issues.map(
    (issue) => describeIssue(issue, schema, setting[1]).reason,
  );
  return `the options of the rule "${id}" are not valid: ${reasons.join('; ')}`;
}

function nearestRule(id: string): string | null {
  return closest(
    id,
    rules.map(({ meta }) => meta.id),
    4,
  );
}
