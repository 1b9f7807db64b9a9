import type { Report, ReportedFix } from '../app/lint/report.ts';
import { findingJson } from './finding-json.ts';
import { printableJson } from './printable.ts';

/** `lint --format json`, version 1: keys are only ever added. */
export function formatJson(report: Report): string {
  const diagnostics = report.diagnostics.map((diagnostic) => ({
    ...findingJson(diagnostic),
    fix: diagnostic.fix === null ? null : fixOf(diagnostic.fix),
  }));
  return `${printableJson({ version: 1, summary: report.summary, diagnostics })}\n`;
}

/** Offsets count UTF-16 units of the text without its byte order mark, and ends are exclusive. */
function fixOf({ title, edits }: ReportedFix) {
  return {
    title,
    edits: edits.map(({ position: { start, end }, text }) => ({
      start: start.offset,
      end: end.offset,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      text,
    })),
  };
}
