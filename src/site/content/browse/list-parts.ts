import type { ArtifactIndex } from '../artifact-index.ts';
import type { Page } from '../page.ts';
import { dueReviews, type Listing, type Listings } from './listings.ts';

/** So many rows have one page, so that its size does not grow with the catalog. */
const MOST_ROWS = 500;

/** A page of a long list after its first one, which has the address of the list. */
export interface ListPart {
  /** The list: the path of a fixed page, or the runbooks with one fact. */
  of: 'artifacts' | 'signatures' | 'reviews' | Listing;
  number: number;
  /** Below the base, not percent-encoded, without slashes at its ends. */
  path: string;
}

/** All such pages of a site. */
export function listParts(
  pages: readonly Page[],
  listings: Listings,
  { artifacts }: ArtifactIndex,
): ListPart[] {
  const entries = pages.reduce((sum, { runbook }) => sum + runbook.entries.length, 0);
  const lists: [of: ListPart['of'], rows: number][] = [
    ['artifacts', artifacts.length],
    ['signatures', entries],
    ['reviews', dueReviews(pages).length],
    ...listings.all.map((listing): [Listing, number] => [listing, listing.pages.length]),
  ];
  return lists.flatMap(([of, rows]) =>
    Array.from({ length: Math.max(0, Math.ceil(rows / MOST_ROWS) - 1) }, (_, index) => {
      const number = index + 2;
      return { of, number, path: partPath(typeof of === 'string' ? of : of.path, number) };
    }),
  );
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

export function rowsOfPart<Row>(rows: readonly Row[], number: number): Row[] {
  return rows.slice((number - 1) * MOST_ROWS, number * MOST_ROWS);
}

/** What the first row of each part is called. */
export function namesOfParts<Row>(rows: readonly Row[], nameOf: (row: Row) => string): string[] {
  return rows.filter((_, index) => index % MOST_ROWS === 0).map(nameOf);
}

/** Path of a part of the list with that path; the first has the number 1. */
export function partPath(list: string, number: number): string {
  return number === 1 ? list : `${list}/${number}`;
}
