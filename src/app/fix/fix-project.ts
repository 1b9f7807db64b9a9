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
  /** The findings that remain after the fixes. */
  result: LintResult;
  applied: number;
  /** How many of them each rule found. */
  byRule: ReadonlyMap<string, number>;
  /** The number of remaining fixes that are not sound. */
  refused: number;
  /** Files whose text changes, by `Runbook.path`. */
  changes: ReadonlyMap<string, { before: string; after: string }>;
  /** From every round, because a fix may join the parts of a credential. */
  secrets: Withheld;
}

/**
 * Applies the fixes of all target findings in memory until no sound fix remains, so that another
 * run has nothing to do. Each round removes findings and adds none, so the rounds end.
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
  const byRule = new Map<string, number>();
  for (;;) {
    const fixes = fixesOf(current, round.refused);
    if (fixes.length === 0) break;
    const fixed = await round.take(fixes);
    if (fixed.fixes.size === 0) continue;
    for (const { ruleId } of fixed.fixes) byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
    current = fixed;
    round = new SoundFixes(current, lint);
  }
  const { refused } = round;
  const result = explainRefused(current.result, refused);
  return {
    result,
    applied: [...byRule.values()].reduce((sum, number) => sum + number, 0),
    byRule,
    refused: refused.size,
    changes: changesBetween(project, current.project),
    secrets,
  };
}

/** The fixes that can be applied together, without refused ones. */
function fixesOf({ project, result }: Linted, refused: ReadonlyMap<Diagnostic, string>) {
  const open = result.diagnostics.filter((found) => !refused.has(found));
  return [...Map.groupBy(open, (found) => found.path)].flatMap(([path, found]) => {
    const runbook = project.files.get(path)?.runbook;
    // Never write back a file that lost bytes in decoding.
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

/** Explains for each finding with an unsound fix why lint does not apply it. */
function explainRefused(result: LintResult, refused: ReadonlyMap<Diagnostic, string>): LintResult {
  const diagnostics = result.report.diagnostics.map((shown, index) => {
    const finding = result.diagnostics[index];
    const reason = finding && refused.get(finding);
    if (reason === undefined) return shown;
    return { ...shown, help: `${shown.help} \`--fix\` does not apply it: ${reason}.`, fix: null };
  });
  return { ...result, report: { ...result.report, diagnostics } };
}

/** The changes as a unified diff without credentials. */
export function diffOf({ changes, secrets }: FixedProject): string {
  const patches = [...changes]
    .map(([path, { before, after }]) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 2 }),
    )
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
  return secrets.blackOut(patches);
}

/** Writes the changes; returns a sentence for each file that it could not write. */
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
