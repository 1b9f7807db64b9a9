import { compileSignatures } from '../../core/match/compile.ts';
import { readSignatureIndex, type SignatureIndex } from '../../core/match/index-data.ts';
import { createMatcher } from '../../core/match/matcher.ts';
import { type SearchResult, searchEntries } from '../../core/match/search.ts';

export type { SearchResult, SignatureIndex };

/** Longer texts are read piece by piece, so that the page stays responsive. */
const atOnce = 200_000;
/** Milliseconds of work between two frames. */
const slice = 12;
/** Lines at the end of a long log that are compared when nothing in it matches. */
const comparedLines = 400;

/** Rejects with a sentence that says why there is no index. */
export async function loadIndex(url: string): Promise<SignatureIndex> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The signature index could not be loaded (${response.status}).`);
  const reading = readSignatureIndex(await response.json());
  if (!reading.ok) throw new Error(reading.reason);
  return reading.index;
}

export interface LogSearch {
  results: SearchResult[];
  /** Number of lines read. */
  lines: number;
}

/** Searches a text that is at hand; `isStale` ends the work early, with what was found so far. */
export async function searchText(
  index: SignatureIndex,
  text: string,
  isStale: () => boolean,
): Promise<LogSearch> {
  if (text.length <= atOnce) {
    return { results: searchEntries(index, text), lines: text.trimEnd().split('\n').length };
  }
  return searchLog(index, piecesOf(text), isStale);
}

/** Searches a log that comes in pieces of any size. */
export async function searchLog(
  index: SignatureIndex,
  pieces: AsyncIterable<string> | Iterable<string>,
  isStale: () => boolean,
): Promise<LogSearch> {
  const matcher = createMatcher(compileSignatures(index.entries));
  const tail: string[] = [];
  let lines = 0;
  let rest = '';
  let pausedAt = performance.now();
  const push = (line: string): void => {
    lines += 1;
    matcher.push(line.endsWith('\r') ? line.slice(0, -1) : line, lines);
    tail.push(line);
    if (tail.length >= 2 * comparedLines) tail.splice(0, comparedLines);
  };
  for await (const piece of pieces) {
    const found = (rest + piece).split('\n');
    rest = found.pop() ?? '';
    for (const line of found) push(line);
    if (performance.now() - pausedAt < slice) continue;
    await nextFrame();
    pausedAt = performance.now();
    if (isStale()) break;
  }
  if (rest !== '') push(rest);
  const entries = new Map(index.entries.map((entry) => [entry.id, entry]));
  const results = matcher.finish().flatMap((match): SearchResult[] => {
    const entry = entries.get(match.entry);
    return entry === undefined ? [] : [{ kind: 'match', entry, match }];
  });
  if (results.length > 0) return { results, lines };
  return { results: searchEntries(index, tail.slice(-comparedLines).join('\n')), lines };
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 32_768) yield text.slice(at, at + 32_768);
}

/** The text of a file, without ever holding all of it. */
export async function* readPieces(file: File): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield* piecesOf(decoder.decode(value, { stream: true }));
  }
  yield decoder.decode();
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
