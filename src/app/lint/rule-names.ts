import { closest } from '../../core/text/edit-distance.ts';
import { ruleById, rules } from '../../lint/rules/index.ts';
import { describeIssue } from '../../node/config/describe-issue.ts';
import { UserError } from '../../node/user-error.ts';

/** Throws UserError for the name of a rule that does not exist, with the nearest that does. */
export function checkRuleName(id: string, where: string): void {
  if (ruleById(id)) return;
  const ids = rules.map((rule) => rule.meta.id);
  const near = closest(id, ids, 4);
  throw new UserError(
    `There is no rule "${id}"${where}.`,
    near === null ? `The rules are: ${ids.join(', ')}.` : `Did you mean "${near}"?`,
  );
}

/** The same for every rule that the configuration names, and for its options. */
export function checkRuleSettings(settings: Readonly<Record<string, unknown>>): void {
  for (const [id, setting] of Object.entries(settings)) {
    checkRuleName(id, ' (under "rules" in the configuration)');
    if (!Array.isArray(setting)) continue;
    const schema = ruleById(id)?.options;
    if (schema === undefined) {
      throw new UserError(`The rule "${id}" takes no options.`, 'Set only its severity.');
    }
    const parsed = schema.safeParse(setting[1]);
    if (!parsed.success) {
      const reasons = parsed.error.issues.map((issue) => describeIssue(issue, schema, setting[1]));
      throw new UserError(
        `The options of the rule "${id}" are not valid: ${reasons.join('; ')}.`,
        `Run \`replaybook explain ${id}\` to see its options.`,
      );
    }
  }
}
