import type { Report, ReportedDiagnostic } from '../app/lint/report.ts';
import { printableJson } from './printable.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/** `lint --format gitlab`: the Code Quality report that GitLab shows in merge requests. */
export function formatGitLab(report: Report): string {
  return `${printableJson(report.diagnostics.map(issueOf))}\n`;
}

function issueOf(diagnostic: ReportedDiagnostic) {
  const { ruleId, severity, message, help, path, position, fingerprint } = diagnostic;
  const { start, end } = position;
  return {
    description: `${message} ${help}`.trim(),
    check_name: ruleId,
    fingerprint,
    severity: severities[severity],
    location: { path, lines: { begin: start.line, end: end.line } },
  };
}
