import { resolve } from 'node:path';
import { insideWithLinks } from '../../node/files/inside-root.ts';
import { pathTypeOf } from '../../node/files/path-type.ts';
import { loadProject } from './load-project.ts';
import { Project } from './project.ts';

/**
 * Reads changed files again, by `Runbook.path`; null stands for a file that is not a runbook. Loads the
 * whole project if a file is new or gone.
 */
export async function rereadFiles(
  project: Project,
  paths: readonly (string | null)[],
): Promise<Project> {
  const { settings, store, files } = project;
  const isInsideRoot = insideWithLinks(settings.root);
  const names = paths.flatMap((path) => {
    const file = path === null ? undefined : files.get(path);
    const isThere =
      path !== null && pathTypeOf(resolve(settings.root, path), isInsideRoot) === 'file';
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
