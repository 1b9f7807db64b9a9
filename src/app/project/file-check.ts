import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Runbook } from '../../core/model.ts';
import { type ParseOptions, requiredFields } from '../../core/parse/fields/parse-options.ts';
import { activateRules } from '../../lint/active-rules.ts';
import { checkFile, type FileCheck, type FileFacts, scanProblems } from '../../lint/check-file.ts';
import { shellSources } from '../../lint/commands/shell-source.ts';
import { rules } from '../../lint/rules/index.ts';
import type { RuleSettings } from '../../lint/settings.ts';
import { findSecrets } from '../../node/lint-facts/secrets.ts';
import { checkShell } from '../../node/lint-facts/shell.ts';
import { fileLimit } from '../../node/time-limit.ts';
import { type Costs, measureAsync, measureInto } from '../costs.ts';

/** What a file alone decides. */
export interface FileFindings {
  secrets: FileFacts['secrets'];
  findings: readonly Diagnostic[];
}

/** Judges files by themselves: asks the foreign engines and runs the rules of scope `file`. */
export class FileChecker {
  readonly #check: FileCheck;
  readonly #costs: Costs | null;

  constructor(parse: ParseOptions, settings: RuleSettings, costs: Costs | null) {
    this.#costs = costs;
    this.#check = {
      rules: activateRules(rules, settings),
      requiredFields: requiredFields(parse),
      measure: measureInto(costs),
      limit: fileLimit,
    };
  }

  /** In the order of the runbooks. */
  async check(
    runbooks: readonly Runbook[],
    textOf: (path: string) => string,
  ): Promise<FileFindings[]> {
    const factsOf = await measureAsync(this.#costs, '(shell parser, secret scanner)', () =>
      gatherFileFacts(runbooks, textOf),
    );
    return runbooks.map((runbook) => {
      const facts = factsOf(runbook.path);
      return { secrets: facts.secrets, findings: checkFile(runbook, facts, this.#check) };
    });
  }

  /** Findings of a file that no rule can be asked about: why it was given up. */
  findingsOfGivenUp(runbook: Runbook): Diagnostic[] {
    return scanProblems(runbook, this.#check.rules.severities);
  }
}

/** Asks the foreign engines what the rules of single files need to know, by path. */
export async function gatherFileFacts(
  runbooks: readonly Runbook[],
  textOf: (path: string) => string,
): Promise<(path: string) => FileFacts> {
  const shell = await checkShell(shellSources(runbooks));
  const secrets = await findSecrets(runbooks.map(({ path }) => ({ path, text: textOf(path) })));
  return (path) => ({ text: textOf(path), shell, secrets: secrets.get(path) ?? [] });
}
