import { printable } from '../report/printable.ts';
import type { PageProblem } from '../site/build/build-site.ts';

/** A problem at a position in a runbook, and what to do. */
export function problemText({ place, what, how }: PageProblem): string {
  return `${printable(`${place}: ${what}`)}\n  ${printable(how)}\n`;
}
