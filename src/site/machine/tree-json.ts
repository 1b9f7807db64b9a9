import type { Folder } from '../content/browse/folders.ts';
import type { SiteContent } from '../content/site-content.ts';

/** A folder with its title, its path below `runbooks/`, its folders and its pages. */
export type TreeFolderJson = [
  title: string,
  path: string,
  folders: TreeFolderJson[],
  pages: TreePageJson[],
];
/** `facts` are its kind, owner, severity and tags, for a filter. */
export type TreePageJson = [title: string, path: string, facts: string];

/**
 * All folders and pages of the site for its tree and its filter, in one file that browsers cache, so
 * that no page grows with the number of others.
 */
export function treeJson({ folders }: Pick<SiteContent, 'folders'>): string {
  return JSON.stringify(folderJson(folders.root));
}

function folderJson({ title, path, folders, pages }: Folder): TreeFolderJson {
  return [
    title,
    path,
    folders.map(folderJson),
    pages.map(({ runbook, path: own }): TreePageJson => {
      const { owner = '', severity = '', tags } = runbook.meta;
      const facts = [runbook.kind, owner, severity, ...tags].filter((fact) => fact !== '');
      return [runbook.title, own, facts.join('\n')];
    }),
  ];
}
