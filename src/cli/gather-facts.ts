import type { Runbook } from '../core/model.ts';
import type { FileFacts } from '../lint/check-runbook.ts';
import { shellSources } from '../lint/commands/shell-source.ts';
import type { LintFacts } from '../lint/rule.ts';
import { checkDiagrams } from '../node/diagrams/check.ts';
import { createArtifactCheck } from '../node/lint-facts/artifacts.ts';
import { findSecrets } from '../node/lint-facts/secrets.ts';
import { checkShell } from '../node/lint-facts/shell.ts';
import type { ProjectView } from '../node/project.ts';
import type { Settings } from '../node/settings.ts';
import { diagramsOf, type ScannedProject } from './scan/scan-project.ts';

/** What has been found out before, or is told. */
export type KnownFacts = Pick<LintFacts, 'today' | 'urls'>;

/** A catalog with the text of every file, by path. */
export interface ReadProject extends ProjectView {
  parsed: ReadonlyMap<string, { text: string }>;
}

/** Asks the foreign engines, and the file system, what the rules need to know of some runbooks. */
export async function gatherFacts(
  project: ReadProject | ScannedProject,
  runbooks: readonly Runbook[],
  known: KnownFacts,
): Promise<LintFacts> {
  const around = {
    pathType: project.pathType,
    ...known,
    artifactExists: artifactCheck(project.settings),
  };
  if ('checked' in project) {
    const { textOf } = project;
    const diagrams = await project.diagrams.of(diagramsOf(runbooks));
    return {
      ...around,
      textOf,
      diagrams,
      get shell() {
        return unknownByNow('shell');
      },
      get secrets() {
        return unknownByNow('secrets');
      },
    };
  }
  const textOf = (path: string): string => project.parsed.get(path)?.text ?? '';
  const diagrams = await checkDiagrams(diagramsOf(runbooks));
  return { ...around, textOf, diagrams, ...(await gatherFileFacts(runbooks, textOf)) };
}

/** Null unless the rule that asks for it is on: to list a whole repository takes its time. */
function artifactCheck({ root, rules }: Settings): LintFacts['artifactExists'] {
  const [severity = 'off'] = [rules['artifact-exists']].flat();
  return severity === 'off' ? null : createArtifactCheck(root);
}

/** Facts of files were used when the files were scanned, and are not kept for later. */
function unknownByNow(name: keyof LintFacts): never {
  throw new Error(`a rule that looks around cannot also look at \`facts.${name}\``);
}

/** What follows from the text of the runbooks alone. */
export async function gatherFileFacts(
  runbooks: readonly Runbook[],
  textOf: (path: string) => string,
): Promise<Omit<FileFacts, 'textOf'>> {
  return {
    shell: await checkShell(shellSources(runbooks)),
    secrets: await findSecrets(runbooks.map(({ path }) => ({ path, text: textOf(path) }))),
  };
}
