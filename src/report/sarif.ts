import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Report, ReportedDiagnostic, ReportedFix } from '../app/lint/report.ts';
import type { Position } from '../core/model.ts';
import { printableJson } from './printable.ts';

/** The metadata of a rule in SARIF. */
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

/** `lint --format sarif`: SARIF 2.1.0 for code scanning. */
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
        originalUriBaseIds: { ROOT: { description: { text: 'The root of the repository.' } } },
        results: report.diagnostics.map((found) => resultOf(found, indexById.get(found.ruleId))),
      },
    ],
  };
  return `${printableJson(log)}\n`;
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
  const { ruleId, severity, message, help, path, position, fix } = diagnostic;
  const artifactLocation = locationOf(path);
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: level[severity],
    message: { text: `${message} ${help}`.trim() },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(position) } }],
    partialFingerprints: { 'replaybook/v1': diagnostic.fingerprint },
    ...(fix === null ? {} : { fixes: [fixOf(fix, artifactLocation)] }),
  };
}

function fixOf({ title, edits }: ReportedFix, artifactLocation: ArtifactLocation): Fix {
  const replacements = edits.map(({ position, text }) => ({
    deletedRegion: regionOf(position),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function regionOf({ start, end }: Position): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function locationOf(path: string): ArtifactLocation {
  return { uri: uriOf(path), ...(isAbsolute(path) ? {} : { uriBaseId: 'ROOT' }) };
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:/.test(path);
}

function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return isAbsolute(path) ? `file://${path.startsWith('/') ? '' : '/'}${encoded}` : encoded;
}
