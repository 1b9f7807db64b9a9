import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Report, ReportedDiagnostic } from './report.ts';

/** What SARIF tells of a rule beside its findings. */
export interface SarifRule {
  id: string;
  summary: string;
  /** Markdown. */
  help: string;
  severity: ReportedDiagnostic['severity'] | 'off';
}

export interface SarifTool {
  version: string;
  rules: readonly SarifRule[];
}

const level = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const;

/** `lint --format sarif`: SARIF 2.1.0, as code scanning takes it. */
export function formatSarif(report: Report, { version, rules }: SarifTool): string {
  const indexById = new Map(rules.map((rule, index) => [rule.id, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Replaybook', semanticVersion: version, rules: rules.map(describeRule) },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The folder that was linted from.' } } },
        results: report.diagnostics.map((found) => resultOf(found, indexById.get(found.ruleId))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule({ id, summary, help, severity }: SarifRule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: level[severity], enabled: severity !== 'off' },
  };
}

function resultOf(diagnostic: ReportedDiagnostic, ruleIndex: number | undefined): Result {
  const { ruleId, severity, message, help, path, position } = diagnostic;
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: level[severity],
    message: { text: `${message} ${help}`.trim() },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: uriOf(path),
            ...(isAbsolute(path) ? {} : { uriBaseId: 'ROOT' }),
          },
          region: {
            startLine: position.start.line,
            startColumn: position.start.column,
            endLine: position.end.line,
            endColumn: position.end.column,
          },
        },
      },
    ],
    partialFingerprints: { 'replaybook/v1': diagnostic.fingerprint },
  };
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:/.test(path);
}

function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return isAbsolute(path) ? `file://${path.startsWith('/') ? '' : '/'}${encoded}` : encoded;
}
