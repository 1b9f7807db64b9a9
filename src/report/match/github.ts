import type { MatchReport, ReportedCommand, ReportedMatch } from '../../app/match/match-report.ts';
import { count } from '../count.ts';
import { shownPerLevel, workflowCommand } from '../github.ts';
import { differingValues, replaysOf } from './hits.ts';
import { shownReviews } from './review.ts';

/** The runner silently cuts a longer message. */
const longestMessage = 4096;
const shownSteps = 3;
/** Further values, and commands for them, of one entry. */
const shownValues = 5;

interface Annotation {
  level: 'error' | 'warning' | 'notice';
  properties: Record<string, string | number>;
  message: string;
}

/**
 * `match --format github`: an error for each entry that matches, a warning for each failure without
 * an entry, a notice for each similar entry.
 */
export function formatMatchGitHub(report: MatchReport): string {
  const { matches, similar, unmatched } = report;
  const lines = [
    ...level(matches.map(ofMatch)),
    ...level(
      (unmatched?.failures ?? []).map(({ file, line, count: times, text }) => ({
        level: 'warning',
        properties: { ...placeOf(file, line), title: 'No entry matches this failure' },
        message: times > 1 ? `${text}\n(${times} times)` : text,
      })),
    ),
    ...level(
      similar.map(({ title, entry, url, why }) => ({
        level: 'notice',
        properties: { title: `Similar, but no match: ${title}` },
        message: [entry, why.join(', '), /^https?:/.test(url) ? url : '']
          .filter((text) => text !== '')
          .join('\n'),
      })),
    ),
    `Replaybook: ${summaryOf(report)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Describes the result in one sentence. */
export function summaryOf({ summary, unmatched }: MatchReport): string {
  const entries = count(summary.matchedEntries, 'entry', 'entries');
  const verb = summary.matchedEntries === 1 ? 'matches' : 'match';
  const found = summary.matchedEntries === 0 ? 'no entry matches' : `${entries} ${verb}`;
  const open = unmatched ? unmatched.failures.length + unmatched.leftOut : 0;
  const rest = open > 0 ? `; there are ${count(open, 'failure')} that no entry explains` : '';
  return `${found} ${count(summary.lines, 'line')} of log${rest}.`;
}

function level(annotations: readonly Annotation[]): string[] {
  const shown = annotations
    .slice(0, shownPerLevel)
    .map(({ level: name, properties, message }) => workflowCommand(name, properties, cut(message)));
  const rest = annotations.length - shown.length;
  const [first] = annotations;
  if (first && rest > 0) {
    shown.push(`And ${rest} more of level ${first.level}, which GitHub would not show.`);
  }
  return shown;
}

function ofMatch(match: ReportedMatch): Annotation {
  const { file, firstLine, title, entry, excerpts, remediation, url } = match;
  const values = differingValues(match, shownValues);
  const steps = remediation.slice(0, shownSteps).map((step) => `- ${step.split('\n')[0] ?? ''}`);
  const parts = [
    excerpts.map(({ text }) => text.trim()).join('\n'),
    values.length === 0 ? '' : `Values: ${values.join(', ')}`,
    ...match.joined.map(commandText),
    ...replaysOf(match, shownValues).flatMap(({ first, others }) => {
      const ready = others.filter((other) => other.ready).map(({ command }) => command);
      return [
        commandText(first),
        ...(ready.length > 0 ? [`For other values:\n${ready.join('\n')}`] : []),
      ];
    }),
    steps.join('\n'),
    match.count > 1 ? `${count(match.count, 'hit')}, to line ${match.lastLine}` : '',
    [`${match.runbook}:${match.runbookLine}`, /^https?:/.test(url) ? url : ''].join(' ').trim(),
  ];
  return {
    level: 'error',
    properties: { ...placeOf(file, excerpts[0]?.line ?? firstLine), title: `${title} (${entry})` },
    message: parts.filter((part) => part !== '').join('\n\n'),
  };
}

function commandText({ command, ready, missing, review }: ReportedCommand): string {
  if (ready) return `Replay:\n${command}`;
  const notes = [
    missing.length > 0 ? `fill in first ${missing.join(', ')}` : '',
    ...shownReviews(review).map(
      ({ name, value, why }) => `check this value: ${name}: ${value}: ${why}`,
    ),
  ];
  const wanted = notes.filter((note) => note !== '').join('\n');
  return `Replay, not ready:\n${wanted}\n${command}`;
}

/** Standard input has no file name for an annotation. */
function placeOf(file: string, line: number): Record<string, string | number> {
  return file === '-' ? {} : { file, line };
}

function cut(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage - 1)}…`;
}
