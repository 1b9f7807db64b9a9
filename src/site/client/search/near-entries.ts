import { departureFrom } from '../../../core/log/closest-line.ts';
import { parsePattern } from '../../../core/pattern/pattern.ts';
import type { SearchEntry } from '../../../core/search/index-data.ts';

/** Less of a signature, or fewer characters of it, are there by chance. */
export interface Closeness {
  share: number;
  length: number;
}

const inFailure: Closeness = { share: 0.4, length: 6 };
/** A line that says nothing of a failure has to say more of the signature. */
export const inAnyLine: Closeness = { share: 0.5, length: 10 };
/** What a departure says of a text that is there in another case. */
export const OTHER_CASE = 'only the case differs';

/** The entries whose signatures begin like one of the texts, the closest first. */
export function nearEntries(
  entries: readonly SearchEntry[],
  texts: readonly string[],
  most: number,
  least = inFailure,
): SearchEntry[] {
  const lines = texts.map((text) => text.replace(/\s+/g, ' '));
  const near = entries.flatMap((entry) => {
    const shares = entry.patterns.flatMap(({ steps }) =>
      steps.flatMap(({ type, source }) =>
        type === 'text' ? [shareOf(source, lines, least.length)] : [],
      ),
    );
    const share = Math.max(0, ...shares);
    return share >= least.share ? [{ entry, share }] : [];
  });
  return near
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** The largest part of the literal text of a pattern with which a line begins. */
function shareOf(source: string, lines: readonly string[], leastLength: number): number {
  const parsed = parsePattern(source);
  if (!parsed.ok) return 0;
  const literals = parsed.tokens.flatMap((token) => (token.type === 'literal' ? [token.text] : []));
  const total = literals.reduce((sum, { length }) => sum + length, 0);
  let best = 0;
  for (const line of lines) {
    const { literal, at, reason } = departureFrom(parsed.tokens, line);
    let found = 0;
    for (const one of literals) {
      const isMissing = literal !== '' && one.trim() === literal.trim();
      const isAlike = reason === OTHER_CASE;
      found += isMissing && !isAlike ? endOf(line.slice(0, at), one) : one.length;
      if (isMissing) break;
    }
    if (found >= leastLength) best = Math.max(best, found / total);
  }
  return best;
}

/** How much of a text a line ends with. */
function endOf(line: string, text: string): number {
  for (let length = text.length - 1; length > 0; length -= 1) {
    if (line.endsWith(text.slice(0, length))) return length;
  }
  return 0;
}
