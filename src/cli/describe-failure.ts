import { systemFailure } from '../node/system-failure.ts';
import { UserError } from '../node/user-error.ts';
import { printable } from '../report/printable.ts';
import type { PageProblem } from '../site/build/build-site.ts';
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

/** A problem at a position in a runbook, and what to do. */
export function problemText({ place, what, how }: PageProblem): string {
  return `${printable(`${place}: ${what}`)}\n  ${printable(how)}\n`;
}
