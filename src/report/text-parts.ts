import type { Report, ReportedDiagnostic } from '../app/lint/report.ts';
import { count } from './count.ts';
import type { Paint, Style } from './paint.ts';
import { printable } from './printable.ts';

export const severityStyle: Readonly<Record<ReportedDiagnostic['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/** Where a finding is, how severe, and its rule. */
export function findingHead(
  { path, position: { start }, severity, ruleId }: ReportedDiagnostic,
  paint: Paint,
): string {
  const place = paint('bold', `${printable(path)}:${start.line}:${start.column}`);
  return `${place} ${paint(severityStyle[severity], severity)} ${paint('dim', ruleId)}`;
}

/** What to do about a finding. */
export function helpLine({ help }: Pick<ReportedDiagnostic, 'help'>, paint: Paint): string {
  return `  ${paint('cyan', 'help:')} ${printable(help)}`;
}

/** A text that is cut where it has more than `most` characters. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** The last line of a report: how much was found, and where. */
export function summaryLine({ summary, diagnostics }: Report, paint: Paint): string {
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
