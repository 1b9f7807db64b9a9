import type { Report, ReportedDiagnostic, ReportedFix } from '../../src/app/lint/report.ts';

/** A finding as the reporters get it, with what a test wants different. */
export function finding(changes: Partial<ReportedDiagnostic> = {}): ReportedDiagnostic {
  return {
    ruleId: 'no-broken-link',
    severity: 'error',
    messageId: 'missing-file',
    data: {},
    path: 'runbooks/ci.md',
    position: {
      start: { line: 3, column: 6, offset: 11 },
      end: { line: 3, column: 23, offset: 28 },
    },
    message: 'There is no file nope.md.',
    help: 'Correct the path.',
    fixable: false,
    fix: null,
    fingerprint: '0123456789abcdef',
    ...changes,
  };
}

export function reportOf(diagnostics: ReportedDiagnostic[]): Report {
  const count = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const summary = { files: 1, entries: 0, errors: count('error'), warnings: count('warning') };
  return { diagnostics, summary };
}

/** Text that tests every kind of escaping. */
export const hostile = 'a % b\r\nc: d, e | f `g` <script>x</script> ::error::h [i](j) *k*';

/** Two edits of one line, the first of which takes something away. */
export const twoEdits: ReportedFix = {
  title: 'Remove the prompt.',
  edits: [
    {
      position: {
        start: { line: 2, column: 4, offset: 8 },
        end: { line: 2, column: 11, offset: 15 },
      },
      text: 'bash',
    },
    {
      position: {
        start: { line: 3, column: 1, offset: 16 },
        end: { line: 3, column: 3, offset: 18 },
      },
      text: '',
    },
  ],
};
