import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Runbook } from '../../core/model.ts';
import { requiredFields } from '../../core/parse/fields/parse-options.ts';
import { activateRules } from '../../lint/active-rules.ts';
import { checkFile } from '../../lint/check-file.ts';
import type { Surroundings } from '../../lint/rule.ts';
import { rules } from '../../lint/rules/index.ts';
import { checkDiagrams } from '../../node/diagrams/check.ts';
import { fileLimit } from '../../node/time-limit.ts';
import { measureInto } from '../costs.ts';
import { gatherFileFacts } from './file-facts.ts';
import type { ProjectView } from './project-view.ts';

/** A catalog whose files can be judged. */
export interface LintableProject extends ProjectView {
  /** Text of a runbook by its path, without byte order mark. */
  textOf(path: string): string;
  /** What the rules of single files find in some of the runbooks, by path. */
  findingsOfFiles(
    runbooks: readonly Runbook[],
  ): Promise<ReadonlyMap<string, readonly Diagnostic[]>>;
  diagramVerdicts(sources: readonly string[]): Promise<Surroundings['diagrams']>;
}

/** Lets a project that was parsed, and never scanned, be linted. */
export function lintable(project: ProjectView, textOf: LintableProject['textOf']): LintableProject {
  const { settings } = project;
  const check = {
    rules: activateRules(rules, settings.rules),
    requiredFields: requiredFields(settings.parse),
    measure: measureInto(null),
    limit: fileLimit,
  };
  return {
    ...project,
    textOf,
    diagramVerdicts: checkDiagrams,
    async findingsOfFiles(runbooks) {
      const factsOf = await gatherFileFacts(runbooks, textOf);
      return new Map(
        runbooks.map((runbook) => {
          const { path } = runbook;
          return [path, checkFile(runbook, factsOf(path), check)];
        }),
      );
    },
  };
}
