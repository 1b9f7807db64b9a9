import type { Runbook } from '../../core/model.ts';
import type { ParsedRunbook } from '../../core/parse/document.ts';
import type { ParseOptions } from '../../core/parse/fields/parse-options.ts';
import type { RuleSettings } from '../../lint/settings.ts';
import type { Place } from '../../node/files/find-files.ts';
import { decodeText, type ReadBytes, withoutMark } from '../../node/files/read-text.ts';
import { loadMarkdownParser } from '../../node/markdown/satteri-parser.ts';
import { type Costs, measureInto } from '../costs.ts';
import type { FileChecker, FileFindings } from './file-check.ts';
import type { FileRecord } from './file-record.ts';
import { type GivenUp, giveUpFile, parseFile } from './parse-file.ts';

/** The setup of a thread that scans, as plain data. */
export interface ScanSetup extends Place {
  parse: Omit<ParseOptions, 'markdown'>;
  /** Null if no findings are wanted. */
  rules: RuleSettings | null;
}

/** A file with its content; its name is relative to the runbooks folder. */
export interface ScanFile {
  file: string;
  read: ReadBytes;
  /** What an earlier run has made of the same bytes. */
  known: FileRecord | null;
}

export interface Scanned {
  runbook: Runbook;
  /** Null if the runbook was known. */
  document: ParsedRunbook | null;
  known: FileRecord | null;
  /** Null if no findings are wanted. */
  secrets: FileFindings['secrets'] | null;
  findings: FileFindings['findings'] | null;
}

/** Parses files and, if findings are wanted, checks them. */
export class Scanner {
  readonly #setup: ScanSetup;
  readonly #parse: ParseOptions;
  readonly #checker: FileChecker | null;
  readonly #costs: Costs | null;

  private constructor(
    setup: ScanSetup,
    parse: ParseOptions,
    checker: FileChecker | null,
    costs: Costs | null,
  ) {
    this.#setup = setup;
    this.#parse = parse;
    this.#checker = checker;
    this.#costs = costs;
  }

  static async create(setup: ScanSetup, costs: Costs | null): Promise<Scanner> {
    const { parse, rules } = setup;
    const markdown = await loadMarkdownParser();
    return new Scanner(
      setup,
      { ...parse, markdown },
      rules === null ? null : await loadChecker(parse, rules, costs),
      costs,
    );
  }

  /** In the order of the files. */
  async scan(files: readonly ScanFile[]): Promise<Scanned[]> {
    const read: ReadRunbook[] = [];
    measureInto(this.#costs)('(parsing)', () => {
      for (const file of files) read.push(this.#read(file));
    });
    const texts = new Map(read.map(({ runbook, text }) => [runbook.path, text]));
    const checked = await this.#checker?.check(
      read.map(({ runbook }) => runbook),
      (path) => texts.get(path) ?? '',
    );
    return read.map(({ runbook, document, known }, index) => {
      const { secrets = null, findings = null } = checked?.[index] ?? {};
      return { runbook, document, known, secrets, findings };
    });
  }

  /** A file without a scan, with the reason. */
  giveUp({ file, read }: ScanFile, reason: GivenUp): Scanned {
    const document = giveUpFile(this.#setup, file, decodeText(read), this.#parse, reason);
    const { runbook } = document;
    const findings = this.#checker?.findingsOfGivenUp(runbook) ?? null;
    return { runbook, document, known: null, secrets: null, findings };
  }

  #read({ file, read, known }: ScanFile): ReadRunbook {
    const decoded = decodeText(read);
    if (known !== null) {
      const text = withoutMark(decoded.text);
      return { runbook: known.runbook(), document: null, known, text };
    }
    const document = parseFile(this.#setup, file, decoded, this.#parse);
    return { runbook: document.runbook, document, known, text: document.text };
  }
}

interface ReadRunbook extends Pick<Scanned, 'runbook' | 'document' | 'known'> {
  text: string;
}

/** Loads the rules, which takes longer than reading a small folder. */
export async function loadChecker(
  parse: ParseOptions,
  rules: RuleSettings,
  costs: Costs | null,
): Promise<FileChecker> {
  const { FileChecker } = await import('./file-check.ts');
  return new FileChecker(parse, rules, costs);
}
