import type { Report, ReportedDiagnostic } from '../app/lint/report.ts';
import { codeFrame, linesOf } from './code-frame.ts';
import { count } from './count.ts';
import type { Paint, Style } from './paint.ts';
import { printable } from './printable.ts';

export interface TextOptions {
  paint: Paint;
  /** Text of a file by the path of its diagnostics; null if it is unreadable. */
  sourceOf(path: string): string | null;
}

const severityStyle: Readonly<Record<ReportedDiagnostic['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/** `lint --format text`: for each finding the place, what is wrong, the code, what to do. */
export function formatText(report: Report, options: TextOptions): string {
  const texts = new Map<string, readonly string[]>();
  const linesAt = (path: string): readonly string[] => {
    const lines = texts.get(path) ?? linesOf(options.sourceOf(path) ?? '');
    texts.set(path, lines);
    return lines;
  };
  const blocks = report.diagnostics.map((diagnostic) =>
    formatDiagnostic(diagnostic, linesAt(diagnostic.path), options.paint),
  );
  return `${[...blocks, formatSummary(report, options.paint)].join('\n\n')}\n`;
}

function formatDiagnostic(
  diagnostic: ReportedDiagnostic,
  source: readonly string[],
  paint: Paint,
): string {
  const { start } = diagnostic.position;
  const place = paint('bold', `${printable(diagnostic.path)}:${start.line}:${start.column}`);
  const severity = paint(severityStyle[diagnostic.severity], diagnostic.severity);
  const lines = [
    `${place} ${severity} ${paint('dim', diagnostic.ruleId)}`,
    `  ${printable(diagnostic.message)}`,
  ];
  if (source.length > 1 || source[0]) {
    lines.push(...codeFrame(source, diagnostic.position, paint).map((line) => `  ${line}`));
  }
  lines.push(`  ${paint('cyan', 'help:')} ${printable(diagnostic.help)}`);
  return lines.join('\n');
}

function formatSummary({ summary, diagnostics }: Report, paint: Paint): string {
  const { files, entries, errors, warnings } = summary;
  const notes = diagnostics.length - errors - warnings;
  const looked = `${count(files, 'file')}, ${count(entries, 'entry', 'entries')}`;
  if (diagnostics.length === 0) return `${paint('green', 'No findings')} in ${looked}.`;
  const found = [
    errors > 0 ? paint('red', count(errors, 'error')) : '',
    warnings > 0 ? paint('yellow', count(warnings, 'warning')) : '',
    notes > 0 ? paint('blue', count(notes, 'note')) : '',
  ].filter((part) => part !== '');
  return `${found.join(', ')} in ${looked}.`;
}
