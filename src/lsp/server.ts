import {
  type Connection,
  createConnection,
  type InitializeParams,
  ProposedFeatures,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { triggerCharacters } from './completion/complete.ts';
import { DiskWatch } from './disk-watch.ts';
import { type LoadSettings, pathOfUri } from './editor-folder.ts';
import { FolderTrust } from './folder-trust.ts';
import { Linter } from './linter.ts';
import { Notices } from './notices.ts';
import { answerRequests } from './requests.ts';
import { Workspace } from './workspace.ts';

export type { LoadSettings } from './editor-folder.ts';

export interface ServerOptions {
  loadSettings: LoadSettings;
  /** The working folder: it counts where the editor names no folder. */
  cwd: string;
  /** The name of the configuration, if the command line gives one. */
  config: string | undefined;
}

const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  hoverProvider: true,
  completionProvider: { triggerCharacters },
  definitionProvider: true,
  documentSymbolProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Runs the language server until the editor stops it. */
export function serveEditor(
  options: ServerOptions,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, input, output);
  new LanguageServer(connection, options).listen();
  return new Promise((resolve) => connection.onExit(resolve));
}

class LanguageServer {
  readonly #connection: Connection;
  readonly #options: ServerOptions;
  readonly #trust: FolderTrust;
  readonly #workspace: Workspace;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #linter: Linter;
  readonly #disk: DiskWatch;

  constructor(connection: Connection, options: ServerOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#trust = new FolderTrust(connection);
    this.#workspace = new Workspace({
      loadSettings: options.loadSettings,
      trust: this.#trust,
      notices: new Notices(connection),
    });
    this.#linter = new Linter(connection, this.#workspace, this.#documents);
    const onFiles = (uris: readonly string[]) => void this.#reread(uris);
    const onConfig = () => this.#reset();
    this.#disk = new DiskWatch(connection, { onConfig, onFiles }, options.config);
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => {
      this.#trust.initialize(params);
      this.#workspace.initialize(params, this.#options.cwd);
      connection.onInitialized(() => this.#start(params));
      return { capabilities, serverInfo: { name: 'replaybook' } };
    });
    // The trust in a folder may have changed.
    connection.onDidChangeConfiguration(() => this.#reset());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      void this.#reread(changes.map(({ uri }) => uri));
    });
    answerRequests(connection, this.#documents, this.#workspace, this.#linter);
    this.#documents.onDidChangeContent(() => this.#linter.lintSoon());
    this.#documents.onDidSave(({ document }) => void this.#reread([document.uri]));
    this.#documents.onDidClose(({ document }) => void this.#close(document.uri));
    this.#documents.listen(connection);
    connection.listen();
  }

  #start(params: InitializeParams): void {
    this.#disk.start(params);
    this.#follow();
    if (!params.capabilities.workspace?.workspaceFolders) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders((event) => {
      this.#workspace.change(event);
      this.#follow();
      this.#linter.lintSoon();
    });
  }

  /** Reads settings and runbooks again. */
  #reset(): void {
    for (const folder of this.#workspace.folders) folder.reset();
    this.#follow();
    this.#linter.lintSoon();
  }

  #follow(): void {
    const { folders } = this.#workspace;
    this.#disk.follow(folders);
    for (const folder of folders) void this.#disk.followRunbooks(folder);
  }

  /** Looks at files again that have changed on disk, whether a project has them or not. */
  async #reread(uris: readonly string[]): Promise<void> {
    const paths = uris.flatMap((uri) => pathOfUri(uri) ?? []);
    for (const folder of this.#workspace.folders) {
      const project = await folder.project();
      const known = paths.flatMap((path) => project?.pathOf(path) ?? []);
      if (known.length > 0) project?.reread(known);
      // The first runbook of a folder may have come.
      else if (project === null) folder.reset();
    }
    this.#linter.lintSoon();
  }

  async #close(uri: string): Promise<void> {
    await this.#linter.clear(uri);
    const owner = await this.#workspace.ownerOf(uri);
    owner?.project.close(owner.path);
  }
}
