import { encodePath, safePath } from '../../../core/links/site-path.ts';
import { severityLevel } from '../../../core/text/severity-level.ts';
import type { Page } from '../page.ts';
import { reviewDue } from '../review-due.ts';

export const facets = ['owner', 'severity', 'tag'] as const;
/** A fact that several runbooks share, so that each of its values has a page. */
export type Facet = (typeof facets)[number];

const folders: Readonly<Record<Facet, string>> = {
  owner: 'owners',
  severity: 'severities',
  tag: 'tags',
};

/** The runbooks with one owner, severity or tag. */
export interface Listing {
  facet: Facet;
  /** As the first runbook writes it. */
  name: string;
  /** Below the base, not percent-encoded, without slashes at its ends. */
  path: string;
  url: string;
  pages: Page[];
}

/** Longer ones are sentences, which no two pages share. */
const LONGEST = 60;

const gravest = ['critical', 'high', 'medium', 'low', 'unknown'];

/** The pages of a site by the facts that they state. */
export class Listings {
  readonly #listings = new Map<string, Listing>();
  readonly #base: string;

  constructor(pages: readonly Page[], base: string) {
    this.#base = base;
    const paths = new Set<string>();
    for (const page of pages) {
      for (const facet of facets) {
        for (const value of statedValues(page, facet)) this.#add(facet, value, page, paths);
      }
    }
  }

  /** Of one fact: severities the gravest first, others by name. */
  of(facet: Facet): Listing[] {
    const rank = ({ name }: Listing) =>
      facet === 'severity' ? gravest.indexOf(severityLevel(name)) : 0;
    return this.all
      .filter((listing) => listing.facet === facet)
      .sort((a, b) => rank(a) - rank(b) || natural.compare(a.name, b.name));
  }

  get all(): Listing[] {
    return [...this.#listings.values()];
  }

  /** Address of the page for a value; null for one that has none. */
  url(facet: Facet, value: string): string | null {
    return this.#listings.get(keyOf(facet, value))?.url ?? null;
  }

  #add(facet: Facet, value: string, page: Page, paths: Set<string>): void {
    const key = keyOf(facet, value);
    const known = this.#listings.get(key);
    if (known !== undefined) {
      if (known.pages.at(-1) !== page) known.pages.push(page);
      return;
    }
    const path = freePath(`${folders[facet]}/${slugOf(value)}`, paths);
    const url = `${this.#base}${encodePath(path)}/`;
    this.#listings.set(key, { facet, name: value.trim(), path, url, pages: [page] });
  }
}

const natural = new Intl.Collator('en', { numeric: true });

function keyOf(facet: Facet, value: string): string {
  return `${facet} ${value.trim().toLowerCase()}`;
}

/** What the page and its entries state: names, not sentences. */
export function statedValues({ runbook: { meta, entries } }: Page, facet: Facet): string[] {
  const stated =
    facet === 'tag' ? meta.tags : [meta[facet], ...entries.map((entry) => entry[facet])];
  return stated.flatMap((value) => {
    const isName = value && value.trim() !== '' && value.length <= LONGEST && !/\n/.test(value);
    return isName ? [value] : [];
  });
}

function slugOf(value: string): string {
  // Half a surrogate pair has no place in an address.
  return safePath(
    value
      .trim()
      .toLowerCase()
      .toWellFormed()
      .replaceAll(/[\s/]+/g, '-'),
  );
}

function freePath(wanted: string, taken: Set<string>): string {
  let path = wanted;
  for (let n = 2; taken.has(path.toLowerCase()); n += 1) path = `${wanted}-${n}`;
  taken.add(path.toLowerCase());
  return path;
}

/** A page with the ISO date by which its next review is due. */
export interface DueReview {
  page: Page;
  due: string;
}

/** The pages that say when their next review is due, the earliest first. */
export function dueReviews(pages: readonly Page[]): DueReview[] {
  const stated = pages.flatMap((page) => {
    const due = reviewDue(page.runbook.meta);
    return due === null ? [] : [{ page, due }];
  });
  return stated.sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
}
