import { relative, sep } from 'node:path';
import { changedSince } from '../../node/git/git.ts';
import type { Project } from '../project/project.ts';

/** Paths of the runbooks that differ from a revision, and of the pages that link to changed files. */
export async function touchedSince(project: Project, revision: string): Promise<Set<string>> {
  const { root, runbooks } = project.settings;
  const changed = new Set(
    (await changedSince(runbooks, revision)).map((path) =>
      relative(root, path).split(sep).join('/'),
    ),
  );
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
