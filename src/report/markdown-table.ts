import type { ReportedDiagnostic } from '../app/lint/report.ts';
import { codeSpan, escapeMarkdown } from '../core/markdown/escape-markdown.ts';

/** GitHub takes comments of 65,536 characters. */
const mostRows = 100;

/** A table of cells that are Markdown; says how many rows are left out. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  most = mostRows,
): string {
  const lines = [head, head.map(() => '---'), ...rows.slice(0, most)].map(
    (cells) => `| ${cells.map((text) => text.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`,
  );
  const rest = rows.length - most;
  return rest > 0 ? `${lines.join('\n')}\n\nAnd ${rest} more.` : lines.join('\n');
}

/** The cells of a finding: how severe it is, where, and what. */
export function findingCells({ severity, path, position, message }: ReportedDiagnostic): string[] {
  return [severity, codeSpan(`${path}:${position.start.line}`), markdownCell(message)];
}

/** Text of a cell; messages quote names in code spans, which stay. */
export function markdownCell(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, at) => {
      if (at % 2 === 1) return codeSpan(part.slice(1, -1));
      const [, before = '', after = ''] = /^(\s?).*?(\s?)$/s.exec(part) ?? [];
      return part.trim() === '' ? part : `${before}${escapeMarkdown(part)}${after}`;
    })
    .join('');
}
