import { type ReadFile, readFiles } from '../../node/files/read-files.ts';
import { type Costs, measureAsync } from '../costs.ts';
import { loadProject } from '../project/load-project.ts';
import type { Project } from '../project/project.ts';
import type { TargetFiles } from './targets.ts';

/** Targets with their loaded project. */
export interface Targets extends TargetFiles {
  project: Project;
  reads: readonly ReadFile[];
}

export interface TargetOptions {
  /** Whether to use the store. */
  cache: boolean;
  /** Also runs the rules of scope `file`. */
  findings?: boolean;
  /** Narrows the targets to files that differ from this revision, and pages that link to them. */
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
