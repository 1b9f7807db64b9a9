import { letterQuery, letterRuns, withJoinedLetters } from '../../../core/text/unspaced-words.ts';
import { sharesWord } from './shared-words.ts';

/** A place in a runbook whose words match a query. */
export interface ProseHit {
  page: string;
  /** Heading of the place; empty for the whole page. */
  section: string;
  /** Path of the page below `runbooks/`. */
  path: string;
  url: string;
  /** Text around the words, with marked matches. */
  excerpt: { text: string; marked: boolean }[];
}

interface PagefindHit {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: readonly { balanced_score: number }[];
}

interface PagefindPage {
  url: string;
  meta: Readonly<Record<string, string>>;
  /** The whole text. */
  content: string;
  excerpt: string;
  weighted_locations: PagefindHit['weighted_locations'];
  sub_results: readonly PagefindHit[];
}

interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  /** Adds another part of the index to the search. */
  mergeIndex(url: string, options: Readonly<Record<string, unknown>>): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<PagefindPage> }[] } | null>;
}

/** The most results for one page; more say little that is new. */
const placesOfPage = 2;

/** Address of the index of prose. */
export interface ProseIndex {
  /** Path of the site, with slashes at both ends. */
  base: string;
  /** Number of parts of the index. */
  parts: number;
}

let pagefind: Promise<Pagefind> | null = null;

/** Best places first. Rejects if the site has no index of prose. */
export async function searchProse(
  index: ProseIndex,
  query: string,
  limit: number,
): Promise<ProseHit[]> {
  const found = await (await openProse(index)).search(letterQuery(query));
  const pages = await Promise.all((found?.results ?? []).slice(0, limit).map((one) => one.data()));
  const runs = letterRuns(query);
  const hasRuns = ({ content }: PagefindPage): boolean => {
    const text = runs.length < 2 ? '' : withJoinedLetters(content);
    return runs.length < 2 || runs.every((letters) => text.includes(letters));
  };
  return pages
    .filter(hasRuns)
    .flatMap((page) => hitsOf(page))
    .filter(({ excerpt }) => sharesWord(query, markedIn(excerpt)))
    .slice(0, limit);
}

/** Loads the index, which takes a moment; a search that is asked for meanwhile waits for it. */
export function openProse(index: ProseIndex): Promise<Pagefind> {
  pagefind ??= load(index);
  pagefind.catch(() => {
    pagefind = null;
  });
  return pagefind;
}

async function load({ base, parts }: ProseIndex): Promise<Pagefind> {
  // A file of the built site, written after the bundle.
  const module: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  // In words; of some scripts, each letter is one.
  const excerptLength = /^(?:ja|zh)/.test(document.documentElement.lang) ? 64 : 24;
  const options = { baseUrl: base, excerptLength };
  await module.options(options);
  const others = Array.from({ length: parts - 1 }, (_, number) => number + 1);
  await Promise.all(others.map((part) => module.mergeIndex(`${base}pagefind/${part}/`, options)));
  return module;
}

function hitsOf(page: PagefindPage): ProseHit[] {
  const title = withJoinedLetters(page.meta['title'] ?? page.url);
  const places = page.sub_results.length > 0 ? page.sub_results : [{ ...page, title }];
  const best = places.toSorted((a, b) => scoreOf(b) - scoreOf(a)).slice(0, placesOfPage);
  return best.map(({ title: name, url, excerpt }) => {
    const section = withJoinedLetters(name);
    return {
      page: title,
      section: section === title ? '' : section,
      path: pathOf(url),
      url,
      excerpt: readExcerpt(excerpt),
    };
  });
}

function pathOf(url: string): string {
  const path = url.replace(/^.*?\/runbooks\//, '').replace(/(?:\/(?:index\.html)?)?(?:#.*)?$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function scoreOf({ weighted_locations }: PagefindHit): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** Reads text and `<mark>` from an excerpt; nothing else of its markup reaches the page. */
function readExcerpt(html: string): ProseHit['excerpt'] {
  const joined = withJoinedLetters(html.replaceAll('</mark> <mark>', ' '));
  const { body } = new DOMParser().parseFromString(joined, 'text/html');
  return [...body.childNodes].map((node) => ({
    text: node.textContent ?? '',
    marked: node.nodeName === 'MARK',
  }));
}

function markedIn(excerpt: ProseHit['excerpt']): string[] {
  return excerpt.flatMap(({ text, marked }) => (marked ? [text] : []));
}
