import type * as z from 'zod';
import { closest } from '../core/links/suggest.ts';
import { type Config, configSchema } from './config-schema.ts';
import { UserError } from './user-error.ts';

/** The configuration that a file gives; throws UserError for anything wrong in it. */
export function checkConfig(value: unknown, shown: string): Config {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${shown} is not valid: ${parsed.error.issues.map(describeIssue).join('; ')}.`,
    'Mend the file; the README lists every key with its default.',
  );
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => {
      const near = closest(key, knownKeys(issue.path), 3);
      return `"${key}"${near === null ? '' : ` (did you mean "${near}"?)`}`;
    });
    return `unknown key ${keys.join(', ')}${path === '' ? '' : ` in "${path}"`}`;
  }
  return `"${path}": ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(configSchema.shape);
  return path[0] === 'kinds' ? ['required'] : [];
}
