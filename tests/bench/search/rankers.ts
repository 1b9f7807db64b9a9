import type { SearchEntry, SearchIndex } from '../../../src/core/search/index-data.ts';
import { searchEntries } from '../../../src/core/search/search.ts';
import type { Peers } from '../peers.ts';
import type { Ranker } from './evaluate.ts';

/** Makes a search over entries; its work on them counts as preparation. */
export type RankerFactory = (entries: readonly SearchEntry[]) => Ranker;

export const replaybookRanker: RankerFactory = (entries) => {
  const index: SearchIndex = { entries };
  const rank: Ranker = (text) => searchEntries(index, text).map(({ entry }) => entry.id);
  rank('');
  return rank;
};

/** What the alternatives are given of an entry: the same texts, in fields where they have those. */
interface PlainEntry {
  id: string;
  title: string;
  patterns: string;
  observed: string;
}

function plain({ id, title, patterns, observed, terms }: SearchEntry): PlainEntry {
  const sources = patterns.flatMap(({ steps }) => steps.map(({ source }) => source));
  return { id, title, patterns: sources.join('\n'), observed: `${observed} ${terms.join(' ')}` };
}

const fields: (keyof PlainEntry)[] = ['title', 'patterns', 'observed'];
const wordEnds = /[^\p{L}\p{N}]+/u;

/** Words cut at every sign, prefixes and one typo in five letters, patterns counting double. */
export async function miniSearchRanker(peers: Peers): Promise<RankerFactory | null> {
  const file = peers.file('minisearch/dist/es/index.js');
  if (file === null) return null;
  const { default: MiniSearch } = await import(file);
  return (entries) => {
    const search = new MiniSearch({
      fields,
      tokenize: (text: string) => text.split(wordEnds),
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { patterns: 2 } },
    });
    search.addAll(entries.map(plain));
    return (text) => search.search(text).map(({ id }: { id: string }) => id);
  };
}

/** Each text whole, one error a term allowed, terms in any order. */
export async function uFuzzyRanker(peers: Peers): Promise<RankerFactory | null> {
  const file = peers.file('@leeoniya/ufuzzy/dist/uFuzzy.mjs');
  if (file === null) return null;
  const { default: UFuzzy } = await import(file);
  return (entries) => {
    const fuzzy = new UFuzzy({ intraMode: 1 });
    const texts = entries.map(plain).map((entry) => fields.map((name) => entry[name]).join('\n'));
    return (text) => {
      const [found, , order] = fuzzy.search(texts, text, 5);
      const ranked: number[] =
        order === null || order === undefined ? found : order.map((at: number) => found[at]);
      return (ranked ?? []).slice(0, 10).map((at) => entries[at]?.id ?? '');
    };
  };
}

/** Beginnings of words; entries that lack some of the terms come after those that have all. */
export async function flexSearchRanker(peers: Peers): Promise<RankerFactory | null> {
  const file = peers.file('flexsearch/dist/flexsearch.bundle.module.min.mjs');
  if (file === null) return null;
  const { default: FlexSearch } = await import(file);
  return (entries) => {
    const index = new FlexSearch.Index({ tokenize: 'forward', resolution: 9 });
    for (const [at, entry] of entries.map(plain).entries()) {
      index.add(at, fields.map((name) => entry[name]).join('\n'));
    }
    return (text) =>
      index.search(text, { limit: 10, suggest: true }).map((at: number) => entries[at]?.id ?? '');
  };
}
