import type { BaselineUse } from '../app/lint/report.ts';
import { count } from './count.ts';

/** Describes the effect of a baseline file on one line. */
export function formatBaselineNote(use: BaselineUse, file: string): string {
  if (use.written) return `Wrote today's findings to ${file}.`;
  const hides = `${file} hides ${count(use.hidden, 'known finding')}.`;
  if (use.gone === 0) return hides;
  const fixed = `${count(use.gone, 'finding')} in it ${use.gone === 1 ? 'is' : 'are'} fixed`;
  return `${hides} ${fixed}: delete the file to write a new one.`;
}
