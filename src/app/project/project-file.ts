import { once, rememberSome } from '../../core/memoize.ts';
import type { Runbook } from '../../core/model.ts';
import type { ParsedRunbook } from '../../core/parse/document.ts';
import { isGivenUp } from '../../lint/check-file.ts';
import type { ReadFile } from '../../node/files/read-files.ts';
import { decodeText, type ReadBytes, withoutMark } from '../../node/files/read-text.ts';
import type { FileFindings } from './file-check.ts';
import { digestOfAddresses, digestOfSignatures, FileRecord } from './file-record.ts';
import type { ProjectStore } from './project-store.ts';
import type { Scanned } from './scanner.ts';

interface Parts {
  name: string;
  digest: string | null;
  runbook: Runbook;
  record: FileRecord | null;
  document: ParsedRunbook | null;
  text(): string;
  secrets(): FileFindings['secrets'] | null;
  findings(): FileFindings['findings'] | null;
  patternTexts?: (() => readonly string[] | null) | undefined;
}

/**
 * A project of so many files keeps their trees, about half a gigabyte; those of a larger one are parsed
 * again on use.
 */
export const MOST_TREES = 3_000;

/** A file of a project, with the facts known about it. */
export class ProjectFile {
  /** Path below the runbooks folder. */
  readonly name: string;
  /** Stands for name and bytes; null if the file is unreadable or its text is not on disk. */
  readonly digest: string | null;
  readonly runbook: Runbook;
  /** @internal Of a file whose entries are read on first use, the texts of `Surface`; null for another file. */
  readonly patternTexts: (() => readonly string[] | null) | null;
  #document: ParsedRunbook | null;
  readonly #record: FileRecord | null;
  readonly #text: () => string;
  #secrets: () => FileFindings['secrets'] | null;
  #findings: () => FileFindings['findings'] | null;

  /** @internal */
  constructor({ name, digest, runbook, record, document, text, ...facts }: Parts) {
    this.name = name;
    this.digest = digest;
    this.runbook = runbook;
    this.#document = document;
    this.#record = record;
    this.#text = text;
    this.#secrets = once(facts.secrets);
    this.#findings = once(facts.findings);
    this.patternTexts = facts.patternTexts ?? null;
  }

  /** Without byte order mark. */
  get text(): string {
    return this.#text();
  }

  /** @internal Stands for all that the comparison of signatures looks at. */
  get signatures(): string {
    return this.#record?.signatures ?? digestOfSignatures(this.runbook);
  }

  /** @internal Stands for the places to which links lead, and for their names. */
  get addresses(): string {
    return this.#record?.addresses ?? digestOfAddresses(this.runbook);
  }

  /** @internal The parsed tree, if it is in memory. */
  get document(): ParsedRunbook | null {
    return this.#document;
  }

  /** @internal */
  keepTree(document: ParsedRunbook): void {
    this.#document = document;
  }

  /** @internal A tree takes far more memory than the file. */
  releaseTree(): void {
    this.#document = null;
  }

  /** @internal Null if nothing has searched the file. */
  get secrets(): FileFindings['secrets'] | null {
    return this.#secrets();
  }

  /** @internal Null if the rules have not run. */
  get findings(): FileFindings['findings'] | null {
    return this.#findings();
  }

  /** @internal Takes new facts and stores them for other runs. */
  learn({ secrets, findings }: Partial<FileFindings>, store: ProjectStore | null): void {
    if (secrets !== undefined) this.#secrets = () => secrets;
    if (findings !== undefined) this.#findings = () => findings;
    this.#keep(store);
  }

  /** False for a file that was given up: another run may be fast enough. */
  get isLasting(): boolean {
    const { digest, runbook, findings } = this;
    return digest !== null && ![...runbook.problems, ...(findings ?? [])].some(isGivenUp);
  }

  #keep(store: ProjectStore | null): void {
    const { digest, runbook, secrets, findings } = this;
    if (store === null || digest === null || !this.isLasting) return;
    const known = this.#record;
    store.keepRecord(digest, FileRecord.of({ runbook, known, secrets, findings }), known);
  }
}

export function fileOfRecord(read: ReadFile, record: FileRecord): ProjectFile {
  return new ProjectFile({
    name: read.file,
    digest: read.digest,
    runbook: record.runbook(),
    record,
    document: null,
    text: textIn(read),
    secrets: () => record.secrets,
    findings: () => record.findings,
  });
}

export function fileOfScan(read: ReadFile, scanned: Scanned): ProjectFile {
  const { runbook, known, secrets, findings } = scanned;
  return new ProjectFile({
    name: read.file,
    digest: read.digest,
    runbook,
    record: known,
    document: null,
    text: textIn(read),
    secrets: () => secrets,
    findings: () => findings,
  });
}

/** A file whose runbook is read on first use. */
export function fileOfUnread(
  read: ReadFile,
  runbook: Runbook,
  patternTexts: () => readonly string[] | null,
): ProjectFile {
  return new ProjectFile({
    ...{
      name: read.file,
      digest: read.digest,
      runbook,
      record: null,
      document: null,
      patternTexts,
    },
    text: textIn(read),
    secrets: () => null,
    findings: () => null,
  });
}

/** A file with a text that is not the one on disk. */
export function fileOfText(name: string, document: ParsedRunbook): ProjectFile {
  const { runbook, text } = document;
  return new ProjectFile({
    ...{ name, digest: null, runbook, record: null, document },
    text: () => text,
    secrets: () => null,
    findings: () => null,
  });
}

function textIn({ read }: ReadFile): () => string {
  return () => decoded(read);
}

/** So many texts stay in memory beside their bytes. */
const MOST_TEXTS = 2_000;
const decoded = rememberSome(MOST_TEXTS, (read: ReadBytes) => withoutMark(decodeText(read).text));
