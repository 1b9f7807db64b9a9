import { counted, listed, t } from '../page/words.ts';
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
  const count = counted(lines, '1 line', '{n} lines');
  const where = file === '' ? '' : t(' in {file}', { file });
  const read = stopped
    ? t('{count} read{where}, then stopped.', { count, where })
    : t('{count} read{where}.', { count, where });
  return `${read} `;
}

/** How many entries a failure line or a log has found. */
export function summary(results: readonly FoundEntry[]): string {
  const { exact, similar } = countEntries(results);
  if (exact > 0) return matched(exact);
  return similar > 0
    ? t('No entry matches; {names}.', { names: alsoSimilar(similar) })
    : t('No entry matches.');
}

/** An entry counts once, also where it matches in several logs. */
function countEntries(results: readonly FoundEntry[]): { exact: number; similar: number } {
  const exact = new Set(results.flatMap(({ kind, entry }) => (kind === 'similar' ? [] : entry.id)));
  return { exact: exact.size, similar: results.filter(({ kind }) => kind === 'similar').length };
}

/** What words have found; that nothing matches is said only of what looks like a failure. */
export function wordSummary(
  { results, miss }: LogSearch,
  { facts, places, isDone }: WordsFound,
): string {
  const { exact, similar } = countEntries(results);
  const said = [
    ...(exact > 0 ? [matched(exact)] : []),
    ...facts.exact.map(({ what, value, pages }) => {
      const names = listed(what.map((one) => t(one)));
      return t('{label}: {value}', { label: runbooks(pages.length), value: `${names} ${value}.` });
    }),
  ];
  if (said.length > 0) return said.slice(0, 3).join(' ');
  const isFailure = (miss?.failures.length ?? 0) > 0;
  const also = [
    ...(facts.words.length > 0 ? [runbooks(facts.words.length)] : []),
    ...(similar > 0 ? [counted(similar, '1 similar entry', '{n} similar entries')] : []),
    ...(places > 0 ? [counted(places, '1 place in the text', '{n} places in the text')] : []),
  ];
  if (also.length === 0)
    return isDone ? (isFailure ? t('No entry matches.') : t('Nothing found.')) : '';
  if (isFailure) return t('{names}. No signature is in this line.', { names: listed(also) });
  return `${listed(also)}.`;
}

function matched(exact: number): string {
  return counted(exact, 'One entry matches.', '{n} entries match.');
}

function alsoSimilar(similar: number): string {
  return counted(similar, '1 entry is similar', '{n} entries are similar');
}

function runbooks(count: number): string {
  return counted(count, '1 runbook', '{n} runbooks');
}
