import { type ReadFile, readFiles } from '../../node/files/read-files.ts';
import { type Costs, measureAsync } from '../costs.ts';
import { loadProject } from '../project/load-project.ts';
import type { Project } from '../project/project.ts';
import type { TargetFiles } from './targets.ts';

/** What is looked at, loaded. */
export interface Targets extends TargetFiles {
  project: Project;
  reads: readonly ReadFile[];
}

export interface TargetOptions {
  /** Whether what earlier runs know is taken, and kept for later ones. */
  cache: boolean;
  /** Has the rules look at each file while it is at hand. */
  findings?: boolean;
  /** A revision: only what differs from it is looked at, and the pages that link to that. */
  changedSince?: string | undefined;
  costs?: Costs | null;
  onProgress?(done: number, total: number): void;
}

export async function loadTargets(
  targets: TargetFiles,
  { changedSince, ...options }: TargetOptions,
): Promise<Targets> {
  const { settings, files, isTarget } = targets;
  const reads = readFiles(settings, files, options.cache);
  const { costs = null } = options;
  const project = await measureAsync(costs, '(scan of all files)', () =>
    loadProject(settings, { ...options, reads, isTarget }),
  );
  const loaded = { ...targets, project, reads };
  if (changedSince === undefined) return loaded;
  const { touchedSince } = await import('./changed-targets.ts');
  const touched = await touchedSince(project, changedSince);
  return { ...loaded, isTarget: (path) => touched.has(path) && isTarget(path) };
}
