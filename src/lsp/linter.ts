import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintResult, ReportedDiagnostic } from '../app/index.ts';
import type { Diagnostic as Finding } from '../core/diagnostic.ts';
import { addTo } from '../core/maps.ts';
import type { EditorFolder } from './editor-folder.ts';
import { diagnosticOf } from './to-protocol.ts';
import type { Owner, Workspace } from './workspace.ts';

/** Milliseconds without typing before the open documents are linted. */
const PAUSE = 150;

/** A finding, and what is shown of it. */
export interface ShownFinding {
  finding: Finding;
  shown: ReportedDiagnostic;
}

/** Lints the open documents whenever something has changed, and publishes the findings. */
export class Linter {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #documents: TextDocuments<TextDocument>;
  /** Addresses of documents with published findings. */
  readonly #published = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(
    connection: Connection,
    workspace: Workspace,
    documents: TextDocuments<TextDocument>,
  ) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#documents = documents;
  }

  lintSoon(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // One run after the other, so that old findings never follow newer ones.
      this.#last = this.#last.then(() => this.#lint());
    }, PAUSE);
  }

  /** The findings of the last run in a document. */
  findingsIn({ folder, path }: Owner): ShownFinding[] {
    return shownIn(folder.latest, path);
  }

  /** Forgets the findings of a document that has been closed. */
  async clear(uri: string): Promise<void> {
    this.#published.delete(uri);
    await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #lint(): Promise<void> {
    const owned = new Map<EditorFolder, [TextDocument, Owner][]>();
    const strays = new Set(this.#published);
    for (const document of this.#documents.all()) {
      const owner = await this.#workspace.ownerOf(document.uri);
      if (owner === null) continue;
      strays.delete(document.uri);
      owner.project.setText(owner.path, document.getText());
      addTo(owned, owner.folder, [document, owner]);
    }
    for (const uri of strays) await this.clear(uri);
    for (const [folder, pages] of owned) await this.#lintFolder(folder, pages);
  }

  async #lintFolder(folder: EditorFolder, pages: readonly [TextDocument, Owner][]): Promise<void> {
    const versions = pages.map(([{ version }]) => version);
    const [first] = pages;
    if (first === undefined) return;
    try {
      folder.latest = await first[1].project.lint();
      folder.complain(null);
    } catch (error) {
      folder.complain(error);
      return;
    }
    for (const [index, [{ uri }, { path }]] of pages.entries()) {
      // It may have been closed meanwhile.
      if (this.#documents.get(uri) === undefined) continue;
      const diagnostics = shownIn(folder.latest, path).map(({ shown }) => diagnosticOf(shown));
      const version = versions[index];
      this.#published.add(uri);
      await this.#connection.sendDiagnostics({
        uri,
        diagnostics,
        ...(version === undefined ? {} : { version }),
      });
    }
  }
}

function shownIn(result: LintResult | null, path: string): ShownFinding[] {
  const { diagnostics = [], report } = result ?? {};
  return diagnostics.flatMap((finding, index) => {
    const shown = report?.diagnostics[index];
    return finding.path === path && shown ? [{ finding, shown }] : [];
  });
}
