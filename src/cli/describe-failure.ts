import { systemFailure } from '../node/system-failure.ts';
import { UserError } from '../node/user-error.ts';
import type { Terminal } from './terminal.ts';

/** Describes a failure: what is wrong and what to do, or that it is a fault of the program. */
export function describeFailure(error: unknown, { env }: Pick<Terminal, 'env'>): string {
  const known = error instanceof UserError ? error : systemFailure(error);
  if (known !== null) return `replaybook: ${known.message}\n  ${known.hint}\n`;
  const reason = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? `${error.stack}\n` : '';
  const hint = 'This is a fault of Replaybook. Run again with REPLAYBOOK_DEBUG=1 for its details.';
  return `replaybook: ${reason}\n  ${env.REPLAYBOOK_DEBUG ? stack : `${hint}\n`}`;
}
