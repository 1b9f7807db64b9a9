import { existsSync } from 'node:fs';
import * as z from 'zod';
import { readNamedFile } from '../../node/files/regular-file.ts';
import { createText } from '../../node/files/write-text.ts';
import { systemProblem, UserError } from '../../node/user-error.ts';
import type { LintResult } from './lint-project.ts';
import type { BaselineUse, ReportedDiagnostic } from './report.ts';

const baselineSchema = z.object({
  version: z.literal(1),
  findings: z.array(z.object({ fingerprint: z.string() })),
});

/**
 * Removes the findings in a baseline file. If the file is missing, writes it with the current
 * findings, and none remain. Throws UserError for a file that is not a baseline.
 */
export async function applyBaseline(
  result: LintResult,
  file: string,
  shown: string,
): Promise<{ result: LintResult; use: BaselineUse }> {
  const { diagnostics } = result.report;
  if (!existsSync(file)) {
    await writeBaseline(file, shown, diagnostics);
    return { result: keepOnly(result, () => false), use: { written: true } };
  }
  const known = readBaseline(file, shown);
  const kept = keepOnly(result, ({ fingerprint }) => !known.has(fingerprint));
  const found = new Set(diagnostics.map(({ fingerprint }) => fingerprint));
  const gone = [...known].filter((fingerprint) => !found.has(fingerprint)).length;
  const hidden = diagnostics.length - kept.report.diagnostics.length;
  return { result: kept, use: { written: false, hidden, gone } };
}

async function writeBaseline(
  file: string,
  shown: string,
  diagnostics: readonly ReportedDiagnostic[],
): Promise<void> {
  const findings = diagnostics
    .map(({ fingerprint, path, ruleId, message }) => ({ fingerprint, path, ruleId, message }))
    .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  try {
    await createText(file, `${JSON.stringify({ version: 1, findings }, null, 2)}\n`);
  } catch (error) {
    throw systemProblem(
      `Cannot write the baseline "${shown}"`,
      error,
      'Pass --baseline a writable file.',
    );
  }
}

function readBaseline(file: string, shown: string): Set<string> {
  let text: string;
  try {
    text = readNamedFile(file).toString('utf8');
  } catch (error) {
    const hint = 'Pass --baseline a file; one that is missing is written.';
    throw systemProblem(`Cannot read the baseline "${shown}"`, error, hint);
  }
  try {
    const { findings } = baselineSchema.parse(JSON.parse(text));
    return new Set(findings.map(({ fingerprint }) => fingerprint));
  } catch {
    throw new UserError(
      `"${shown}" is not a baseline of this version.`,
      'Pass --baseline another file; one that is missing is written with the findings of today.',
    );
  }
}

function keepOnly(
  result: LintResult,
  keeps: (diagnostic: ReportedDiagnostic) => boolean,
): LintResult {
  const { report } = result;
  const keep = report.diagnostics.map(keeps);
  const diagnostics = report.diagnostics.filter((_diagnostic, index) => keep[index]);
  const countOf = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const summary = { ...report.summary, errors: countOf('error'), warnings: countOf('warning') };
  return {
    ...result,
    diagnostics: result.diagnostics.filter((_diagnostic, index) => keep[index]),
    report: { diagnostics, summary },
  };
}
