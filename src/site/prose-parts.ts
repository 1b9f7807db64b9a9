import { digest } from '../node/digest.ts';

/** Pagefind indexes this many pages in half a second. */
const PAGES_OF_PART = 250;
/** The browser searches each part. */
const MOST_PARTS = 12;

/** Number of parts that the index of prose has. */
export function countProseParts(pages: number): number {
  return Math.max(1, Math.min(MOST_PARTS, Math.ceil(pages / PAGES_OF_PART)));
}

/**
 * Pages by their part of the index, so that a changed page rebuilds only its part. A page stays in
 * its part while the number of parts stays the same.
 */
export function prosePartsOf<Page extends { path: string }>(pages: readonly Page[]): Page[][] {
  const parts = Array.from({ length: countProseParts(pages.length) }, (): Page[] => []);
  for (const page of pages) {
    parts[Number.parseInt(digest(page.path).slice(0, 8), 16) % parts.length]?.push(page);
  }
  return parts;
}
