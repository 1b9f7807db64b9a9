import { type SearchResult, searchEntries } from '../../core/search/search.ts';
import type { SimilarEntry } from './match-report.ts';
import type { Signatures } from './signatures.ts';

/** From this score on an entry shares most of what tells about the text. */
const LIKELY = 0.6;

/** Entries similar to a text, with the similar words. */
export function similarEntries(
  signatures: Signatures,
  text: string,
  campaigns: boolean,
): SimilarEntry[] {
  if (text.trim() === '') return [];
  const results = searchEntries(signatures.index, text, { campaigns }).filter(
    ({ entry }) => campaigns || entry.kind !== 'campaign',
  );
  return results.map((result) => {
    const score = result.kind === 'similar' ? Math.round(result.score * 100) / 100 : 1;
    return {
      entry: result.entry.id,
      title: result.entry.title,
      runbook: signatures.pathOf(result.entry.id),
      url: result.entry.url,
      score,
      class: score >= LIKELY ? ('likely' as const) : ('possible' as const),
      why: reasonsOf(result),
    };
  });
}

function reasonsOf(result: SearchResult): string[] {
  if (result.kind === 'similar') return result.why;
  // An entry that logs do not match may appear here; it is still not a match.
  return result.kind === 'match' ? [result.match.pattern] : [`the signature ${result.pattern}`];
}
