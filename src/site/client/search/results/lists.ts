import { formatPattern } from '../../../../core/pattern/match-pattern.ts';
import { create } from '../../page/dom.ts';
import { counted, listed, numeral, t, told } from '../../page/words.ts';
import type { TreePage } from '../../tree/tree-file.ts';
import type { FactHit, FactSearch } from '../fact-search.ts';
import type { ProseHit } from '../prose-search.ts';
import type { FoundEntry } from '../search-messages.ts';
import { observedOf, placesOf, resultTitle } from './match-item.ts';

const pagesShown = 8;
const similarBesideExact = 3;

/** Results that are exact, and similar ones; beside exact ones only a few of these. */
export function split(
  results: readonly FoundEntry[],
): [exact: FoundEntry[], similar: FoundEntry[]] {
  const exact = results.filter(({ kind }) => kind !== 'similar');
  const similar = results.filter(({ kind }) => kind === 'similar');
  return [exact, exact.length > 0 ? similar.slice(0, similarBesideExact) : similar];
}

/** Entries that are like the text. */
export function similarGroup(results: readonly FoundEntry[]): HTMLElement {
  const placeOf = placesOf(results.map(({ entry }) => entry));
  const items = results.flatMap((result) =>
    result.kind === 'similar' ? [similarItem(result.entry, result.why, placeOf(result.entry))] : [],
  );
  return group(
    t('Similar'),
    t('These entries share words with your text, but do not match it.'),
    items,
  );
}

/** Places in the text of the runbooks; `shared` are the titles that several have. */
export function proseGroup(hits: readonly ProseHit[], shared: ReadonlySet<string>): HTMLElement {
  const items = hits.map(({ page, section, path, url, excerpt }) => {
    const place = shared.has(page) ? path : '';
    return create(
      'li',
      { class: 'result prose-hit' },
      resultTitle(section === '' ? page : `${page} › ${section}`, url, place),
      create('p', { class: 'excerpt' }, ...excerpt.map(excerptPart)),
    );
  });
  return group(t('In the text of the runbooks'), t('Places that contain your words.'), items);
}

/** Runbooks that the text names, and those that have its words in their names and front matter. */
export function factGroups({ exact, words }: FactSearch): HTMLElement[] {
  const groups = exact.map(factGroup);
  if (words.length === 0) return groups;
  const items = words.slice(0, pagesShown).map(pageItem);
  const more = moreOf(words.length - items.length, null);
  return [
    ...groups,
    group(t('Runbooks'), t('Your words are in their names or front matter.'), items, more),
  ];
}

function factGroup({ what, value, pages, url }: FactHit): HTMLElement {
  const items = pages.slice(0, pagesShown).map(pageItem);
  const more = moreOf(pages.length - items.length, url);
  const names = listed(what.map((one) => t(one)));
  const name = `${names.charAt(0).toUpperCase()}${names.slice(1)} ${value}`;
  const isPlace = what[0] === 'folder' || what[0] === 'file';
  const hint = isPlace
    ? counted(pages.length, 'One runbook in it.', '{n} runbooks in it.')
    : counted(pages.length, 'One runbook with it.', '{n} runbooks with it.');
  return group(name, hint, items, more);
}

function pageItem({ title, url, path, owners, severities, tags }: TreePage): HTMLElement {
  const facts = [...severities, ...owners, ...tags];
  return create(
    'li',
    { class: 'result prose-hit' },
    resultTitle(title, url, path),
    ...(facts.length === 0 ? [] : [create('p', { class: 'result-why' }, facts.join(' · '))]),
  );
}

function moreOf(rest: number, url: string | null): HTMLElement[] {
  if (url !== null)
    return [create('p', { class: 'result-why' }, create('a', { href: url }, t('Show them all')))];
  return rest > 0
    ? [create('p', { class: 'result-why' }, t('and {n} more', { n: numeral(rest) }))]
    : [];
}

/** A group of results under a heading. */
export function group(
  name: Node | string,
  hint: string,
  items: readonly HTMLElement[],
  more: readonly HTMLElement[] = [],
): HTMLElement {
  const heading = create('h2', {}, name, ' ', create('small', {}, hint));
  const list = create('ol', {}, ...items);
  return create('section', { class: 'result-group' }, heading, list, ...more);
}

function excerptPart({ text, marked }: ProseHit['excerpt'][number]): Node | string {
  return marked ? create('mark', {}, text) : text;
}

function similarItem(
  entry: FoundEntry['entry'],
  why: readonly string[],
  place: string,
): HTMLElement {
  const [pattern] = entry.patterns.map(formatPattern);
  const signature =
    pattern === undefined ? observedOf(entry) : create('code', { class: 'pattern' }, pattern);
  return create(
    'li',
    { class: 'result prose-hit' },
    resultTitle(entry.title, entry.url, place),
    create('p', { class: 'excerpt' }, signature),
    create(
      'p',
      { class: 'result-why' },
      t('Alike: {reasons}.', { reasons: why.slice(0, 3).map(told).join('; ') }),
    ),
  );
}
