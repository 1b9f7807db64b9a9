import type { Report, ReportedDiagnostic } from '../app/lint/report.ts';
import { escapeXml } from '../core/text/xml.ts';
import { printableLines } from './printable.ts';

/** `lint --format checkstyle`: findings by file, as many viewers of CI servers read them. */
export function formatCheckstyle(report: Report): string {
  const files = [...Map.groupBy(report.diagnostics, ({ path }) => path)].map(
    ([path, found]) =>
      `<file name="${attribute(path)}">\n${found.map(errorOf).join('\n')}\n</file>`,
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="8.0">',
    ...files,
    '</checkstyle>',
  ];
  return `${printableLines(lines.join('\n'))}\n`;
}

function errorOf({ ruleId, severity, message, help, position }: ReportedDiagnostic): string {
  const { line, column } = position.start;
  const text = attribute(`${message} ${help}`.trim());
  return `<error line="${line}" column="${column}" severity="${severity}" message="${text}" source="replaybook.${ruleId}" />`;
}

function attribute(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;');
}
