import type {
  MatchReport,
  ReportedArtifact,
  ReportedCommand,
  ReportedMatch,
  SimilarEntry,
} from '../app/match/match-report.ts';
import { count } from './count.ts';
import { excerptLines } from './match-excerpt.ts';
import { shownReviews } from './match-review.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

const shownSteps = 3;
const shownArtifacts = 5;
const shownSimilar = 5;
const shownFailures = 15;
/** Details of entries that the text does not show in full. */
const shownTitles = 20;

export interface MatchTextOptions {
  paint: Paint;
  /** Colours mark the hit; without colours, carets do. */
  coloured: boolean;
  /** Number of entries to show in full. */
  max: number;
}

/** `match --format text`: for each entry the matching line, the command to run, where to look. */
export function formatMatchText(report: MatchReport, options: MatchTextOptions): string {
  const { matches, similar, summary, unmatched } = report;
  const { paint, max } = options;
  const blocks = matches.slice(0, max).map((match) => formatMatch(match, options));
  if (matches.length > max) blocks.push(formatOthers(matches.slice(max), paint));
  if (matches.length === 0) {
    blocks.push(`No entry matches ${count(summary.lines, 'line')} of log.`);
    if (similar.length > 0) blocks.push(formatSimilar(similar, paint));
  }
  if (unmatched) blocks.push(formatUnmatched(unmatched, paint));
  return `${blocks.join('\n\n')}\n`;
}

function formatMatch(match: ReportedMatch, { paint, coloured }: MatchTextOptions): string {
  const facts = [match.severity ?? '', match.owner ?? ''].filter((fact) => fact !== '');
  const about = [match.entry, ...facts].map(printable).join('  ');
  const excerpts = match.excerpts.flatMap((excerpt) =>
    excerptLines(excerpt, { paint, carets: !coloured, context: match.excerpts.length === 1 }),
  );
  const lines = [
    `${paint('bold', printable(match.title))}  ${paint('dim', about)}`,
    `  ${paint('cyan', placeOf(match))}${timesOf(match)}`,
    ...excerpts.map((line) => `  ${line}`),
    ...(match.containedIn === null
      ? []
      : [`  ${paint('dim', `part of what ${printable(match.containedIn)} says`)}`]),
    ...match.replay.flatMap((command) => formatCommand(command, paint)),
    ...formatList('Artifacts', artifactsOf(match), shownArtifacts, paint),
    ...formatList('First steps', match.remediation, shownSteps, paint),
    `  ${paint('dim', linkOf(match))}`,
  ];
  return lines.join('\n');
}

function placeOf({ file, firstLine, excerpts }: ReportedMatch): string {
  return `${nameOf(file)}:${excerpts[0]?.line ?? firstLine}`;
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : printable(file);
}

function timesOf(match: ReportedMatch): string {
  if (match.count <= 1) return '';
  return `  (${count(match.count, 'hit')}, lines ${match.firstLine} to ${match.lastLine})`;
}

/** A ready command begins at the margin, exactly as the reader pastes it. */
function formatCommand(command: ReportedCommand, paint: Paint): string[] {
  const { title, shell, ready, missing, review, placeholders } = command;
  const about = [shell === null || shell === '' ? '' : `(${shell})`, title];
  const words = about.filter((word) => word !== '').map((word) => ` ${printable(word)}`);
  const code = command.command.split('\n').map(printable);
  if (ready) return [`  ${paint('green', 'Replay')}${paint('dim', words.join(''))}`, ...code];
  const wanted = missing.length === 0 ? [] : [`fill in first: ${missing.join(', ')}`];
  const notes = [
    ...shownReviews(review).map(
      ({ name, value, why }) => `check this value: ${name}: ${value}: ${why}`,
    ),
    ...placeholders.map(({ name, description }) => `${name}: ${description}`),
  ];
  return [
    `  ${paint('yellow', 'Replay, not ready')}${paint('dim', words.join(''))}`,
    ...[...wanted, ...notes].map((note) => `    ${paint('yellow', printable(note))}`),
    ...code.map((line) => `    ${line}`),
  ];
}

function artifactsOf({ artifacts, noArtifacts }: ReportedMatch): string[] {
  if (artifacts.length === 0 && noArtifacts) return [`None: ${noArtifacts}`];
  return artifacts.map(artifactLine);
}

function artifactLine({ path, note, missing }: ReportedArtifact): string {
  const notes = [note, missing.length > 0 ? `fill in: ${missing.join(', ')}` : ''];
  const words = notes.filter((text) => text !== '');
  return words.length === 0 ? path : `${path} (${words.join('; ')})`;
}

function formatList(title: string, items: readonly string[], max: number, paint: Paint): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, max).map((item) => printable(item.split('\n')[0] ?? ''));
  const rest = items.length - max;
  if (rest > 0) shown.push(paint('dim', `and ${rest} more`));
  return [`  ${paint('green', title)}`, ...shown.map((item) => `    ${item}`)];
}

function linkOf({ runbook, runbookLine, url }: ReportedMatch): string {
  const place = printable(`${runbook}:${runbookLine}`);
  return /^https?:/.test(url) ? `${place}  ${printable(url)}` : place;
}

function formatOthers(matches: readonly ReportedMatch[], paint: Paint): string {
  const rows = matches.slice(0, shownTitles).map((match) => {
    const id = paint('dim', printable(match.entry));
    return `  ${printable(match.title)}  ${id}  ${paint('cyan', placeOf(match))}`;
  });
  const rest = matches.length - shownTitles;
  if (rest > 0) rows.push(`  and ${rest} more`);
  return [
    `Also ${count(matches.length, 'match', 'matches')}; --max shows more in full:`,
    ...rows,
  ].join('\n');
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
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return `  ${place}${more}\n    ${printable(shown)}`;
  });
  const rest = Math.max(0, failures.length - shownFailures) + leftOut;
  if (rest > 0) rows.push(`  and ${rest} more`);
  const [first] = failures;
  const from = first && first.file !== '-' ? `${first.file}:${first.line}` : 'job.log:LINE';
  const hint = `Draft an entry: replaybook new --from ${printable(from)}`;
  return ['Failures without an entry:', ...rows, hint].join('\n');
}
