import { UserError } from '../user-error.ts';
import type { ConfigPlace } from './config-place.ts';
import { type Config, configSchema } from './config-schema.ts';
import { describeIssue } from './describe-issue.ts';

/**
 * Reads the configuration from the value of a file; throws UserError with each mistake in a line.
 * Code has no places.
 */
export async function checkConfig(
  value: unknown,
  shown: string,
  places: () => Promise<ConfigPlace>,
): Promise<Config> {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const placeOf = await places();
  const faults = parsed.error.issues.map((issue) => {
    const { path, reason } = describeIssue(issue, configSchema, value);
    return `${shown}${placeOf(path)}: ${reason}.`;
  });
  throw new UserError(
    faults.join('\n'),
    'Correct the file; docs/reference.md of Replaybook lists every key with its default.',
  );
}
