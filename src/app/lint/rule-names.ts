import { closest } from '../../core/text/edit-distance.ts';
import type { Rule } from '../../lint/rule.ts';
import { ruleById, rules } from '../../lint/rules/index.ts';
import { describeIssue } from '../../node/config/describe-issue.ts';
import { UserError } from '../../node/user-error.ts';

/** The rule of a name; throws UserError where there is none, with the nearest that there is. */
export function namedRule(id: string, where: string): Rule {
  const rule = ruleById(id);
  if (rule !== null) return rule;
  const ids = rules.map((rule) => rule.meta.id);
  const near = closest(id, ids, 4);
  throw new UserError(
    `There is no rule "${id}"${where}.`,
    near === null ? 'Run `replaybook explain` to list all rules.' : `Did you mean "${near}"?`,
  );
}

/** The same for every rule in the configuration, and for its options. */
export function checkRuleSettings(settings: Readonly<Record<string, unknown>>): void {
  for (const [id, setting] of Object.entries(settings)) {
    const { options } = namedRule(id, ' (under "rules" in the configuration)');
    if (!Array.isArray(setting)) continue;
    if (options === undefined) {
      throw new UserError(`The rule "${id}" takes no options.`, 'Set only its severity.');
    }
    const schema = options.schema();
    const parsed = schema.safeParse(setting[1]);
    if (!parsed.success) {
      const reasons = parsed.error.issues.map(
        (issue) => describeIssue(issue, schema, setting[1]).reason,
      );
      throw new UserError(
        `The options of the rule "${id}" are not valid: ${reasons.join('; ')}.`,
        `Run \`replaybook explain ${id}\` to see its options.`,
      );
    }
  }
}
