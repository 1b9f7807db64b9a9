import type { ArtifactIndex, IndexedArtifact } from '../artifact-index.ts';
import type { Page } from '../page.ts';
import type { Folder, Folders } from './folders.ts';
import { dueReviews, type Listing, type Listings } from './listings.ts';

/** So many rows have one page, so that its size does not grow with the catalog. */
const MOST_ROWS = 300;

/** A list: the path of a fixed page, the runbooks with one fact, or what is in a folder. */
type List = 'artifacts' | 'browse' | 'coverage' | 'reviews' | 'signatures' | Listing | Folder;

/** A page of a long list after its first one, which has the address of the list. */
export interface ListPart {
  of: List;
  number: number;
  /** Below the base, not percent-encoded, without slashes at its ends. */
  path: string;
}

/** All such pages of a site. */
export function listParts({
  folders,
  listings,
  artifacts,
  targets,
}: {
  folders: Folders;
  listings: Listings;
  artifacts: ArtifactIndex;
  /** What can go red, as the coverage lists it. */
  targets: readonly unknown[];
}): ListPart[] {
  const { order: pages } = folders;
  const lists: [of: List, parts: readonly unknown[]][] = [
    ['artifacts', cut(artifacts.rows, weightOfArtifact)],
    ['browse', cut(listings.all)],
    ['coverage', cut(targets)],
    ['reviews', cut(dueReviews(pages))],
    ['signatures', cut(pages.flatMap(({ runbook }) => runbook.entries))],
    ...listings.all.map((listing): [List, unknown[]] => [listing, cut(listing.pages)]),
    ...[folders.home, ...folders.all].map((folder): [List, unknown[]] => [
      folder,
      cut(rowsOfFolder(folder)),
    ]),
  ];
  return lists.flatMap(([of, parts]) =>
    parts.slice(1).map((_, index) => {
      const number = index + 2;
      return { of, number, path: partPath(pathOf(of), number) };
    }),
  );
}

/** A row for each part of a list, with what its first row is called, and the rows of one part. */
export function partOfRows<Row>(
  rows: readonly Row[],
  number: number,
  nameOf: (row: Row) => string,
  weigh?: (row: Row) => number,
): { shown: Row[]; names: string[] } {
  const parts = cut(rows, weigh);
  const names = parts.flatMap(([first]) => (first === undefined ? [] : [nameOf(first)]));
  return { shown: parts[number - 1] ?? [], names };
}

/** The part that a page shows; `mark` tells its title from those of the others. */
export function partOf(
  list: string,
  subject: { kind: string; part?: ListPart } | null,
): { number: number; path: string; mark: string } {
  if (subject?.part === undefined) return { number: 1, path: list, mark: '' };
  const { number, path } = subject.part;
  return { number, path, mark: ` (${number})` };
}

/** Path of a part of the list with that path; the first has the number 1. */
export function partPath(list: string, number: number): string {
  return number === 1 ? list : `${list}/${number}`;
}

/** Path that the numbers of the parts of a folder follow; no page of an author is below it. */
export function listOfFolder({ path }: Folder): string {
  return path === '' ? 'folders' : `folders/${path}`;
}

/** What a part of a folder lists: its folders, then its pages. */
export function partOfFolder(
  folder: Folder,
  number: number,
): { folders: Folder[]; pages: Page[]; names: string[] } {
  const { shown, names } = partOfRows(rowsOfFolder(folder), number, (row) =>
    'runbook' in row ? row.runbook.title : row.title,
  );
  return {
    folders: shown.flatMap((row) => ('runbook' in row ? [] : [row])),
    pages: shown.flatMap((row) => ('runbook' in row ? [row] : [])),
    names,
  };
}

function rowsOfFolder({ folders, pages }: Folder): (Folder | Page)[] {
  return [...folders, ...pages];
}

/** A row with many links is as large as several others. */
export function weightOfArtifact({ readers }: IndexedArtifact): number {
  return 1 + readers.length / 5;
}

function pathOf(list: List): string {
  if (typeof list === 'string') return list;
  return 'facet' in list ? list.path : listOfFolder(list);
}

function cut<Row>(rows: readonly Row[], weigh: (row: Row) => number = () => 1): Row[][] {
  const parts: Row[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    weight += weigh(row);
    const open = parts.at(-1);
    if (open !== undefined && weight <= MOST_ROWS) open.push(row);
    else {
      parts.push([row]);
      weight = weigh(row);
    }
  }
  return parts;
}
