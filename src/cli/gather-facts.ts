import type { Runbook } from '../core/model.ts';
import { shellSources } from '../lint/commands/shell-source.ts';
import type { LintFacts } from '../lint/rule.ts';
import { checkDiagrams } from '../node/diagrams/check.ts';
import { findSecrets } from '../node/lint-facts/secrets.ts';
import { checkShell } from '../node/lint-facts/shell.ts';
import type { Project } from '../node/project.ts';

/** Asks the foreign engines, and the file system, what the rules need to know of some runbooks. */
export async function gatherFacts(
  project: Project,
  runbooks: readonly Runbook[],
  now: Date,
): Promise<LintFacts> {
  const textOf = (path: string): string => project.parsed.get(path)?.text ?? '';
  const diagrams = runbooks.flatMap((runbook) => runbook.diagrams.map((diagram) => diagram.source));
  return {
    pathType: project.pathType,
    textOf,
    today: now.toISOString().slice(0, 10),
    diagrams: await checkDiagrams(diagrams),
    shell: await checkShell(shellSources(runbooks)),
    secrets: await findSecrets(runbooks.map(({ path }) => ({ path, text: textOf(path) }))),
    urls: new Map(),
    artifactExists: null,
  };
}
