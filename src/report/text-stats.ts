import type { Report } from '../app/lint/report.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';
import { summaryLine } from './text-parts.ts';

const MOST_ROWS = 14;

/** The totals by rule, with how many of each `--fix` can repair: `lint --stats`. */
export function formatStats(report: Report, paint: Paint): string {
  const byRule = [...Map.groupBy(report.diagnostics, ({ ruleId }) => ruleId)].map(
    ([ruleId, found]) => {
      const of = (severity: string) => found.filter((one) => one.severity === severity).length;
      const fixes = found.filter(({ fix }) => fix !== null).length;
      return { ruleId, errors: of('error'), warnings: of('warning'), notes: of('info'), fixes };
    },
  );
  const rows = byRule
    .sort(
      (a, b) =>
        b.errors - a.errors ||
        b.warnings - a.warnings ||
        b.notes - a.notes ||
        (a.ruleId < b.ruleId ? -1 : 1),
    )
    .map(({ ruleId, errors, warnings, notes, fixes }) => [
      ruleId,
      ...[errors, warnings, notes, fixes].map((number) => (number === 0 ? '' : String(number))),
    ]);
  const cut = rows.slice(0, MOST_ROWS);
  const left = rows.length - cut.length;
  const table = [['rule', 'errors', 'warnings', 'notes', 'fixable'], ...cut];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const text = table.map((row, index) => {
    const line = row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
    return index === 0 ? paint('dim', line) : line;
  });
  if (left > 0) text.push(paint('dim', `and ${count(left, 'more rule')}`));
  return [...(byRule.length > 0 ? text : []), summaryLine(report, paint)].join('\n');
}
