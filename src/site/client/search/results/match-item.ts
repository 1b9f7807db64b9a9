import { onOneLine } from '../../../../core/text/one-line.ts';
import { handOver } from '../../commands/page-values.ts';
import { create } from '../../page/dom.ts';
import { around, counted, t } from '../../page/words.ts';
import type { FoundEntry } from '../search-messages.ts';
import { joinedCommands } from './hit-values.ts';
import { commandsOf, storeFor } from './match-commands.ts';
import { whatToDo } from './what-to-do.ts';

type Entry = FoundEntry['entry'];
type Match = Extract<FoundEntry, { kind: 'match' }>['match'];

let items = 0;

/** A result with everything that a person does next; `place` says where its entry is. */
export function matchItem(result: FoundEntry, isLog: boolean, place: string): HTMLElement {
  const { entry } = result;
  const match = result.kind === 'match' ? result.match : null;
  const store = storeFor(entry, match?.captures ?? {});
  const heading = resultTitle(entry.title, entry.url, place);
  const link = heading.querySelector('a');
  // The page of the entry gets the values for its commands too.
  if (link !== null) handOver(link, () => store.all());
  items += 1;
  return create(
    'li',
    { class: 'result', id: `result:${items}` },
    heading,
    ...(match === null ? [] : linesOf(match, isLog)),
    whyOf(result, isLog),
    ...(match === null ? [] : joinedCommands(entry.replay, match)),
    ...commandsOf(entry, match, store),
    whatToDo({ url: entry.url, title: entry.title, store, hasReplay: entry.replay.length > 0 }),
  );
}

/** An entry by what tells it from others. */
export type Placed = Pick<Entry, 'id' | 'title' | 'runbook'>;

/**
 * Where each of some entries is, so that no two look the same: the title of its runbook, or its path
 * where that says nothing new.
 */
export function placesOf(entries: readonly Placed[]): (entry: Placed) => string {
  const ids = Map.groupBy(entries, nameOf);
  return (entry) => {
    const { id, title, runbook } = entry;
    const isShared = new Set(ids.get(nameOf(entry))?.map((one) => one.id)).size > 1;
    return isShared || runbook === title ? id.replace(/#.*$/, '') : runbook;
  };
}

function nameOf({ title, runbook }: Placed): string {
  return `${title}\n${runbook}`;
}

/** A heading that leads to a place, with the runbook that it is in. */
export function resultTitle(text: string, url: string, beside: string): HTMLElement {
  const heading = create('h3', {}, create('a', { href: url }, text));
  const isTold = beside === '' || beside === text;
  return create(
    'div',
    { class: 'result-title' },
    heading,
    ...(isTold ? [] : [create('span', {}, beside)]),
  );
}

function linesOf(match: Match, isLog: boolean): HTMLElement[] {
  return match.excerpts.map(({ line, text, start, end }) => {
    const hit = create('mark', {}, text.slice(start, end));
    const shown = create('span', { class: 'text' }, text.slice(0, start), hit, text.slice(end));
    return logLine(isLog ? line : null, shown);
  });
}

/** A line of a log with its number, if it has one. */
export function logLine(line: number | null, shown: HTMLElement): HTMLElement {
  if (line === null) return create('div', { class: 'result-line' }, shown);
  const number = create('span', { class: 'number' }, `${line}`);
  number.prepend(create('span', { class: 'visually-hidden' }, `${t('Line')} `));
  return create('div', { class: 'result-line' }, number, shown);
}

function whyOf(result: FoundEntry, isLog: boolean): HTMLElement {
  const why = create('p', { class: 'result-why' });
  if (result.kind === 'match') {
    const { lines, count, pattern } = result.match;
    const n = lines[0] ?? 0;
    const { log: file = '' } = result;
    const inLog =
      file === '' ? t('Line {n} contains', { n }) : t('Line {n} of {file} contains', { n, file });
    const where = isLog ? inLog : t('Your line contains');
    const more =
      count > 1 ? counted(count - 1, ', and so does one more', ', and so do {n} more') : '';
    why.append(`${where} `, create('code', { class: 'pattern' }, pattern), `${more}.`);
  } else if (result.kind === 'pattern') {
    why.append(t('Your text is its signature.'));
  } else if (result.kind === 'part') {
    const pattern = create('code', { class: 'pattern' }, result.pattern);
    why.append(...around('Your text is a part of {it}.', pattern));
  } else if (result.kind === 'named') {
    if (result.what === 'title') why.append(t('Your text is its title.'));
    else
      why.append(
        ...around('Your text is the name of its artifact {it}.', create('code', {}, result.value)),
      );
  }
  return why;
}

/** The first words of an entry's signature in prose. */
export function observedOf({ observed }: Entry): string {
  return onOneLine(observed);
}
