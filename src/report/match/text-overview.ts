import type { MatchReport, ReportedMatch } from '../../app/match/match-report.ts';
import { count } from '../count.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';
import { type MatchTextOptions, nameOf, placeOf, timesOf } from './text-place.ts';

/** Entries that the overview lists. */
const shownTitles = 20;

/** Every entry in two lines: where it hit, and the command to run. */
export function overviewRows(
  matches: readonly ReportedMatch[],
  options: MatchTextOptions,
): string[] {
  const { paint } = options;
  const rows = matches
    .slice(0, shownTitles)
    .flatMap((match, index) => [
      `${index + 1}. ${paint('bold', printable(match.title))}  ${placeOf(match, options)}${timesOf(match)}`,
      ...briefCommand(match, paint),
    ]);
  const rest = matches.length - shownTitles;
  return rest > 0 ? [...rows, `and ${rest} more`] : rows;
}

/** Says how many entries match; `shown` of them follow in full. */
export function overviewTitle({ matches, summary }: MatchReport, shown: number): string {
  const files = new Set(matches.map(({ file }) => file));
  const entries = count(summary.matchedEntries, 'entry', 'entries');
  const verb = summary.matchedEntries === 1 ? 'matches' : 'match';
  const where = files.size === 1 ? nameOf(matches[0]?.file ?? '') : count(files.size, 'log');
  const more = shown < matches.length ? '; --max shows more in full' : '';
  return `${entries} ${verb} ${where}${more}.`;
}

/** The first command, if it is one line that can be pasted. */
function briefCommand({ joined, replay }: ReportedMatch, paint: Paint): string[] {
  const command = joined.find(({ ready }) => ready) ?? replay[0];
  if (command === undefined) return [];
  const [first = '', ...others] = command.command.split('\n').map(printable);
  if (command.ready && others.length === 0) return [first];
  const why = command.ready ? '' : `${paint('yellow', 'not ready')} `;
  return [`   ${why}${first}${others.length > 0 ? ' …' : ''}`];
}
