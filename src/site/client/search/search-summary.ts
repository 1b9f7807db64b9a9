import { t } from '../page/words.ts';
import type { FactSearch } from './fact-search.ts';
import type { FoundEntry, LogSearch } from './search-messages.ts';

/** What a search in the words of the runbooks has found so far. */
interface WordsFound {
  facts: FactSearch;
  /** Number of places in the text of runbooks. */
  places: number;
  /** False while the text of the runbooks is still being searched. */
  isDone: boolean;
}

/** How much of a log was read. */
export function readSummary(lines: number, file: string, stopped: boolean): string {
  const where = file === '' ? '' : ` in ${file}`;
  return `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'} read${where}${stopped ? ', then stopped' : ''}. `;
}

/** How many entries a failure line or a log has found. */
export function summary(results: readonly FoundEntry[]): string {
  const similar = results.filter(({ kind }) => kind === 'similar').length;
  const exact = results.length - similar;
  if (exact > 0) return matched(exact);
  return similar > 0
    ? t('No entry matches; {names}.', { names: alsoSimilar(similar) })
    : t('No entry matches.');
}

/** What words have found; that nothing matches is said only of what looks like a failure. */
export function wordSummary(
  { results, miss }: LogSearch,
  { facts, places, isDone }: WordsFound,
): string {
  const exact = results.filter(({ kind }) => kind !== 'similar').length;
  const similar = results.length - exact;
  const said = [
    ...(exact > 0 ? [matched(exact)] : []),
    ...facts.exact.map(({ what, value, pages }) => {
      return `${counted(pages.length, 'runbook')}: ${what.join(' and ')} ${value}.`;
    }),
  ];
  if (said.length > 0) return said.slice(0, 3).join(' ');
  const isFailure = (miss?.failures.length ?? 0) > 0;
  const also = [
    ...(facts.words.length > 0 ? [counted(facts.words.length, 'runbook')] : []),
    ...(similar > 0 ? [counted(similar, 'similar entry')] : []),
    ...(places > 0 ? [`${counted(places, 'place')} in the text`] : []),
  ];
  if (also.length === 0)
    return isDone ? (isFailure ? t('No entry matches.') : t('Nothing found.')) : '';
  if (isFailure) return t('{names}. No signature is in this line.', { names: listed(also) });
  return `${listed(also)}.`;
}

function matched(exact: number): string {
  return exact === 1 ? t('One entry matches.') : t('{n} entries match.', { n: exact });
}

function alsoSimilar(similar: number): string {
  return similar === 1 ? t('1 entry is similar') : t('{n} entries are similar', { n: similar });
}

function counted(count: number, what: string): string {
  const words = count === 1 ? what : what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`;
  return `${count.toLocaleString('en')} ${words}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join()
    : t('{names} and {last}', { names: parts.slice(0, -1).join(', '), last: parts.at(-1) ?? '' });
}
