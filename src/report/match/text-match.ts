import type {
  ReportedArtifact,
  ReportedCommand,
  ReportedMatch,
  ReportedStep,
} from '../../app/match/match-report.ts';
import { count } from '../count.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';
import { excerptLines } from './excerpt.ts';
import { differingValues, replaysOf, type ShownReplay, valuesAtOnce } from './hits.ts';
import { shownReviews } from './review.ts';
import { furtherCommands } from './steps.ts';
import { type MatchTextOptions, placeOf, timesOf } from './text-place.ts';

const shownSteps = 3;
/** Further values, and commands for them, of one entry. */
const shownValues = 10;
const shownArtifacts = 5;

/** An entry that matches: its lines of the log, the commands to run, where to look, what to do first. */
export function formatMatch(match: ReportedMatch, options: MatchTextOptions): string {
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
    ...(match.replay.length > 0 ? [] : formatSteps('Diagnosis', match.steps.diagnosis, paint)),
    ...formatSteps('First steps', match.steps.remediation, paint),
    `  ${paint('dim', linkOf(match))}`,
  ];
  return lines.join('\n');
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

/** The first steps, each with the commands that its text does not show. */
function formatSteps(title: string, steps: readonly ReportedStep[], paint: Paint): string[] {
  const texts = steps.map(({ text }) => text);
  const [head, ...rows] = formatList(title, texts, shownSteps, paint);
  if (head === undefined) return [];
  const withCommands = rows.flatMap((row, index) => {
    const step = index < shownSteps ? steps[index] : undefined;
    const further = step === undefined ? [] : furtherCommands(step);
    return [row, ...further.flatMap((command) => codeLines(command, !command.ready))];
  });
  return [head, ...withCommands];
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
