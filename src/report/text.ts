import type { Report, ReportedDiagnostic } from '../app/lint/report.ts';
import { remember } from '../core/memoize.ts';
import { codeFrame, linesOf } from './code-frame.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';
import { findingHead, helpLine, summaryLine } from './text-parts.ts';
import { formatTextSummary } from './text-summary.ts';

export interface TextOptions {
  paint: Paint;
  /** Width of the terminal in characters. */
  columns: number;
  /** Text of a file by the path of its diagnostics; null if it is unreadable. */
  sourceOf(path: string): string | null;
}

/** More findings than that fill more than three screens. */
const MOST_FULL = 12;

/**
 * `lint --format text`: for each finding the place, what is wrong, the code, what to do; a ranked
 * summary where they are many.
 */
export function formatText(report: Report, options: TextOptions): string {
  if (report.diagnostics.length <= MOST_FULL) return formatTextFull(report, options);
  return formatTextSummary(report, options);
}

/** `lint --format text-full`: all findings, however many. */
export function formatTextFull(report: Report, options: TextOptions): string {
  const linesAt = remember((path: string) => linesOf(options.sourceOf(path) ?? ''));
  const blocks = report.diagnostics.map((diagnostic) =>
    formatDiagnostic(diagnostic, linesAt(diagnostic.path), options.paint),
  );
  return `${[...blocks, summaryLine(report, options.paint)].join('\n\n')}\n`;
}

function formatDiagnostic(
  diagnostic: ReportedDiagnostic,
  source: readonly string[],
  paint: Paint,
): string {
  const lines = [findingHead(diagnostic, paint), `  ${printable(diagnostic.message)}`];
  if (source.length > 1 || source[0]) {
    lines.push(...codeFrame(source, diagnostic.position, paint).map((line) => `  ${line}`));
  }
  return [...lines, helpLine(diagnostic, paint)].join('\n');
}
