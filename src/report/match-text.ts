import { count } from './count.ts';
import type {
  MatchReport,
  ReportedCommand,
  ReportedLine,
  ReportedMatch,
  SimilarEntry,
} from './match-report.ts';
import { type Paint, printable } from './paint.ts';

const shownSteps = 3;
const shownSimilar = 5;

/** `match --format text`: for each entry the line that hit, the command to run, where to look. */
export function formatMatchText(report: MatchReport, paint: Paint): string {
  const { matches, similar, summary } = report;
  const blocks = matches.map((match) => formatMatch(match, paint));
  if (matches.length === 0) {
    blocks.push(`No entry matches ${count(summary.lines, 'line')} of log.`);
    if (similar.length > 0) blocks.push(formatSimilar(similar, paint));
  }
  return `${blocks.join('\n\n')}\n`;
}

function formatMatch(match: ReportedMatch, paint: Paint): string {
  const where = match.file === '-' ? 'standard input' : match.file;
  const times = match.count > 1 ? ` (${count(match.count, 'hit')})` : '';
  const lines = [
    `${paint('bold', printable(match.title))}  ${paint('dim', match.entry)}`,
    ...match.excerpts.map((excerpt, index) => {
      const place = `${printable(where)}:${excerpt.line}${index === 0 ? times : ''}`;
      return `  ${paint('cyan', place)}\n    ${highlight(excerpt, paint)}`;
    }),
    ...match.replay.map((command) => formatCommand(command, paint)),
    ...formatList('Artifacts', match.artifacts.map(artifactLine), paint),
    ...formatList('First steps', match.remediation.slice(0, shownSteps), paint),
    `  ${paint('dim', `${match.runbook}:${match.runbookLine}  ${match.url}`)}`,
  ];
  return lines.join('\n');
}

function highlight({ text, start, end }: ReportedLine, paint: Paint): string {
  const hit = paint('red', printable(text.slice(start, end)));
  return printable(text.slice(0, start)) + hit + printable(text.slice(end));
}

function formatCommand(command: ReportedCommand, paint: Paint): string {
  const title = command.title === '' ? '' : ` ${paint('dim', printable(command.title))}`;
  const code = command.command.split('\n').map((line) => `    ${printable(line)}`);
  const notes = [
    ...(command.missing.length > 0
      ? [`    ${paint('yellow', `fill in first: ${command.missing.join(', ')}`)}`]
      : []),
    ...command.refused.map(
      ({ name, reason }) =>
        `    ${paint('yellow', `not filled in: ${name}: ${printable(reason)}`)}`,
    ),
  ];
  return [`  ${paint('green', 'Replay')}${title}`, ...code, ...notes].join('\n');
}

function artifactLine({ path, note }: ReportedMatch['artifacts'][number]): string {
  return note === '' ? path : `${path} (${note})`;
}

function formatList(title: string, items: readonly string[], paint: Paint): string[] {
  if (items.length === 0) return [];
  const shown = items.map((item) => `    ${printable(item.split('\n')[0] ?? '')}`);
  return [`  ${paint('green', title)}`, ...shown];
}

function formatSimilar(similar: readonly SimilarEntry[], paint: Paint): string {
  const rows = similar.slice(0, shownSimilar).map(({ title, entry, why }) => {
    const alike = why.length === 0 ? '' : `\n    alike: ${printable(why.join(', '))}`;
    return `  ${printable(title)}  ${paint('dim', entry)}${alike}`;
  });
  return ['Similar, but no match:', ...rows].join('\n');
}
