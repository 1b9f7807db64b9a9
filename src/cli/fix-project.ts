import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { hasWholeText } from '../core/whole-text.ts';
import { applyFixes } from '../lint/apply-fixes.ts';
import type { Project } from '../node/project.ts';
import { withTexts } from '../node/replace-texts.ts';
import { systemReason } from '../node/user-error.ts';
import { replaceText } from '../node/write-text.ts';
import { type LintCircumstances, type LintResult, lintProject } from './lint-project.ts';

/** A fix may make way for the next; a pair that undoes each other must not go on for ever. */
const mostRounds = 10;

export interface FixedProject {
  /** What is left to say once the fixes are in. */
  result: LintResult;
  applied: number;
  /** Files whose text changes, by `Runbook.path`. */
  changes: ReadonlyMap<string, { before: string; after: string }>;
}

/** Applies the fixes of all findings asked for, in memory. */
export async function fixProject(
  project: Project,
  isTarget: (path: string) => boolean,
  circumstances: LintCircumstances,
): Promise<FixedProject> {
  let current = project;
  let result = await lintProject(current, isTarget, circumstances);
  let applied = 0;
  const after = new Map<string, string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const fixed = new Map<string, string>();
    for (const [path, diagnostics] of Map.groupBy(result.diagnostics, (found) => found.path)) {
      const document = current.parsed.get(path);
      // A file with bytes that were lost in reading is never written back.
      if (document === undefined || !hasWholeText(document.runbook)) continue;
      const done = applyFixes(document.text, diagnostics);
      if (done.text === document.text) continue;
      applied += done.applied;
      fixed.set(path, done.text);
      after.set(path, done.text);
    }
    if (fixed.size === 0) break;
    current = withTexts(current, fixed);
    result = await lintProject(current, isTarget, circumstances);
  }
  const changes = new Map(
    [...after].map(([path, text]) => {
      const before = project.parsed.get(path)?.text ?? '';
      return [path, { before, after: text }];
    }),
  );
  return { result, applied, changes };
}

/** The changes as a unified diff. */
export function diffOf({ changes }: FixedProject): string {
  return [...changes]
    .map(([path, { before, after }]) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 2 }),
    )
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
}

/** Writes the changes; gives a sentence for each file that could not be written. */
export async function writeChanges(project: Project, { changes }: FixedProject): Promise<string[]> {
  const { root } = project.settings;
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
