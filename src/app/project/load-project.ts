import { resolve } from 'node:path';
import type { ParsedRunbook } from '../../core/parse/document.ts';
import type { Settings } from '../../node/config/settings.ts';
import { findSources } from '../../node/files/file-sources.ts';
import { insideWithLinks } from '../../node/files/inside-root.ts';
import { pathTypeOf } from '../../node/files/path-type.ts';
import { type ReadFile, readFiles } from '../../node/files/read-files.ts';
import type { Costs } from '../costs.ts';
import { DiagramVerdicts } from './diagram-verdicts.ts';
import { diagramsOf, Project } from './project.ts';
import { fileOfRecord, type ProjectFile } from './project-file.ts';
import { ProjectStore } from './project-store.ts';
import { rulesToRun } from './rules-to-run.ts';
import type { OpenFile } from './scan-files.ts';

export interface LoadOptions {
  /** Paths below the runbooks folder; all files by default. */
  files?: readonly string[];
  /** @internal The files to load, if they have been read. */
  reads?: readonly ReadFile[];
  /** Whether to use the store; true by default. */
  cache?: boolean;
  /** Also runs the rules of scope `file`, in the same threads. */
  findings?: boolean;
  /** @internal Receives the trees of the files that it parses; a project with few files keeps them. */
  onTree?(file: ProjectFile, tree: ParsedRunbook): void;
  /** @internal Reads files on their first use, if the store knows none and no thread has to. */
  sparing?: boolean;
  /** A project to take unchanged files from. */
  former?: Project | null;
  /** Runbooks whose diagrams the caller needs to check, so that this can start early. */
  isTarget?(path: string): boolean;
  costs?: Costs | null;
  /** Receives the paths of the files before they are parsed. */
  onFiles?(names: readonly string[]): void;
  onProgress?(done: number, total: number): void;
}

/**
 * Loads the runbooks of a folder. Takes known files from the store and parses the others, many of them
 * in threads. One bad file never hides the others. A project never depends on what the store knows.
 */
export async function loadProject(settings: Settings, options: LoadOptions = {}): Promise<Project> {
  const { cache = true, former = null } = options;
  const store = former?.store ?? (cache ? ProjectStore.open(settings) : null);
  const reads = options.reads ?? (await readAll(settings, options.files, cache));
  options.onFiles?.(reads.map(({ file }) => file));
  const known = new Map<string, ProjectFile>();
  const open: OpenFile[] = [];
  const old = new Map([...(former?.files.values() ?? [])].map((file) => [file.digest, file]));
  for (const read of reads) {
    const { file, digest } = read;
    const same = digest === null ? undefined : old.get(digest);
    const record = same === undefined && digest !== null ? (store?.record(digest) ?? null) : null;
    const isEnough = !options.findings || record?.hasFindings;
    if (same !== undefined) known.set(file, same);
    else if (record !== null && isEnough) known.set(file, fileOfRecord(read, record));
    else open.push({ ...read, known: record });
  }
  if (options.sparing && known.size === 0) {
    const [{ unreadFiles }, { isLarge }] = await Promise.all([
      import('./unread-file.ts'),
      import('./scan-files.ts'),
    ]);
    const unread = await unreadFiles(settings, settings.parse);
    for (const file of open.filter((one) => !isLarge(one))) known.set(file.file, unread(file));
    open.splice(0, open.length, ...open.filter(isLarge));
  }
  const diagrams = former?.diagrams ?? new DiagramVerdicts(store?.facts ?? null);
  if (open.length > 0) {
    const before = known.size;
    const onProgress = (done: number) => options.onProgress?.(before + done, reads.length);
    for (const [name, file] of await scan(open, settings, {
      ...options,
      store,
      diagrams,
      onProgress,
    })) {
      known.set(name, file);
    }
  }
  const files = reads.flatMap(({ file }) => known.get(file) ?? []);
  return new Project({ settings, files, store, diagrams });
}

/** Reads changed files again, by `Runbook.path`. Loads the whole project if a file is new or gone. */
export async function rereadFiles(project: Project, paths: readonly string[]): Promise<Project> {
  const { settings, store, files } = project;
  const isInsideRoot = insideWithLinks(settings.root);
  const names = paths.flatMap((path) => {
    const file = files.get(path);
    const isThere = pathTypeOf(resolve(settings.root, path), isInsideRoot) === 'file';
    return file !== undefined && isThere ? [file.name] : [];
  });
  if (names.length < paths.length) return loadProject(settings, { former: project });
  const changed = await loadProject(settings, { files: names, former: project });
  return new Project({
    settings,
    files: [...files].map(([path, file]) => changed.files.get(path) ?? file),
    store,
    diagrams: project.diagrams,
  });
}

async function readAll(
  settings: Settings,
  named: readonly string[] | undefined,
  withDigest: boolean,
): Promise<ReadFile[]> {
  const files = named ?? (await findSources(settings.runbooks, settings.sources, settings.ignore));
  return readFiles(settings, files, withDigest);
}

interface ScanNeeds extends Omit<LoadOptions, 'onProgress'> {
  store: ProjectStore | null;
  diagrams: DiagramVerdicts;
  onProgress(done: number): void;
}

/** Loads the code for scanning only if a file needs it. */
async function scan(
  open: readonly OpenFile[],
  settings: Settings,
  options: ScanNeeds,
): Promise<ReadonlyMap<string, ProjectFile>> {
  const { scanFiles } = await import('./scan-files.ts');
  const { root, runbooks, parse } = settings;
  const { findings = false, costs = null, onTree, isTarget } = options;
  const { store, diagrams, onProgress } = options;
  const setup = { root, runbooks, parse, rules: findings ? await rulesToRun(settings) : null };
  return scanFiles(open, setup, {
    ...{ store, costs, onProgress, ...(onTree && { onTree }) },
    onDiagrams: (files) => {
      if (isTarget === undefined) return;
      const asked = files.map(({ runbook }) => runbook).filter(({ path }) => isTarget(path));
      diagrams.start(diagramsOf(asked));
    },
  });
}
