import type { ReportedDiagnostic } from '../app/lint/report.ts';

/** A finding as each JSON format has it: keys are only ever added. */
export function findingJson(finding: ReportedDiagnostic) {
  const { ruleId, severity, messageId, message, help, path, position, data } = finding;
  return {
    ...{ ruleId, severity, messageId, message, help, path },
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
    data,
  };
}
