import type { Report } from './report.ts';

/** `lint --format json`, version 1: keys are only ever added. */
export function formatJson(report: Report): string {
  const diagnostics = report.diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.ruleId,
    severity: diagnostic.severity,
    messageId: diagnostic.messageId,
    message: diagnostic.message,
    help: diagnostic.help,
    path: diagnostic.path,
    line: diagnostic.position.start.line,
    column: diagnostic.position.start.column,
    endLine: diagnostic.position.end.line,
    endColumn: diagnostic.position.end.column,
    data: diagnostic.data,
    fix: null,
  }));
  return `${JSON.stringify({ version: 1, summary: report.summary, diagnostics }, null, 2)}\n`;
}
