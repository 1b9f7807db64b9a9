import type { Translate } from '../../../core/text/fill-words.ts';
import type { Page } from '../page.ts';
import { type Folder, type Folders, pathTo } from './folders.ts';

/** A line of the tree: a folder, a page, or what is left out. */
export interface TreeItem {
  kind: 'folder' | 'page' | 'more';
  title: string;
  url: string;
  isCurrent: boolean;
  items: TreeItem[];
}

/** Most neighbours on each side, so that a page stays small in a folder of any size. */
const MOST_BESIDE = 5;
/** Most lines of one folder. */
const MOST = 2 * MOST_BESIDE + 1;

/**
 * The tree around a page or folder: the folders that lead to it and its own content, each with the
 * nearest neighbours. Readers of the rest load it from one file (`tree.json`).
 */
export function treeBranch(
  folders: Folders,
  folder: Folder,
  page: Page | null,
  t: Translate,
): TreeItem[] {
  return itemsOf(folders.root, pathTo(folder), { folders, page, t });
}

function itemsOf(
  folder: Folder,
  way: readonly Folder[],
  around: { folders: Folders; page: Page | null; t: Translate },
): TreeItem[] {
  const { folders, page, t } = around;
  const [next, ...rest] = way;
  const all: readonly (Folder | Page)[] = [...folder.folders, ...folder.pages];
  const at = Math.max(0, all.indexOf((next ?? page) as Folder | Page));
  // A line for one that is left out would take the place of that one.
  const most = all.length === MOST + 1 ? all.length : MOST;
  const from = Math.max(0, Math.min(at - MOST_BESIDE, all.length - most));
  const shown = all.slice(from, from + most).map((one): TreeItem => {
    if ('runbook' in one)
      return { ...line('page', folders.nameOf(one), one.url), isCurrent: one === page };
    const isWay = one === next;
    return {
      ...line('folder', one.title, one.url),
      isCurrent: isWay && rest.length === 0 && page === one.landing,
      items: isWay ? itemsOf(one, rest, around) : [],
    };
  });
  // No number stands here: a new page would change the bytes of every other one.
  return shown.length === all.length ? shown : [...shown, line('more', t('Show all'), folder.url)];
}

function line(kind: TreeItem['kind'], title: string, url: string): TreeItem {
  return { kind, title, url, isCurrent: false, items: [] };
}
