import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Runbook } from '../../core/model.ts';
import { type ParseOptions, requiredFields } from '../../core/parse/fields/parse-options.ts';
import { activateRules } from '../../lint/active-rules.ts';
import { blockSources } from '../../lint/blocks/block-source.ts';
import { checkFile, type FileCheck, type FileFacts, scanProblems } from '../../lint/check-file.ts';
import { shellSources } from '../../lint/commands/shell-source.ts';
import { rules } from '../../lint/rules/index.ts';
import type { RuleSettings } from '../../lint/settings.ts';
import { checkBlocks } from '../../node/lint-facts/blocks/check-blocks.ts';
import { findSecrets } from '../../node/lint-facts/secrets.ts';
import { checkShell } from '../../node/lint-facts/shell.ts';
import { fileLimit } from '../../node/time-limit.ts';
import { type Costs, measureAsync, measureInto } from '../costs.ts';

/** Results that depend on one file only. */
export interface FileFindings {
  secrets: FileFacts['secrets'];
  findings: readonly Diagnostic[];
}

/** Runs the parsers of shells and blocks, the secret scanner and the rules of scope `file`. */
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

  /** Returns the results in the order of the runbooks. */
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

  /** The findings of a file that no rule can check. */
  findingsOfGivenUp(runbook: Runbook): Diagnostic[] {
    return scanProblems(runbook, this.#check.rules.severities);
  }
}

/** Runs the parsers and the secret scanner; returns their results by path. */
export async function gatherFileFacts(
  runbooks: readonly Runbook[],
  textOf: (path: string) => string,
): Promise<(path: string) => FileFacts> {
  const shell = await checkShell(shellSources(runbooks));
  const blocks = await checkBlocks(blockSources(runbooks, textOf));
  const secrets = await findSecrets(runbooks.map(({ path }) => ({ path, text: textOf(path) })));
  return (path) => ({ text: textOf(path), shell, blocks, secrets: secrets.get(path) ?? [] });
}
