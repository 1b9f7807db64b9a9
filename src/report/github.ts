import type { Report, ReportedDiagnostic } from '../app/lint/report.ts';
import { count } from './count.ts';
import { findingCells, markdownTable } from './markdown-table.ts';

const command = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** GitHub shows this many annotations of each level and step, and silently drops the others. */
export const shownPerLevel = 10;

/** A step summary holds more than a comment. */
const summaryRows = 200;

/** `lint --format github`: workflow commands that GitHub turns into annotations of the change. */
export function formatGitHub(report: Report): string {
  const lines: string[] = [];
  for (const [severity, name] of Object.entries(command)) {
    const found = report.diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    lines.push(...found.slice(0, shownPerLevel).map((diagnostic) => annotation(name, diagnostic)));
    const rest = found.length - shownPerLevel;
    if (rest > 0) lines.push(`And ${rest} more of level ${severity}, which GitHub would not show.`);
  }
  lines.push(`Replaybook: ${summaryOf(report)}`);
  return `${lines.join('\n')}\n`;
}

function annotation(name: string, diagnostic: ReportedDiagnostic): string {
  const { path, position, ruleId, message, help } = diagnostic;
  const { start, end } = position;
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    // GitHub rejects columns of a span over several lines.
    ...(end.line === start.line ? { col: start.column, endColumn: end.column } : {}),
    title: ruleId,
  };
  return workflowCommand(name, properties, `${message}\n${help}`.trim());
}

/** A workflow command, such as `::error file=a.md,line=3::message`. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const shown = Object.entries(properties).map(
    ([key, value]) => `${key}=${property(String(value))}`,
  );
  return `::${name} ${shown.join(',')}::${data(message)}`;
}

/**
 * Text without workflow commands for the runner of GitHub Actions: neither at the start of a line,
 * nor in the older form that counts anywhere. A look-alike replaces the first character of a
 * command.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1：').replaceAll('##[', '＃#[');
}

/** Escapes the message of a workflow command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property of a workflow command, which a comma or colon would end. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Markdown for the file in `GITHUB_STEP_SUMMARY`. */
export function formatStepSummary(report: Report): string {
  const head = `### Replaybook\n\n${summaryOf(report)}\n`;
  if (report.diagnostics.length === 0) return head;
  const rows = report.diagnostics.map((one) => [...findingCells(one), one.ruleId]);
  return `${head}\n${markdownTable(['', 'place', 'finding', 'rule'], rows, summaryRows)}\n`;
}

function summaryOf({ summary }: Report): string {
  const { errors, warnings, files, entries } = summary;
  const found = `${count(errors, 'error')} and ${count(warnings, 'warning')}`;
  return `${found} in ${count(files, 'file')}, ${count(entries, 'entry', 'entries')}.`;
}
