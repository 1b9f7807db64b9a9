import type { Report, ReportedDiagnostic } from '../app/lint/report.ts';
import { count } from './count.ts';
import type { Paint, Style } from './paint.ts';

export const severityStyle: Readonly<Record<ReportedDiagnostic['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

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
