/** A folder of the site, as `tree.json` has it (`src/site/machine/tree-json.ts`). */
export interface TreeFolder {
  title: string;
  url: string;
  folders: TreeFolder[];
  pages: TreePage[];
}

export interface TreePage {
  title: string;
  url: string;
  /** Path below `runbooks/`. */
  path: string;
  kind: string;
  /** Owner, severity and tags. */
  facts: string[];
}

type FolderJson = [string, string, FolderJson[], [string, string, string][]];

let loading: Promise<TreeFolder> | null = null;

/** All folders and pages of the site below a base; rejects if they cannot be loaded. */
export function loadTree(base: string): Promise<TreeFolder> {
  loading ??= request(base);
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

async function request(base: string): Promise<TreeFolder> {
  const response = await fetch(`${base}tree.json`);
  if (!response.ok) throw new Error(`tree.json: ${response.status}`);
  return folderOf((await response.json()) as FolderJson, base);
}

function folderOf([title, path, below, within]: FolderJson, base: string): TreeFolder {
  const folders = below.map((one) => folderOf(one, base));
  const pages = within.map(([name, own, stated]): TreePage => {
    const [kind = '', ...facts] = stated.split('\n');
    return { title: name, url: urlOf(own, base), path: own, kind, facts };
  });
  return { title, url: path === '' ? base : urlOf(path, base), folders, pages };
}

function urlOf(path: string, base: string): string {
  return `${base}runbooks/${path.split('/').map(encodeURIComponent).join('/')}/`;
}
