import { create } from '../../page/dom.ts';
import { t } from '../../page/words.ts';
import { loadTree, pagesIn, type Tree } from '../../tree/tree-file.ts';
import { type FactSearch, namedByWord, searchFacts } from '../fact-search.ts';
import type { Miss } from '../miss.ts';
import { openProse, searchProse } from '../prose-search.ts';
import type { LogSearch } from '../search-messages.ts';
import { wordSummary } from '../search-summary.ts';
import { factGroups, proseGroup, similarGroup, split } from './lists.ts';
import { matchList } from './match-list.ts';
import { missGroups } from './miss-view.ts';
import { ownersToAsk } from './owners-to-ask.ts';

const proseHits = 8;
const mostNamed = 4;

interface Place {
  /** Path of the site, with slashes at both ends. */
  base: string;
  status: HTMLElement;
  results: HTMLElement;
}

interface Hooks {
  /** Whether no other search has begun. */
  isCurrent(): boolean;
  /** Called before something is shown. */
  begins(): void;
  /** Called when the first results are there. */
  shown(): void;
}

/** Words are looked for in the runbooks right after the failures, so what that needs loads now. */
export function warmUpWords(base: string): void {
  const open = loadTree(base).then(({ proseParts }) => openProse({ base, parts: proseParts }));
  // The search that needs it says that it is not there.
  open.catch(() => {});
}

/** Shows what words have found: entries, runbooks by their names and front matter, then places in texts. */
export async function showWords(
  { base, status, results }: Place,
  query: string,
  found: LogSearch,
  { isCurrent, begins, shown }: Hooks,
): Promise<void> {
  const [exact, similar] = split(found.results);
  const tree = await loadTree(base).catch(() => null);
  if (!isCurrent()) return;
  const facts: FactSearch = tree === null ? { exact: [], words: [] } : searchFacts(tree, query);
  const isUnknown = exact.length === 0 && facts.exact.length === 0;
  const alike = similar.length > 0 ? [similarGroup(similar)] : [];
  const notLoaded = t('The list of runbooks could not be loaded.');
  const first = [
    ...(tree === null ? [create('p', { class: 'result-why' }, notLoaded)] : []),
    ...(exact.length > 0 ? [matchList(exact, false)] : []),
    ...factGroups(facts),
    ...alike,
  ];
  begins();
  status.textContent = wordSummary(found, { facts, places: 0, isDone: false });
  results.replaceChildren(...first);
  if (first.length > 0) shown();
  const prose = await findProse(base, query, tree, facts);
  if (!isCurrent()) return;
  const { miss } = found;
  status.textContent = wordSummary(found, { facts, places: prose.places, isDone: true });
  const help = (part: Partial<Miss>): HTMLElement[] => {
    if (!isUnknown || miss === null) return [];
    return missGroups({ ...miss, ...part }, { isLog: false, file: '', tree }, false);
  };
  // What is there already stays, because it may have the focus.
  const [before] = alike;
  const closest = help({ failures: [] });
  if (before === undefined) results.append(...closest);
  else before.before(...closest);
  const isFailure = isUnknown && miss !== null && miss.failures.length > 0;
  const ask = isFailure && tree !== null ? ownersToAsk(similar, tree) : [];
  results.append(...prose.groups, ...help({ nearest: [] }), ...ask);
  if (results.childElementCount > 0 || tree === null) return;
  const named = namedByWord(tree, query).slice(0, mostNamed);
  if (named.length === 0) return;
  status.textContent = t('No runbook has all of these words. Single ones name some:');
  results.append(...factGroups({ exact: named, words: [] }));
}

/** Places in the text of the runbooks, without the front matter of what the facts have found. */
async function findProse(
  base: string,
  query: string,
  tree: Tree | null,
  facts: FactSearch,
): Promise<{ places: number; groups: HTMLElement[] }> {
  try {
    const all = await searchProse({ base, parts: tree?.proseParts ?? 1 }, query, proseHits);
    const named = new Set(facts.exact.flatMap(({ pages }) => pages.map(({ url }) => url)));
    const hits = all.filter(({ section, url }) => section !== '' || !named.has(pageOf(url)));
    const shared = new Set(tree === null ? [] : sharedTitles(tree));
    return { places: hits.length, groups: hits.length > 0 ? [proseGroup(hits, shared)] : [] };
  } catch {
    const words = t('Full-text search is not available here.');
    return { places: 0, groups: [create('p', { class: 'result-why' }, words)] };
  }
}

function sharedTitles(tree: Tree): string[] {
  const pages = Map.groupBy(pagesIn(tree), ({ title }) => title);
  return [...pages].flatMap(([title, of]) => (of.length > 1 ? [title] : []));
}

/** The page of an address, as `tree.json` writes it. */
function pageOf(url: string): string {
  return url.replace(/#.*$/, '').replace(/index\.html$/, '');
}
