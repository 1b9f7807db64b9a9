import type { Settings } from '../../node/config/settings.ts';
import { findMarkdown } from '../../node/files/find-files.ts';
import { type ReadFile, readFiles } from '../../node/files/read-files.ts';
import type { Costs } from '../costs.ts';
import { DiagramVerdicts } from './diagram-verdicts.ts';
import { diagramsOf, Project } from './project.ts';
import { fileOfRecord, type ProjectFile } from './project-file.ts';
import { ProjectStore } from './project-store.ts';
import type { OpenFile } from './scan-files.ts';

export interface LoadOptions {
  /** Files of the project by their paths below the runbooks folder; all by default. */
  files?: readonly string[];
  /** The same where they have been read already. */
  reads?: readonly ReadFile[];
  /** Whether what earlier runs know is taken, and kept for later ones; yes by default. */
  cache?: boolean;
  /** Has the rules look at each file while it is at hand. */
  findings?: boolean;
  /** Keeps the trees of files that have to be parsed. */
  trees?: boolean;
  /** A project of which files that have not changed are taken over. */
  former?: Project | null;
  /** Runbooks whose diagrams are judged for sure, so that this can begin. */
  isTarget?(path: string): boolean;
  costs?: Costs | null;
  /** Hears of the files, by their paths below the runbooks folder, before they are parsed. */
  onFiles?(names: readonly string[]): void;
  onProgress?(done: number, total: number): void;
}

/**
 * Loads the runbooks of a folder, whoever has use for them: what no earlier run has parsed is parsed,
 * in threads where that is much. One bad file never hides the others. Nothing in a project depends on
 * what was known before.
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
    const isEnough = !options.findings || record?.findings !== null;
    if (same !== undefined) known.set(file, same);
    else if (record !== null && isEnough) known.set(file, fileOfRecord(read, record));
    else open.push({ ...read, known: record });
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

async function readAll(
  settings: Settings,
  named: readonly string[] | undefined,
  withDigest: boolean,
): Promise<ReadFile[]> {
  const files = named ?? (await findMarkdown(settings.runbooks, settings.ignore));
  return readFiles(settings, files, withDigest);
}

interface ScanNeeds extends Omit<LoadOptions, 'onProgress'> {
  store: ProjectStore | null;
  diagrams: DiagramVerdicts;
  onProgress(done: number): void;
}

/** To scan takes much that is not loaded where all is known. */
async function scan(
  open: readonly OpenFile[],
  settings: Settings,
  options: ScanNeeds,
): Promise<ReadonlyMap<string, ProjectFile>> {
  const { scanFiles } = await import('./scan-files.ts');
  const { root, runbooks, parse, rules } = settings;
  const { findings = false, costs = null, trees = false, isTarget } = options;
  const { store, diagrams, onProgress } = options;
  const setup = { root, runbooks, parse, rules: findings ? rules : null };
  return scanFiles(open, setup, {
    ...{ store, costs, trees, onProgress },
    onDiagrams: (files) => {
      if (isTarget === undefined) return;
      const asked = files.map(({ runbook }) => runbook).filter(({ path }) => isTarget(path));
      diagrams.start(diagramsOf(asked));
    },
  });
}
