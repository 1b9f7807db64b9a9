import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Report, ReportedDiagnostic } from './report.ts';
import { Withheld } from './withheld.ts';

/** A report with the texts that it quotes. */
export interface SourcedReport {
  report: Report;
  /** Text of a file by the path of its diagnostics; null if it is unreadable. */
  sourceOf(path: string): string | null;
}

/** The values of the credentials found in all files. */
export function secretsIn(
  diagnostics: readonly Pick<Diagnostic, 'sensitive' | 'path' | 'position'>[],
  textOf: (path: string) => string | null,
): Withheld {
  const values = new Set<string>();
  for (const { sensitive, path, position } of diagnostics) {
    if (sensitive !== true) continue;
    const text = textOf(path) ?? '';
    for (const line of text.slice(position.start.offset, position.end.offset).split(/\s+/)) {
      values.add(line);
    }
  }
  return new Withheld(values);
}

/**
 * Removes the values of credentials from everything that a reporter may show: the lines around a
 * finding, and the words of all findings. All output of a report goes through this function.
 */
export function withholdSecrets(
  { report, sourceOf }: SourcedReport,
  secrets: Withheld,
): SourcedReport {
  if (secrets.isEmpty) return { report, sourceOf };
  const diagnostics = report.diagnostics.map((diagnostic) => cleaned(diagnostic, secrets));
  return {
    report: { ...report, diagnostics },
    sourceOf(path) {
      const text = sourceOf(path);
      return text === null ? null : secrets.blackOut(text);
    },
  };
}

function cleaned(diagnostic: ReportedDiagnostic, secrets: Withheld): ReportedDiagnostic {
  const { message, help, data, fix } = diagnostic;
  const entries = Object.entries(data).map(([key, value]) => [key, secrets.clean(value)]);
  // A tool that applied the fix would write the replacement into the file.
  const isTelling = fix?.edits.some(({ text }) => secrets.clean(text) !== text) ?? false;
  return {
    ...diagnostic,
    message: secrets.clean(message),
    help: secrets.clean(help),
    data: Object.fromEntries(entries),
    fix: fix === null || isTelling ? null : { ...fix, title: secrets.clean(fix.title) },
  };
}
