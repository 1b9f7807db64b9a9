import type { Project } from '../../../src/core/links/link-target.ts';
import type { Catalog, Runbook } from '../../../src/core/model.ts';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

/** A catalog of Markdown by path; `folder` is the runbooks folder. */
export function catalogOf(files: Record<string, string>, folder = 'runbooks'): Catalog {
  const runbooks = Object.entries(files).map(([path, text]) => {
    const inFolder = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
    return parseRunbook({ path, id: inFolder.replace(/\.[^./]+$/, ''), text }).runbook;
  });
  return { folder, runbooks };
}

/** A project that holds these paths beside the catalog; folders end in `/`. */
export function projectOf(paths: readonly string[] = []): Project {
  const files = new Set(paths.filter((path) => !path.endsWith('/')));
  const folders = new Set(paths.filter((path) => path.endsWith('/')).map((p) => p.slice(0, -1)));
  for (const path of [...files, ...folders]) {
    const names = path.split('/').slice(0, -1);
    for (let count = 1; count <= names.length; count += 1) {
      folders.add(names.slice(0, count).join('/'));
    }
  }
  return {
    pathType: (path) => (files.has(path) ? 'file' : folders.has(path) ? 'directory' : null),
  };
}

export function pageOf(catalog: Catalog, path: string): Runbook {
  const page = catalog.runbooks.find((runbook) => runbook.path === path);
  if (page === undefined) throw new Error(`no page ${path}`);
  return page;
}
