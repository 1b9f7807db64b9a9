import type { Report, ReportedDiagnostic } from './report.ts';

/** A report with the texts that it quotes from. */
export interface SourcedReport {
  report: Report;
  /** Text of a file by the path of its diagnostics; null where it could not be read. */
  sourceOf(path: string): string | null;
}

/** What stands for a value in a message. */
const STAND_IN = '***';
/** Anything shorter would be found all over the messages. */
const MIN_LENGTH = 4;

/**
 * Takes the values of the credentials that were found out of everything that a reporter may show:
 * the lines around a finding, and the words of all findings. Whatever prints a report prints this.
 */
export function withholdSecrets({ report, sourceOf }: SourcedReport): SourcedReport {
  const spans = Map.groupBy(report.diagnostics.filter(isSensitive), ({ path }) => path);
  if (spans.size === 0) return { report, sourceOf };
  const values = new Set<string>();
  for (const [path, found] of spans) {
    const text = sourceOf(path) ?? '';
    for (const { position } of found) {
      for (const line of text.slice(position.start.offset, position.end.offset).split(/\s+/)) {
        if (line.length >= MIN_LENGTH) values.add(line);
      }
    }
  }
  // A value may begin with another, shorter one.
  const all = [...values].sort((a, b) => b.length - a.length);
  const clean = (text: string): string =>
    all.reduce((rest, value) => rest.replaceAll(value, STAND_IN), text);
  const diagnostics = report.diagnostics.map((diagnostic) => cleaned(diagnostic, clean));
  return {
    report: { ...report, diagnostics },
    sourceOf(path) {
      const text = sourceOf(path);
      return text === null ? null : all.reduce(blackOut, text);
    },
  };
}

function isSensitive({ data }: ReportedDiagnostic): boolean {
  return data.sensitive === 'true';
}

/** Keeps every character where it is, so that positions still hold. */
function blackOut(text: string, value: string): string {
  return text.replaceAll(value, '*'.repeat(value.length));
}

function cleaned(
  diagnostic: ReportedDiagnostic,
  clean: (text: string) => string,
): ReportedDiagnostic {
  const { message, help, data, fix } = diagnostic;
  const entries = Object.entries(data).map(([key, value]) => [key, clean(value)]);
  return {
    ...diagnostic,
    message: clean(message),
    help: clean(help),
    data: Object.fromEntries(entries),
    fix: fix && {
      title: clean(fix.title),
      edits: fix.edits.map(({ position, text }) => ({ position, text: clean(text) })),
    },
  };
}
