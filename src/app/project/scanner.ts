import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Runbook } from '../../core/model.ts';
import { type ParseOptions, requiredFields } from '../../core/parse/fields/parse-options.ts';
import { type ActiveRules, activateRules } from '../../lint/active-rules.ts';
import { checkFile, scanProblems } from '../../lint/check-file.ts';
import { rules } from '../../lint/rules/index.ts';
import type { RuleSettings } from '../../lint/settings.ts';
import type { Place } from '../../node/files/find-files.ts';
import { decodeText, type ReadBytes } from '../../node/files/read-text.ts';
import { loadMarkdownParser } from '../../node/markdown/satteri-parser.ts';
import { fileLimit } from '../../node/time-limit.ts';
import { type Costs, measureAsync, measureInto } from '../costs.ts';
import { gatherFileFacts } from './file-facts.ts';
import { type GivenUp, giveUpFile, parseFile } from './parse-file.ts';

/** What a thread has to know before it can scan; plain data. */
export interface ScanSetup extends Place {
  parse: Omit<ParseOptions, 'markdown'>;
  rules: RuleSettings;
}

/** A file that has been read; its name is relative to the runbooks folder. */
export interface ScanFile {
  file: string;
  read: ReadBytes;
}

export interface Scanned {
  runbook: Runbook;
  /** What the file alone decides. */
  findings: readonly Diagnostic[];
}

/** Does all that can be done for a file alone: parses it, asks the foreign engines, runs its rules. */
export class Scanner {
  readonly #setup: ScanSetup;
  readonly #parse: ParseOptions;
  readonly #rules: ActiveRules;
  readonly #costs: Costs | null;

  private constructor(setup: ScanSetup, parse: ParseOptions, costs: Costs | null) {
    this.#setup = setup;
    this.#parse = parse;
    this.#rules = activateRules(rules, setup.rules);
    this.#costs = costs;
  }

  static async create(setup: ScanSetup, costs: Costs | null): Promise<Scanner> {
    const markdown = await loadMarkdownParser();
    return new Scanner(setup, { ...setup.parse, markdown }, costs);
  }

  /** In the order of the files. */
  async scan(files: readonly ScanFile[]): Promise<Scanned[]> {
    const runbooks: Runbook[] = [];
    const texts = new Map<string, string>();
    measureInto(this.#costs)('(parsing)', () => {
      for (const { file, read } of files) {
        const { runbook, text } = parseFile(this.#setup, file, decodeText(read), this.#parse);
        runbooks.push(runbook);
        texts.set(runbook.path, text);
      }
    });
    const textOf = (path: string): string => texts.get(path) ?? '';
    const factsOf = await measureAsync(this.#costs, '(shell parser, secret scanner)', () =>
      gatherFileFacts(runbooks, textOf),
    );
    const check = {
      rules: this.#rules,
      requiredFields: requiredFields(this.#parse),
      measure: measureInto(this.#costs),
      limit: fileLimit,
    };
    return runbooks.map((runbook) => {
      return { runbook, findings: checkFile(runbook, factsOf(runbook.path), check) };
    });
  }

  /** A file that no scan can be asked about: all that is known of it is why. */
  giveUp({ file, read }: ScanFile, reason: GivenUp): Scanned {
    const { runbook } = giveUpFile(this.#setup, file, decodeText(read), this.#parse, reason);
    return { runbook, findings: scanProblems(runbook, this.#rules.severities) };
  }
}
