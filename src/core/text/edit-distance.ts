/** Finds the candidate closest to a misspelled word, or null if no candidate is close enough. */
export type Suggester = (wanted: string) => string | null;

interface Candidate {
  text: string;
  folded: string;
  letters: number;
}

const longestWord = 200;
/** The most candidates that a suggester compares in all; the last questions get no suggestion. */
const mostLooks = 5_000_000;
/** How many of those it compares letter by letter. */
const mostComparisons = 50_000;

/** The closest of a few candidates, ignoring case; the first of equals. */
export function closest(
  wanted: string,
  candidates: Iterable<string>,
  maxDistance?: number,
): string | null {
  return createSuggester(candidates, maxDistance)(wanted);
}

/**
 * Prepares candidates for many questions. `maxDistance` counts edits (optimal string alignment:
 * insert, delete, replace, swap neighbours); by default it is a third of the word, four at most.
 */
export function createSuggester(candidates: Iterable<string>, maxDistance?: number): Suggester {
  const prepared: Candidate[] = [];
  for (const text of candidates) {
    const folded = text.toLowerCase();
    if (folded.length <= longestWord) prepared.push({ text, folded, letters: letterSet(folded) });
  }
  let looks = 0;
  let comparisons = 0;
  return (wanted) => {
    const folded = wanted.toLowerCase();
    looks += prepared.length;
    if (folded.length > longestWord || looks > mostLooks || comparisons > mostComparisons)
      return null;
    const letters = letterSet(folded);
    let limit = maxDistance ?? Math.min(4, Math.max(1, Math.floor(folded.length / 3)));
    limit = Math.min(limit, folded.length - 1);
    let best: string | null = null;
    for (const candidate of prepared) {
      if (limit < 0) break;
      if (Math.abs(candidate.folded.length - folded.length) > limit) continue;
      // An edit changes at most two members of the letter set: it removes one and adds one.
      if (countBits(candidate.letters ^ letters) > 2 * limit) continue;
      comparisons += 1;
      const distance = editDistance(...differing(folded, candidate.folded), limit);
      if (distance > limit) continue;
      best = candidate.text;
      limit = distance - 1;
    }
    return best;
  };
}

/** The characters that occur, in 32 classes: words that differ much here are not similar. */
function letterSet(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index += 1) set |= 1 << (word.charCodeAt(index) & 31);
  return set;
}

function countBits(bits: number): number {
  let rest = bits;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}

/** Two words without what they begin and end with alike. */
function differing(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let behind = 0;
  while (behind < shorter - start && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1;
  return [a.slice(start, a.length - behind), b.slice(start, b.length - behind)];
}

/** Three rows of the distance table, kept between calls, because creating them took most of the time. */
let beforeLast = new Uint16Array(longestWord + 1);
let last = new Uint16Array(longestWord + 1);
let current = new Uint16Array(longestWord + 1);

/**
 * Optimal string alignment distance, or `limit + 1` as soon as it is sure to exceed the limit.
 * Only the diagonal band that can stay within the limit is computed.
 */
function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    const code = a.charCodeAt(row - 1);
    const codeBefore = a.charCodeAt(row - 2);
    current[from - 1] = from === 1 ? row : tooFar;
    if (to < b.length) current[to + 1] = tooFar;
    let lowest = current[from - 1] ?? tooFar;
    for (let column = from; column <= to; column += 1) {
      const other = b.charCodeAt(column - 1);
      let cost = (last[column - 1] ?? tooFar) + (code === other ? 0 : 1);
      cost = Math.min(cost, (last[column] ?? tooFar) + 1, (current[column - 1] ?? tooFar) + 1);
      if (row > 1 && column > 1 && codeBefore === other && code === b.charCodeAt(column - 2)) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? tooFar) + 1);
      }
      current[column] = cost;
      if (cost < lowest) lowest = cost;
    }
    if (lowest > limit) return tooFar;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? tooFar;
}
