import type { MatchReport, ReportedMatch, SimilarEntry } from '../../app/match/match-report.ts';
import { count } from '../count.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';
import { shortened } from '../text-parts.ts';
import { formatMatch } from './text-match.ts';
import { type MatchTextOptions, nameOf, placeOf, timesOf } from './text-place.ts';

const shownSimilar = 5;
const shownFailures = 15;
const longestText = 200;
/** Entries to show in full, if they fit. */
const defaultMax = 10;

/** `match --format text`: for each entry the matching line, the command to run, where to look. */
export function formatMatchText(report: MatchReport, options: MatchTextOptions): string {
  const { matches, similar, summary, unmatched } = report;
  const { paint } = options;
  const overview = matches.length > 1 ? overviewRows(matches, options) : [];
  // The line above the rows says whether entries are left out, so it counts as a line of the screen.
  const blocks = overview.length > 0 ? [['', ...overview].join('\n')] : [];
  let shown = 0;
  for (const match of matches.slice(0, options.max ?? defaultMax)) {
    const block = formatMatch(match, options);
    if (blocks.length > 0 && !fits([...blocks, block], options)) break;
    blocks.push(block);
    shown += 1;
  }
  if (overview.length > 0) blocks[0] = [overviewTitle(report, shown), ...overview].join('\n');
  if (matches.length === 0) {
    blocks.push(
      summary.lines === 0
        ? 'The log is empty.'
        : `No entry matches ${count(summary.lines, 'line')} of log.`,
    );
    if (similar.length > 0) blocks.push(formatSimilar(similar, paint));
  }
  if (unmatched) blocks.push(formatUnmatched(unmatched, paint));
  else if (matches.length === 0 && summary.lines > 0) {
    blocks.push('List the lines that look like failures: add --unmatched.');
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Without a number of entries, the answer fits one screen. */
function fits(blocks: readonly string[], { max, rows }: MatchTextOptions): boolean {
  return max !== null || rows === null || blocks.join('\n\n').split('\n').length < rows;
}

function formatSimilar(similar: readonly SimilarEntry[], paint: Paint): string {
  const rows = similar.slice(0, shownSimilar).map(({ title, entry, why }) => {
    const alike = why.length === 0 ? '' : `\n    alike: ${printable(why.join(', '))}`;
    return `  ${printable(title)}  ${paint('dim', printable(entry))}${alike}`;
  });
  return ['Similar, but no match:', ...rows].join('\n');
}

function formatUnmatched(
  { failures, leftOut, seen }: NonNullable<MatchReport['unmatched']>,
  paint: Paint,
): string {
  if (seen === 0) return 'No line looks like a failure.';
  if (failures.length === 0) return 'Every line that looks like a failure matches an entry.';
  const rows = failures.slice(0, shownFailures).map(({ file, line, count: times, text }) => {
    const place = paint('cyan', `${nameOf(file)}:${line}`);
    const more = times > 1 ? paint('dim', `  (${times} times)`) : '';
    return `  ${place}${more}\n    ${printable(shortened(text, longestText))}`;
  });
  const rest = Math.max(0, failures.length - shownFailures) + leftOut;
  if (rest > 0) rows.push(`  and ${rest} more`);
  const [first] = failures;
  const from = first && first.file !== '-' ? `${first.file}:${first.line}` : 'job.log:LINE';
  const hint = `Draft an entry: replaybook new --from ${printable(from)}`;
  return ['Failures without an entry:', ...rows, hint].join('\n');
}

/** Entries that the overview lists. */
const shownTitles = 20;

/** Every entry in two lines: where it hit, and the command to run. */
function overviewRows(matches: readonly ReportedMatch[], options: MatchTextOptions): string[] {
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
function overviewTitle({ matches, summary }: MatchReport, shown: number): string {
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
