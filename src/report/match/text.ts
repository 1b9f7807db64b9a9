import type {
  MatchReport,
  ReportedArtifact,
  ReportedCommand,
  ReportedMatch,
  SimilarEntry,
} from '../../app/match/match-report.ts';
import { count } from '../count.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';
import { excerptLines } from './excerpt.ts';
import { differingValues, replaysOf, type ShownReplay, valuesAtOnce } from './hits.ts';
import { shownReviews } from './review.ts';

const shownSteps = 3;
/** Further values, and commands for them, of one entry. */
const shownValues = 10;
const shownArtifacts = 5;
const shownSimilar = 5;
const shownFailures = 15;
/** Entries that the overview lists. */
const shownTitles = 20;
/** Entries to show in full, if they fit. */
const defaultMax = 10;

export interface MatchTextOptions {
  paint: Paint;
  /** Colours mark the hit; without colours, carets do. */
  coloured: boolean;
  /** Number of entries to show in full; null for what fits the screen. */
  max: number | null;
  /** Width and height of the screen; a file or a pipe has no height. */
  columns: number;
  rows: number | null;
  /** A text that leads to a log. */
  link(text: string, file: string): string;
}

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
    blocks.push(`No entry matches ${count(summary.lines, 'line')} of log.`);
    if (similar.length > 0) blocks.push(formatSimilar(similar, paint));
  }
  if (unmatched) blocks.push(formatUnmatched(unmatched, paint));
  return `${blocks.join('\n\n')}\n`;
}

/** Without a number of entries, the answer fits one screen. */
function fits(blocks: readonly string[], { max, rows }: MatchTextOptions): boolean {
  return max !== null || rows === null || blocks.join('\n\n').split('\n').length < rows;
}

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

function formatMatch(match: ReportedMatch, options: MatchTextOptions): string {
  const { paint, coloured, columns } = options;
  const facts = [match.severity ?? '', match.owner ?? ''].filter((fact) => fact !== '');
  const about = [match.entry, ...facts].map(printable).join('  ');
  const excerpts = match.excerpts.flatMap((excerpt) =>
    excerptLines(excerpt, {
      paint,
      carets: !coloured,
      context: match.excerpts.length === 1,
      columns: columns - 2,
    }),
  );
  const lines = [
    `${paint('bold', printable(match.title))}  ${paint('dim', about)}`,
    `  ${placeOf(match, options)}${timesOf(match)}`,
    ...excerpts.map((line) => `  ${line}`),
    ...(match.containedIn === null
      ? []
      : [`  ${paint('dim', `part of what ${printable(match.containedIn)} says`)}`]),
    ...formatValues(match, paint),
    ...match.joined.flatMap((command) => [
      `  ${paint('green', `Replay for ${valuesAtOnce(command)} at once`)}`,
      ...codeLines(command, !command.ready),
    ]),
    ...replaysOf(match, shownValues).flatMap((replay) => formatReplay(replay, paint)),
    ...formatList('Artifacts', artifactsOf(match), shownArtifacts, paint),
    ...formatList('First steps', match.remediation, shownSteps, paint),
    `  ${paint('dim', linkOf(match))}`,
  ];
  return lines.join('\n');
}

function placeOf({ file, firstLine, excerpts }: ReportedMatch, options: MatchTextOptions): string {
  const place = options.paint('cyan', `${nameOf(file)}:${excerpts[0]?.line ?? firstLine}`);
  return file === '-' ? place : options.link(place, file);
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : printable(file);
}

function timesOf(match: ReportedMatch): string {
  if (match.count <= 1) return '';
  return `  (${count(match.count, 'hit')}, lines ${match.firstLine} to ${match.lastLine})`;
}

function formatValues(match: ReportedMatch, paint: Paint): string[] {
  const values = differingValues(match, shownValues).map(printable);
  return values.length === 0 ? [] : [`  ${paint('green', 'Values')} ${values.join(', ')}`];
}

/** The command for the first hit, then those for other values. */
function formatReplay({ first, others, leftOut }: ShownReplay, paint: Paint): string[] {
  const lines = formatCommand(first, paint);
  if (others.length === 0) return lines;
  const total = others.length + leftOut;
  lines.push(`  ${paint('dim', `and for ${count(total, 'other value')}`)}`);
  for (const other of others) {
    lines.push(
      ...(other.review.length > 0 ? formatCommand(other, paint) : codeLines(other, !other.ready)),
    );
  }
  if (leftOut > 0) lines.push(`  ${paint('dim', `and ${leftOut} more`)}`);
  return lines;
}

/** A ready command begins at the margin, exactly as the reader pastes it. */
function codeLines({ command }: ReportedCommand, isIndented: boolean): string[] {
  return command.split('\n').map((line) => (isIndented ? '    ' : '') + printable(line));
}

function formatCommand(command: ReportedCommand, paint: Paint): string[] {
  const { title, shell, ready, missing, review, placeholders } = command;
  const about = [shell === null || shell === '' ? '' : `(${shell})`, title];
  const words = about.filter((word) => word !== '').map((word) => ` ${printable(word)}`);
  const code = codeLines(command, !ready);
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
    ...code,
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
