import { nameParts } from '../../../core/text/name-parts.ts';
import { create } from '../page/dom.ts';
import { loadTree, pagesBeside, type TreeFolder } from './tree-file.ts';
import { treeToggle } from './tree-toggle.ts';

/**
 * The list of what is in the folder at an address, with the folders open that lead to the page that
 * is read. It is empty for no such folder, and rejects if the tree cannot be loaded.
 */
export async function listAt(address: string, base: string): Promise<HTMLElement[]> {
  const path = pathOf(address);
  const folder = find(await loadTree(base), path);
  return folder === null ? [] : [listOf(folder)];
}

function find(folder: TreeFolder, path: string): TreeFolder | null {
  if (folder.url === path) return folder;
  for (const below of folder.folders) {
    const found = path.startsWith(below.url) ? find(below, path) : null;
    if (found !== null) return found;
  }
  return null;
}

function listOf(folder: TreeFolder): HTMLUListElement {
  return create(
    'ul',
    { class: 'tree-list' },
    ...folder.folders.map(itemOf),
    ...pagesBeside(folder).map(({ page, name }) =>
      create('li', {}, linkTo('page', name, page.url)),
    ),
  );
}

function itemOf(folder: TreeFolder): HTMLLIElement {
  const { title, url } = folder;
  const isOpen = pathOf(location.href).startsWith(url);
  const link = linkTo('folder', title, url);
  return create('li', {}, treeToggle(title, isOpen), link, ...(isOpen ? [listOf(folder)] : []));
}

function linkTo(kind: string, title: string, href: string): HTMLAnchorElement {
  const text = nameParts(title).flatMap((part, at) => (at === 0 ? [part] : [create('wbr'), part]));
  const link = create('a', { href, class: `tree-${kind}` }, ...text);
  if (href === pathOf(location.href)) link.setAttribute('aria-current', 'page');
  return link;
}

/** The path of an address, encoded as `tree-file.ts` encodes it. */
function pathOf(address: string): string {
  const { pathname } = new URL(address, location.href);
  const parts = pathname.split('/');
  try {
    return parts.map((part) => encodeURIComponent(decodeURIComponent(part))).join('/');
  } catch {
    return pathname;
  }
}
