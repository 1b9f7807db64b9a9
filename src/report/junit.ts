import type { Report, ReportedDiagnostic } from '../app/lint/report.ts';
import { escapeXml } from '../core/text/xml.ts';
import { printableLines } from './printable.ts';

/**
 * `lint --format junit`: a test suite per file, with a test that failed per error and warning. Findings
 * of level info are tests that were skipped; a run without findings is one test that passed.
 */
export function formatJUnit(report: Report): string {
  const suites = [...Map.groupBy(report.diagnostics, ({ path }) => path)].map(
    ([path, found]) =>
      `<testsuite ${attributes({ name: path, ...countsOf(found) })}>\n${found.map(testCase).join('\n')}\n</testsuite>`,
  );
  const passed =
    '<testsuite name="Replaybook" tests="1" failures="0" skipped="0">\n<testcase classname="Replaybook" name="lint" />\n</testsuite>';
  const all = { name: 'Replaybook', ...countsOf(report.diagnostics) };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes(suites.length > 0 ? all : { ...all, tests: 1 })}>`,
    ...(suites.length > 0 ? suites : [passed]),
    '</testsuites>',
  ];
  return `${printableLines(lines.join('\n'))}\n`;
}

function testCase(diagnostic: ReportedDiagnostic): string {
  const { ruleId, severity, message, help, path, position } = diagnostic;
  const { line, column } = position.start;
  const name = attributes({ classname: path, name: `${ruleId} (${line}:${column})` });
  const outcome =
    severity === 'info'
      ? `<skipped ${attributes({ message })} />`
      : `<failure ${attributes({ type: severity, message })}>${escapeXml(`${path}:${line}:${column}\n${help}`)}</failure>`;
  return `<testcase ${name}>${outcome}</testcase>`;
}

function countsOf(found: readonly ReportedDiagnostic[]) {
  const skipped = found.filter(({ severity }) => severity === 'info').length;
  return { tests: found.length, failures: found.length - skipped, skipped };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join(' ');
}
