import {
  type Connection,
  createConnection,
  type Hover,
  MarkupKind,
  type Position,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeRefusal, describeRule, type LintResult, type Settings } from '../app/index.ts';
import { UserError } from '../node/user-error.ts';
import { FolderTrust } from './folder-trust.ts';
import { OpenProject } from './open-project.ts';
import { actionsFor, diagnosticOf, rangeOf } from './to-protocol.ts';

/** Milliseconds without typing before the open documents are linted. */
const pause = 150;

/** With a refusal if the editor does not trust the folder. */
export type LoadSettings = (refusal: CodeRefusal | undefined) => Promise<Settings>;

/** Runs the language server until the editor stops it. */
export function serveEditor(
  loadSettings: LoadSettings,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, input, output);
  new LanguageServer(connection, loadSettings).listen();
  return new Promise((resolve) => connection.onExit(resolve));
}

class LanguageServer {
  readonly #connection: Connection;
  readonly #loadSettings: LoadSettings;
  readonly #trust: FolderTrust;
  readonly #documents = new TextDocuments(TextDocument);
  #project: OpenProject | null = null;
  #latest: LintResult | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(connection: Connection, loadSettings: LoadSettings) {
    this.#connection = connection;
    this.#trust = new FolderTrust(connection);
    this.#loadSettings = loadSettings;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => {
      this.#trust.initialize(params);
      return {
        capabilities: {
          textDocumentSync: TextDocumentSyncKind.Incremental,
          codeActionProvider: { codeActionKinds: ['quickfix'] },
          hoverProvider: true,
        },
        serverInfo: { name: 'replaybook' },
      };
    });
    connection.onDidChangeConfiguration(() => {
      // The trust in the folder may have changed.
      this.#project = null;
      this.#lintSoon();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.#reread(changes.map(({ uri }) => uri));
      this.#lintSoon();
    });
    connection.onCodeAction(({ textDocument, range }) => {
      const document = this.#documents.get(textDocument.uri);
      if (!document) return [];
      return this.#findings(textDocument.uri)
        .filter(({ shown }) => touches(rangeOf(shown.position), range.start, range.end))
        .flatMap(({ finding, shown }) => {
          const inCode = this.#project?.isInCode(finding.path, finding.position.start.line);
          return actionsFor(finding, shown, document, inCode ?? false);
        });
    });
    connection.onHover(({ textDocument, position }) => this.#hover(textDocument.uri, position));
    this.#documents.onDidChangeContent(() => this.#lintSoon());
    this.#documents.onDidSave(({ document }) => this.#reread([document.uri]));
    this.#documents.onDidClose(({ document }) => {
      const path = this.#project?.pathOf(document.uri);
      if (path) this.#project?.close(path);
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #reread(uris: readonly string[]): void {
    const project = this.#project;
    project?.reread(uris.map((uri) => project.pathOf(uri)));
  }

  #lintSoon(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#lint(), pause);
  }

  async #lint(): Promise<void> {
    try {
      this.#project ??= new OpenProject(await this.#loadSettings(await this.#trust.refusal()));
      const project = this.#project;
      const versions = new Map<string, number>();
      for (const document of this.#documents.all()) {
        const path = project.pathOf(document.uri);
        if (path === null) continue;
        project.setText(path, document.getText());
        versions.set(document.uri, document.version);
      }
      if (versions.size === 0) return;
      this.#latest = await project.lint();
      for (const [uri, version] of versions) {
        const diagnostics = this.#findings(uri).map(({ shown }) => diagnosticOf(shown));
        await this.#connection.sendDiagnostics({ uri, version, diagnostics });
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const hint = error instanceof UserError ? ` ${error.hint}` : '';
      this.#connection.window.showErrorMessage(`Replaybook: ${message}${hint}`);
    }
  }

  #findings(uri: string) {
    const path = this.#project?.pathOf(uri);
    const { diagnostics = [], report } = this.#latest ?? {};
    return diagnostics.flatMap((finding, index) => {
      const shown = report?.diagnostics[index];
      return finding.path === path && shown ? [{ finding, shown }] : [];
    });
  }

  async #hover(uri: string, position: Position): Promise<Hover | null> {
    const found = this.#findings(uri).find(({ shown }) =>
      touches(rangeOf(shown.position), position, position),
    );
    if (!found) return null;
    const { page } = await describeRule(found.finding.ruleId);
    const contents = { kind: MarkupKind.Markdown, value: page };
    return { contents, range: rangeOf(found.shown.position) };
  }
}

function touches(range: { start: Position; end: Position }, from: Position, to: Position): boolean {
  return compare(range.start, to) <= 0 && compare(from, range.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
