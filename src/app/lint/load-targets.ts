import { projectPath } from '../../node/files/find-files.ts';
import { type ReadFile, type ReadFolder, readFiles } from '../../node/files/read-files.ts';
import { changedSince as filesChangedSince } from '../../node/git/git.ts';
import { type Costs, measureAsync } from '../costs.ts';
import { loadProject } from '../project/load-project.ts';
import type { Project } from '../project/project.ts';
import { mayBeTouched } from './may-be-touched.ts';
import { remarksOn } from './remarks.ts';
import type { TargetFiles } from './targets.ts';

/** Targets with their loaded project. */
export interface Targets extends TargetFiles {
  project: Project;
  /** Sentences that no rule says, because they are about no runbook. */
  remarks: readonly string[];
  /** @internal */
  reads: readonly ReadFile[];
}

export interface TargetOptions {
  /** Whether to use the store. */
  cache: boolean;
  /** Also runs the rules of scope `file`. */
  findings?: boolean;
  /** Narrows the targets to files that differ from this revision, and pages that link to them. */
  changedSince?: string | undefined;
  /** With `changedSince`: whether findings in other files matter, too, as they do to who edits a file. */
  elsewhere?: boolean | undefined;
  /** @internal Files that have been read. */
  read?: ReadFolder | null | undefined;
  costs?: Costs | null;
  onProgress?(done: number, total: number): void;
}

/** Threads read many files sooner than this one reads those that it needs. */
const FEW_PART = 8;

export async function loadTargets(
  targets: TargetFiles,
  { changedSince, elsewhere = false, read, ...options }: TargetOptions,
): Promise<Targets> {
  const { settings, files, isTarget } = targets;
  const reads = readFiles(settings, files, options.cache, options.cache ? read : null);
  const { costs = null } = options;
  // Which pages link to changed files is known when all are parsed; the others need no rules.
  const changed =
    changedSince === undefined ? null : await filesChangedSince(settings.runbooks, changedSince);
  const sparing = !elsewhere && changed !== null && changed.length * FEW_PART < files.length;
  const needs =
    changed === null ? { ...options, isTarget } : { ...options, findings: false, sparing };
  const isTouched = changed === null || mayBeTouched(reads, changed, settings);
  const project = await measureAsync(costs, '(scan of all files)', () =>
    loadProject(settings, { ...needs, reads: isTouched ? reads : [] }),
  );
  const loaded = { ...targets, project, reads, remarks: await remarksOn(targets, project) };
  if (changed === null) return loaded;
  const touched = touchedPages(project, changed);
  return { ...loaded, isTarget: (path) => touched.has(path) && isTarget(path) };
}

/** Paths of the changed files, and of the pages that link to them. */
function touchedPages(project: Project, files: readonly string[]): Set<string> {
  const { root } = project.settings;
  const changed = new Set(files.map((path) => projectPath(root, path)));
  return new Set([...changed, ...pagesLinkingTo(project, changed)]);
}

function pagesLinkingTo({ catalog, links }: Project, changed: ReadonlySet<string>): string[] {
  return catalog.runbooks
    .filter((runbook) =>
      links.linksOf(runbook).some(({ target }) => {
        if (target.kind === 'page') return changed.has(target.runbook.path);
        const isFile = target.kind === 'path' || target.kind === 'missing';
        return isFile && changed.has(target.path);
      }),
    )
    .map((runbook) => runbook.path);
}
