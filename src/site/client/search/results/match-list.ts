import { create } from '../../page/dom.ts';
import { t } from '../../page/words.ts';
import type { FoundEntry } from '../search-messages.ts';
import { matchItem, placesOf } from './match-item.ts';
import { hurry } from './what-to-do.ts';

/** More results than this are only counted. */
const mostShown = 100;

let lists = 0;

/** The results for entries: one after the other, with a list to jump to each of several. */
export function matchList(results: readonly FoundEntry[], isLog: boolean): HTMLElement {
  const shown = results.slice(0, mostShown);
  const placeOf = placesOf(shown.map(({ entry }) => entry));
  const items = shown.map((result) => {
    return { result, element: matchItem(result, isLog, placeOf(result.entry)) };
  });
  const list = create('ol', {}, ...items.map(({ element }) => element));
  const heading = create('h2', {}, `${t('Exact')} `, create('small', {}, hintOn(shown)));
  const made = create('section', { class: 'result-group' }, heading);
  if (items.length > 1) {
    const jumps = create('ol', { class: 'result-jumps' });
    const titles = Map.groupBy(shown, ({ entry }) => entry.title);
    const put = (ordered: typeof items): void => {
      jumps.replaceChildren(
        ...ordered.map(({ result, element }) => {
          const isEnough = titles.get(result.entry.title)?.length === 1;
          return jumpTo(result, element, { isLog, place: isEnough ? '' : placeOf(result.entry) });
        }),
      );
      list.replaceChildren(...ordered.map(({ element }) => element));
    };
    put(items);
    const isOrdered = isLog && items.some(({ result }) => result.kind === 'match');
    if (isOrdered) made.append(orderChoice((inLog) => put(inLog ? byLine(items) : items)));
    made.append(create('nav', { 'aria-label': t('Entries that match') }, jumps));
  }
  made.append(list);
  return made;
}

function hintOn(results: readonly FoundEntry[]): string {
  if (results.every(({ kind }) => kind === 'named')) return t('Entries that your text names.');
  return t('A signature is in your text, or your text is in a signature.');
}

/** The order of the lines; of an archive, log after log. */
function byLine<Item extends { result: FoundEntry }>(items: readonly Item[]): Item[] {
  const logs = [...new Set(items.map(({ result }) => logOf(result)))];
  const indexOf = (result: FoundEntry) => logs.indexOf(logOf(result));
  return items.toSorted(
    (a, b) =>
      indexOf(a.result) - indexOf(b.result) || firstLineOf(a.result) - firstLineOf(b.result),
  );
}

function logOf(result: FoundEntry): string {
  return result.kind === 'match' ? (result.log ?? '') : '';
}

function firstLineOf(result: FoundEntry): number {
  return result.kind === 'match' ? result.match.firstLine : 0;
}

/** The title leads there, with its place beside it where others have the same title. */
function jumpTo(
  result: FoundEntry,
  element: HTMLElement,
  { isLog, place }: { isLog: boolean; place: string },
): HTMLElement {
  const link = create('a', { href: `#${element.id}` }, result.entry.title);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (element.parentElement !== null) hurry(element.parentElement);
    element.scrollIntoView({ block: 'start' });
    element.querySelector('a')?.focus({ preventScroll: true });
  });
  const line = isLog && result.kind === 'match' ? t('line {n}', { n: result.match.firstLine }) : '';
  const beside = [place, logOf(result), line].filter((text) => text !== '').join(', ');
  return create('li', {}, link, create('small', {}, beside === '' ? '' : ` ${beside}`));
}

/** What to do first, as the matcher ranks it, or the order of the log. */
function orderChoice(change: (inLog: boolean) => void): HTMLElement {
  lists += 1;
  const labels = [t('What to do first'), t('As in the log')].map((words, index) => {
    const radio = create('input', { type: 'radio', name: `order-${lists}` });
    radio.checked = index === 0;
    radio.addEventListener('change', () => change(index === 1));
    return create('label', {}, radio, ` ${words}`);
  });
  return create('fieldset', { class: 'result-order' }, create('legend', {}, t('Order')), ...labels);
}
