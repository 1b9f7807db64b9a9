import { UserError } from '../user-error.ts';
import { type Config, configSchema } from './config-schema.ts';
import { describeIssue } from './describe-issue.ts';

/** Reads the configuration from the value of a file; throws UserError for any mistake. */
export function checkConfig(value: unknown, shown: string): Config {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map((issue) => describeIssue(issue, configSchema, value));
  throw new UserError(
    `${shown} is not valid: ${reasons.join('; ')}.`,
    'Fix the file; docs/reference.md of Replaybook lists every key with its default.',
  );
}
