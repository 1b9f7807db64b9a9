import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { program } from '../cli/program.ts';

export interface EditorOptions {
  /** Working folder of the server. */
  cwd: string;
  /** Folders that the editor shows, absolute; null for an editor that does not know of several. */
  folders?: readonly string[] | null;
  rootUri?: string | null;
  initializationOptions?: unknown;
  /** The setting `replaybook.trust`; undefined for an editor without settings. */
  trust?: boolean;
  /** Whether the editor watches files for the server. */
  watches?: boolean;
  args?: readonly string[];
  /** How the server starts, instead of from the sources. */
  command?: readonly [string, ...string[]];
  env?: NodeJS.ProcessEnv;
}

/** Marks the place of the cursor in a text. */
export const cursor = '‸';

/** What an editor does, by the protocol over standard input and output. */
export class Editor {
  readonly #server: ChildProcess;
  readonly client: ProtocolConnection;
  /** The setting `replaybook.trust`. */
  trust: boolean | undefined;
  /** What the server shows to the person. */
  readonly messages: string[] = [];
  /** Globs that the server asks the editor to watch. */
  readonly watched: string[] = [];
  readonly #published = new Map<string, PublishDiagnosticsParams[]>();
  readonly #versions = new Map<string, number>();
  #wake: (() => void)[] = [];

  private constructor({ cwd, args = [], command, env }: EditorOptions) {
    const [node, ...rest] = command ?? [process.execPath, program, 'lsp', '--stdio', ...args];
    const cache = { XDG_CACHE_HOME: join(cwd, '.cache') };
    this.#server = spawn(node, rest, { cwd, env: { ...process.env, ...cache, ...env } });
    const { stdout, stdin } = this.#server;
    if (!stdout || !stdin) throw new Error('no pipes');
    this.client = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
  }

  static async start(options: EditorOptions): Promise<Editor> {
    const editor = new Editor(options);
    const { client } = editor;
    const { folders, rootUri = null, trust, watches = false } = options;
    editor.trust = trust;
    client.onNotification('window/showMessage', ({ message }) => {
      editor.messages.push(message);
      editor.#awake();
    });
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      editor.#published.set(params.uri, [...(editor.#published.get(params.uri) ?? []), params]);
      editor.#awake();
    });
    client.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'replaybook.trust' ? editor.trust : null)),
    );
    client.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { registerOptions } of registrations) {
        for (const { globPattern } of registerOptions?.watchers ?? []) {
          editor.watched.push(globPattern);
        }
      }
      return null;
    });
    client.listen();
    await client.sendRequest('initialize', {
      processId: null,
      rootUri,
      ...(folders === undefined
        ? {}
        : { workspaceFolders: folders?.map((path) => ({ uri: uriOf(path), name: path })) ?? null }),
      capabilities: {
        workspace: {
          configuration: trust !== undefined,
          workspaceFolders: folders !== undefined,
          didChangeWatchedFiles: { dynamicRegistration: watches },
        },
      },
      initializationOptions: options.initializationOptions,
    });
    await client.sendNotification('initialized', {});
    return editor;
  }

  /** Opens a document; takes an absolute path. */
  async open(path: string, text: string): Promise<void> {
    this.#versions.set(path, 1);
    const textDocument = { uri: uriOf(path), languageId: 'markdown', version: 1, text };
    await this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  async change(path: string, text: string): Promise<void> {
    const version = (this.#versions.get(path) ?? 0) + 1;
    this.#versions.set(path, version);
    const textDocument = { uri: uriOf(path), version };
    await this.client.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text }],
    });
  }

  /** The next findings that the server publishes for a document. */
  async next(path: string): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const first = this.#published.get(uriOf(path))?.shift();
      if (first !== undefined) return first;
      await new Promise<void>((wake) => this.#wake.push(wake));
    }
  }

  /** The rules of the next findings. */
  async nextRules(path: string): Promise<unknown[]> {
    return (await this.next(path)).diagnostics.map(({ code }) => code);
  }

  /** Waits for the first message that the server shows. */
  async firstMessage(): Promise<string> {
    for (;;) {
      const [first] = this.messages;
      if (first !== undefined) return first;
      await new Promise<void>((wake) => this.#wake.push(wake));
    }
  }

  /** Findings that were published and that nobody has asked for. */
  get waiting(): number {
    return [...this.#published.values()].flat().length;
  }

  /** Asks about the place of the cursor in a document, whose text it becomes without the mark. */
  async ask<Answer>(method: string, path: string, marked: string): Promise<Answer> {
    const before = marked.slice(0, marked.indexOf(cursor));
    const lines = before.split('\n');
    const text = marked.replace(cursor, '');
    await (this.#versions.has(path) ? this.change(path, text) : this.open(path, text));
    return this.client.sendRequest(method, {
      textDocument: { uri: uriOf(path) },
      position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    });
  }

  async tellChanges(changes: readonly (readonly [path: string, type: number])[]): Promise<void> {
    await this.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([path, type]) => ({ uri: uriOf(path), type })),
    });
  }

  /** Ends the server as an editor does. */
  async stop(): Promise<void> {
    await this.client.sendRequest('shutdown');
    await this.client.sendNotification('exit');
    await new Promise((done) => this.#server.on('close', done));
    this.client.dispose();
  }

  #awake(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
