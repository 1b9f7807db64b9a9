import { relative, sep } from 'node:path';
import { changedSince } from '../../node/git/git.ts';
import type { ProjectView } from '../project/project-view.ts';
import type { Targets } from './targets.ts';

/** Narrows targets to the files that differ from a revision, and to the pages that link to them. */
export async function onlyChanged<Loaded extends ProjectView>(
  { project, isTarget }: Targets<Loaded>,
  revision: string,
): Promise<Targets<Loaded>> {
  const { root, runbooks } = project.settings;
  const changed = new Set(
    (await changedSince(runbooks, revision)).map((path) =>
      relative(root, path).split(sep).join('/'),
    ),
  );
  const touched = new Set([...changed, ...pagesLinkingTo(project, changed)]);
  return { project, isTarget: (path) => touched.has(path) && isTarget(path) };
}

function pagesLinkingTo({ catalog, links }: ProjectView, changed: ReadonlySet<string>): string[] {
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
