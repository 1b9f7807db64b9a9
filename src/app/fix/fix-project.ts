import { dirname, resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { hasWholeText } from '../../core/parse/whole-text.ts';
import { compatibleFixes } from '../../lint/apply-fixes.ts';
import { removeLeftDrafts } from '../../node/files/draft-file.ts';
import { replaceText } from '../../node/files/write-text.ts';
import { systemReason } from '../../node/user-error.ts';
import { type LintCircumstances, type LintResult, lintProject } from '../lint/lint-project.ts';
import { Withheld } from '../lint/withheld.ts';
import type { Project } from '../project/project.ts';
import { type Linted, SoundFixes } from './sound-fixes.ts';

export interface FixedProject {
  /** What is left to say once the fixes are in. */
  result: LintResult;
  applied: number;
  /** How many fixes of what is left are not sound. */
  refused: number;
  /** Files whose text changes, by `Runbook.path`. */
  changes: ReadonlyMap<string, { before: string; after: string }>;
  /** Those of every round: a fix may join the parts of a credential. */
  secrets: Withheld;
}

/**
 * Applies the fixes of all findings asked for, in memory, until none is left that is sound: another
 * run finds nothing to do. Each round takes findings away and makes none, so the rounds end.
 */
export async function fixProject(
  project: Project,
  isTarget: (path: string) => boolean,
  circumstances: LintCircumstances,
): Promise<FixedProject> {
  let secrets = Withheld.none;
  const lint = async (changed: Project): Promise<LintResult> => {
    const result = await lintProject(changed, isTarget, circumstances);
    secrets = secrets.and(result.secrets);
    return result;
  };
  let current: Linted = { project, result: await lint(project) };
  let round = new SoundFixes(current, lint);
  let applied = 0;
  for (;;) {
    const fixes = fixesOf(current, round.refused);
    if (fixes.length === 0) break;
    const fixed = await round.take(fixes);
    if (fixed.fixes.size === 0) continue;
    applied += fixed.fixes.size;
    current = fixed;
    round = new SoundFixes(current, lint);
  }
  const { refused } = round;
  const result = explainRefused(current.result, refused);
  return {
    result,
    applied,
    refused: refused.size,
    changes: changesBetween(project, current.project),
    secrets,
  };
}

/** Those that can be applied together, without those already refused. */
function fixesOf({ project, result }: Linted, refused: ReadonlyMap<Diagnostic, string>) {
  const open = result.diagnostics.filter((found) => !refused.has(found));
  return [...Map.groupBy(open, (found) => found.path)].flatMap(([path, found]) => {
    const runbook = project.files.get(path)?.runbook;
    // A file with bytes that were lost in reading is never written back.
    return runbook !== undefined && hasWholeText(runbook) ? compatibleFixes(found) : [];
  });
}

function changesBetween(before: Project, after: Project): FixedProject['changes'] {
  const changes = new Map<string, { before: string; after: string }>();
  for (const [path, file] of before.files) {
    const changed = after.files.get(path);
    if (changed === undefined || changed === file || changed.text === file.text) continue;
    changes.set(path, { before: file.text, after: changed.text });
  }
  return changes;
}

/** Says of each finding whose fix is not sound why it is left to a person. */
function explainRefused(result: LintResult, refused: ReadonlyMap<Diagnostic, string>): LintResult {
  const diagnostics = result.report.diagnostics.map((shown, index) => {
    const finding = result.diagnostics[index];
    const reason = finding && refused.get(finding);
    if (reason === undefined) return shown;
    return { ...shown, help: `${shown.help} \`--fix\` does not apply it: ${reason}.`, fix: null };
  });
  return { ...result, report: { ...result.report, diagnostics } };
}

/** The changes as a unified diff, in which credentials are blacked out. */
export function diffOf({ changes, secrets }: FixedProject): string {
  const patches = [...changes]
    .map(([path, { before, after }]) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 2 }),
    )
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
  return secrets.blackOut(patches);
}

/** Writes the changes; gives a sentence for each file that could not be written. */
export async function writeChanges(project: Project, { changes }: FixedProject): Promise<string[]> {
  const { root } = project.settings;
  removeLeftDrafts([...project.files.keys()].map((path) => dirname(resolve(root, path))));
  const failures: string[] = [];
  for (const [path, { after }] of changes) {
    try {
      await replaceText(resolve(root, path), after, root);
    } catch (error) {
      failures.push(`"${path}" cannot be written: ${systemReason(error)}.`);
    }
  }
  return failures;
}
