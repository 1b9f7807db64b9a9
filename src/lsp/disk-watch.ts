import { pathToFileURL } from 'node:url';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver/node';
import { runbookFolders } from '../app/index.ts';
import { isPageName } from '../core/text/page-name.ts';
import { watchConfig } from '../node/config/watch-config.ts';
import { isInside } from '../node/files/inside-root.ts';
import { watchFolders } from '../node/files/watch-folders.ts';
import type { EditorFolder } from './editor-folder.ts';

export interface DiskListener {
  /** The configuration of a folder may be another one. */
  onConfig(folder: EditorFolder): void;
  /** Runbooks were made, changed or deleted; takes their addresses. */
  onFiles(uris: readonly string[]): void;
}

/**
 * Watches what others change on disk: the configuration itself, because it may be in a folder above, and
 * runbooks with the help of the editor, or itself for an editor that does not watch.
 */
export class DiskWatch {
  readonly #connection: Connection;
  readonly #listener: DiskListener;
  readonly #config: string | undefined;
  readonly #stops = new Map<EditorFolder, () => void>();
  readonly #watchers = new Map<EditorFolder, () => void>();
  #editorWatches = false;

  /** `config` is the name of the configuration, where the command line gives one. */
  constructor(connection: Connection, listener: DiskListener, config: string | undefined) {
    this.#connection = connection;
    this.#listener = listener;
    this.#config = config;
  }

  /** Asks the editor to watch, once it is ready. */
  start({ capabilities }: InitializeParams): void {
    const { dynamicRegistration } = capabilities.workspace?.didChangeWatchedFiles ?? {};
    this.#editorWatches = dynamicRegistration === true;
    if (!this.#editorWatches) return;
    const watchers = [{ globPattern: '**/*.{md,mdx,markdown}' }];
    void this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(() => {
        this.#editorWatches = false;
        for (const folder of this.#stops.keys()) void this.followRunbooks(folder);
      });
  }

  /** Watches these folders and no others. */
  follow(folders: readonly EditorFolder[]): void {
    for (const folder of this.#stops.keys()) {
      if (!folders.includes(folder)) this.#leave(folder);
    }
    for (const folder of folders) {
      if (this.#stops.has(folder)) continue;
      const place = { cwd: folder.path, named: this.#config };
      this.#stops.set(
        folder,
        watchConfig(place, () => this.#listener.onConfig(folder)),
      );
    }
  }

  /** Watches the runbooks of a folder, unless the editor does. Call it whenever its settings are read. */
  async followRunbooks(folder: EditorFolder): Promise<void> {
    const project = await folder.project();
    const paths = project === null ? [] : await runbookFolders(project.settings);
    this.#closeWatchers(folder);
    if (!this.#stops.has(folder)) return;
    const own = paths.filter((path) => !this.#isWatchedByEditor(path));
    this.#watchers.set(
      folder,
      watchFolders(own, (path) => {
        if (!isPageName(path)) return;
        this.#listener.onFiles([pathToFileURL(path).href]);
      }),
    );
  }

  /** A configuration above the folders of the editor may name others beside them. */
  #isWatchedByEditor(path: string): boolean {
    return this.#editorWatches && [...this.#stops.keys()].some((one) => isInside(path, one.path));
  }

  #leave(folder: EditorFolder): void {
    this.#stops.get(folder)?.();
    this.#stops.delete(folder);
    this.#closeWatchers(folder);
  }

  #closeWatchers(folder: EditorFolder): void {
    this.#watchers.get(folder)?.();
    this.#watchers.delete(folder);
  }
}
