import { digest } from '../node/digest.ts';

/** The index of so many pages is made in half a second. */
const PAGES_OF_PART = 250;
/** A reader's browser asks each part. */
const MOST_PARTS = 12;

/** Number of parts that the index of prose has. */
export function countProseParts(pages: number): number {
  return Math.max(1, Math.min(MOST_PARTS, Math.ceil(pages / PAGES_OF_PART)));
}

/**
 * Pages by the part of the index that they are in, so that a page that has changed costs the index of
 * its part alone. A page stays in its part while their number does.
 */
export function prosePartsOf<Page extends { path: string }>(pages: readonly Page[]): Page[][] {
  const parts = Array.from({ length: countProseParts(pages.length) }, (): Page[] => []);
  for (const page of pages) {
    parts[Number.parseInt(digest(page.path).slice(0, 8), 16) % parts.length]?.push(page);
  }
  return parts;
}
