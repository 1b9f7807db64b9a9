import type {
  InitializeParams,
  WorkspaceFolder,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Project, ProjectFile } from '../app/index.ts';
import { isInside } from '../node/files/inside-root.ts';
import { type EditorContext, EditorFolder, pathOfUri } from './editor-folder.ts';
import type { OpenProject } from './open-project.ts';

/** The project that a document is a runbook of. */
export interface Owner {
  folder: EditorFolder;
  project: OpenProject;
  /** As in `Runbook.path`. */
  path: string;
}

/** An open runbook with the project around it, both as the editor shows them. */
export interface OpenPage extends Owner {
  document: TextDocument;
  catalog: Project;
  file: ProjectFile;
}

/** The folders that the editor shows, each with a project of its own. */
export class Workspace {
  readonly #context: EditorContext;
  /** The deepest first. */
  #folders: EditorFolder[] = [];

  constructor(context: Omit<EditorContext, 'areSeveral'>) {
    this.#context = { ...context, areSeveral: () => this.#folders.length > 1 };
  }

  get folders(): readonly EditorFolder[] {
    return this.#folders;
  }

  /** Takes the folders of the editor; without any, its root, else the working folder. */
  initialize({ workspaceFolders, rootUri }: InitializeParams, cwd: string): void {
    if (workspaceFolders && workspaceFolders.length > 0) this.#add(workspaceFolders);
    else if (rootUri !== null && pathOfUri(rootUri) !== null) this.#add([{ uri: rootUri }]);
    else if (!workspaceFolders) this.#folders = [new EditorFolder(cwd, null, this.#context)];
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => pathOfUri(uri)));
    for (const folder of this.#folders) if (gone.has(folder.path)) folder.close();
    this.#folders = this.#folders.filter(({ path }) => !gone.has(path));
    this.#add(added);
  }

  /** Null for a document that no project has: any other Markdown, or one that is nowhere on disk. */
  async ownerOf(uri: string): Promise<Owner | null> {
    const absolute = pathOfUri(uri);
    if (absolute === null) return null;
    // A project may reach out of its folder, but the folder around a document comes first.
    const around = this.#folders.filter(({ path }) => isInside(absolute, path));
    const others = this.#folders.filter((folder) => !around.includes(folder));
    for (const folder of [...around, ...others]) {
      const project = await folder.project();
      const path = project?.pathOf(absolute) ?? null;
      if (project !== null && path !== null) return { folder, project, path };
    }
    return null;
  }

  /** Null also for a runbook that is not on disk yet, and while a fault keeps the project from loading. */
  async pageOf(document: TextDocument | undefined): Promise<OpenPage | null> {
    const owner = document === undefined ? null : await this.ownerOf(document.uri);
    if (document === undefined || owner === null) return null;
    owner.project.setText(owner.path, document.getText());
    const catalog = await owner.project.current().catch(() => null);
    const file = catalog?.files.get(owner.path);
    return catalog && file ? { ...owner, document, catalog, file } : null;
  }

  #add(folders: readonly Pick<WorkspaceFolder, 'uri'>[]): void {
    for (const { uri } of folders) {
      const path = pathOfUri(uri);
      if (path === null || this.#folders.some((folder) => folder.path === path)) continue;
      this.#folders.push(new EditorFolder(path, uri, this.#context));
    }
    this.#folders.sort((a, b) => b.path.length - a.path.length);
  }
}
