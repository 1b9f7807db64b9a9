import type { CoverageReport } from '../../app/coverage/coverage.ts';
import { findingJson } from '../finding-json.ts';
import { printableJson } from '../printable.ts';

/** `coverage --format json`, version 1: keys are only ever added. */
export function formatCoverageJson({ targets, counts, diagnostics }: CoverageReport): string {
  return `${printableJson({
    version: 1,
    summary: counts,
    targets: targets.map(({ answers, exception, runbookUrl, position, ...target }) => ({
      source: target.source,
      kind: target.kind,
      id: target.id,
      name: target.name,
      group: target.group,
      path: target.path,
      line: position.start.line,
      column: position.start.column,
      parent: target.parent,
      severity: target.severity,
      notes: target.notes,
      runbookUrl: runbookUrl?.text ?? null,
      status: target.status,
      entry: answers[0]?.entry ?? null,
      by: answers[0]?.by ?? null,
      answers: answers.map(({ entry, title, runbook, line, by, from }) => ({
        ...{ entry, title, runbook, line, by, from },
      })),
      exception,
    })),
    diagnostics: diagnostics.map((one) => findingJson(one)),
  })}\n`;
}
