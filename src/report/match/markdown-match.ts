import type { ReportedCommand, ReportedMatch, ReportedStep } from '../../app/match/match-report.ts';
import { codeSpan, escapeMarkdown, fencedBlock } from '../../core/markdown/escape-markdown.ts';
import { count } from '../count.ts';
import { noPaint } from '../paint.ts';
import { printable } from '../printable.ts';
import { shortened } from '../text-parts.ts';
import { excerptLines } from './excerpt.ts';
import { differingValues, replaysOf, type ShownReplay, valuesAtOnce } from './hits.ts';
import { shownReviews } from './review.ts';
import { furtherCommands } from './steps.ts';
import { nameOf } from './text-place.ts';

/** A comment is about as wide as this. */
const excerptColumns = 110;
const shownCommands = 5;
/** Further values, and commands for them, of one entry. */
const shownValues = 10;
const longestCommand = 4000;
const shownSteps = 5;
const shownItems = 20;
export const longestText = 500;
/** More items than this are collapsed. */
const openItems = 4;

/** The match, and the command to run. */
export function essence(match: ReportedMatch): string {
  const { entry, count: times, firstLine, lastLine, excerpts, severity, owner } = match;
  const place = `${nameOf(match.file)}:${excerpts[0]?.line ?? firstLine}`;
  const facts = [
    code(entry),
    code(place),
    times > 1 ? `${count(times, 'hit')}, lines ${firstLine} to ${lastLine}` : '',
    severity === null ? '' : short(severity),
    owner === null ? '' : short(owner),
    linkOf(match),
    match.containedIn === null ? '' : `part of what ${code(match.containedIn)} says`,
  ];
  const log = excerpts.slice(0, shownSteps).flatMap((excerpt) =>
    excerptLines(excerpt, {
      paint: noPaint,
      carets: true,
      context: excerpts.length === 1,
      columns: excerptColumns,
    }),
  );
  if (excerpts.length > shownSteps)
    log.push(`and ${count(excerpts.length - shownSteps, 'more line')}`);
  const values = differingValues(match, shownValues);
  const hidden = match.replay.length - shownCommands;
  const parts = [
    `#### ${short(match.title)}`,
    facts.filter((fact) => fact !== '').join(' · '),
    fencedBlock(log.join('\n'), 'text'),
    ...(values.length === 0 ? [] : [`**Values:** ${values.map(short).join(', ')}`]),
    ...match.joined.map((command) =>
      commandBlock(command, ` for ${valuesAtOnce(command)} at once`),
    ),
    ...replaysOf(match, shownValues).slice(0, shownCommands).flatMap(replayBlocks),
    ...(hidden > 0 ? [`And ${count(hidden, 'more command')} in the runbook.`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The command for the first hit, then one block with those for other values. */
function replayBlocks({ first, others, leftOut }: ShownReplay): string[] {
  const ready = others.filter((other) => other.ready);
  const blocks = [commandBlock(first)];
  if (ready.length > 0) {
    const code = ready.flatMap(({ command }) => command.split('\n').map(printable)).join('\n');
    const about = `And for ${count(ready.length, 'other value')}:`;
    if (code.length <= longestCommand) {
      blocks.push(`${about}\n\n${fencedBlock(code, first.shell ?? 'sh')}`);
    }
  }
  blocks.push(
    ...others.filter(({ review }) => review.length > 0).map((other) => commandBlock(other)),
  );
  if (leftOut > 0) blocks.push(`And ${count(leftOut, 'more command')} for other values.`);
  return blocks;
}

function commandBlock(
  { command, shell, title, ready, missing, review }: ReportedCommand,
  which = '',
): string {
  if (command.length > longestCommand) {
    return '**Replay:** the command is too long to be shown here; the runbook has it.';
  }
  const notes = [
    missing.length > 0 ? `fill in first ${missing.map(code).join(', ')}` : '',
    ...shownReviews(review).map(
      ({ name, value, why }) => `check this value of ${code(name)}: ${code(value)}. ${short(why)}`,
    ),
  ].filter((note) => note !== '');
  const about = which + (title === '' ? '' : ` (${short(title)})`);
  const label = ready
    ? `**Replay**${about}:`
    : `**Replay, not ready**${about}: ${notes.join('; ')}`;
  const shown = command.split('\n').map(printable).join('\n');
  return `${label}\n\n${fencedBlock(shown, shell ?? 'sh')}`;
}

/** Where to look and what to do. */
export function details({ artifacts, noArtifacts, replay, steps }: ReportedMatch): string {
  const files = artifacts.map(({ path, note, missing }) => {
    const notes = [
      note === '' ? '' : short(note),
      missing.length > 0 ? `fill in ${missing.map(code).join(', ')}` : '',
    ].filter((words) => words !== '');
    return notes.length === 0 ? code(path) : `${code(path)} (${notes.join('; ')})`;
  });
  if (files.length === 0 && noArtifacts) files.push(`None: ${short(noArtifacts)}`);
  return [
    listOf('Artifacts', files, '-'),
    replay.length > 0 ? '' : listOf('Diagnosis', steps.diagnosis.map(stepItem), '1.'),
    listOf('Steps', steps.remediation.map(stepItem), '1.'),
  ].join('');
}

/** The first line of a step, with the commands that it does not show. */
function stepItem(step: ReportedStep): string {
  const blocks = furtherCommands(step).map(({ command, shell }) =>
    fencedBlock(command.split('\n').map(printable).join('\n'), shell ?? 'sh'),
  );
  const text = [short(step.text.split('\n')[0] ?? ''), ...blocks].join('\n\n');
  // Below the text of an item of a numbered list.
  return text.replace(/\n(?=[^\n])/g, '\n   ');
}

function listOf(title: string, items: readonly string[], bullet: string): string {
  if (items.length === 0) return '';
  const shown = items.slice(0, shownItems).map((item) => `${bullet} ${item}`);
  const rest = items.length - shownItems;
  const list = `${shown.join('\n')}\n${rest > 0 ? `\nAnd ${rest} more.\n` : ''}`;
  if (items.length <= openItems) return `**${title}**\n\n${list}\n`;
  return `<details><summary>${title} (${items.length})</summary>\n\n${list}\n</details>\n\n`;
}

function linkOf({ runbook, runbookLine, url }: ReportedMatch): string {
  const place = code(`${runbook}:${runbookLine}`);
  return /^https?:\/\/[^\s<>]+$/.test(url) ? `[${place}](<${url}>)` : place;
}

/** As a code span. */
export function code(text: string): string {
  return codeSpan(printable(text));
}

/** As text of a line. */
export function short(text: string): string {
  return escapeMarkdown(printable(shortened(text, longestText)));
}
