import { messageStarts, terminalView } from '../../text/log-line.ts';
import { wordsOfRegex } from '../../text/regex-words.ts';
import type { ScanText } from '../../text/scan-text.ts';
import { WordFinder, type WordSink } from '../../text/word-finder.ts';
import { likelyQuiet, quietLines, quietParts } from './signs/harmless.ts';
import { failureSigns } from './signs/index.ts';
import type { Sign, Telling } from './signs/sign.ts';

/** Only the start of a line counts: a longer line is data. */
export const MAX_LENGTH = 4000;

/** A line that looks like a failure. */
export interface FailureLine {
  /** Without colours and without prefixes. */
  message: string;
  telling: Telling;
  /** From 0 to 100: how much the line alone tells about the failure. */
  score: number;
}

/** 'unsaid': the logger calls the line an error, but it has no sign of one. */
const SCORES: Readonly<Record<Telling | 'unsaid', number>> = {
  cause: 80,
  detail: 60,
  general: 40,
  unsaid: 26,
  summary: 24,
  consequence: 12,
};
/** A line that its logger calls an error tells more, and a warning is seldom the cause. */
const LEVEL_BONUS = 8;
const WARNING_SHARE = 0.5;
/** Data and dumps are long. */
const LONG = 500;
const LONG_SHARE = 0.6;

/** A line of the kind, without a sign of its own, that a runner or a logger calls an error. */
const ERROR_LEVEL =
  /##\[error\]|::error\b|\bE\d{4} |\b(?:ERROR?|FATA?L?|SEVERE|CRITICAL|PANI)\b|\b(?:error|fatal)\]|level=(?:error|fatal|panic)|error\]/;
const WARNING_LEVEL =
  /##\[warning\]|::warning\b|\bW\d{4} |\bWARN(?:ING)?\b|\bwarn(?:ing)?\]|level=warn/;
const WARNING_MESSAGE =
  /^(?:\S+ )?(?:npm )?warn(?:ing)?\b(?!: (?:DATA RACE|.*Sanitizer))|: warning\b|\bDeprecat|\bdeprecated\b/i;

/** What the prefix says of the line. */
type Level = 'error' | 'warning' | 'other';
type Verdict = Omit<FailureLine, 'message'>;

/** Logs say the same things again and again, so the latest verdicts are kept. */
const MOST_VERDICTS = 3000;
const verdicts: Readonly<Record<Level, Map<string, Verdict | null>>> = {
  error: new Map(),
  warning: new Map(),
  other: new Map(),
};

/** Null for a line that reports no failure; `signs` are those that it may have. */
export function readFailureLine(
  line: string,
  signs?: readonly number[] | null,
): FailureLine | null {
  const shown = terminalView(line.slice(0, MAX_LENGTH));
  const likely = signs === undefined ? likelySigns(shown) : signs;
  if (likely === null) return null;
  const start = messageStarts(shown).at(-1) ?? 0;
  const message = shown.slice(start).trim();
  if (message === '') return null;
  const prefix = shown.slice(0, start);
  const level = levelOf(prefix);
  const known = verdicts[level].get(message);
  if (known !== undefined) return known && { message, ...known };
  const verdict = judge(message, level, likely);
  if (verdicts[level].size >= MOST_VERDICTS) verdicts[level].clear();
  verdicts[level].set(message, verdict);
  return verdict && { message, ...verdict };
}

function judge(message: string, level: Level, likely: readonly number[]): Verdict | null {
  // Few of the lines with a word of a sign have one; a look at its signs costs less than all else.
  if (level !== 'error' && !likely.some(isSignOf(message))) return null;
  const telling = findSign(message, likely) ?? (level === 'error' ? 'unsaid' : null);
  if (telling === null || telling === 'quiet' || quietLines.some(hits(message))) return null;
  const isWarning = (telling !== 'cause' && level === 'warning') || WARNING_MESSAGE.test(message);
  const bonus = level === 'error' && telling !== 'consequence' ? LEVEL_BONUS : 0;
  const share = (isWarning ? WARNING_SHARE : 1) * (message.length > LONG ? LONG_SHARE : 1);
  const score = Math.round((SCORES[telling] + bonus) * share);
  return { telling: telling === 'unsaid' ? 'general' : telling, score };
}

function levelOf(prefix: string): Level {
  if (ERROR_LEVEL.test(prefix)) return 'error';
  return WARNING_LEVEL.test(prefix) ? 'warning' : 'other';
}

/** The message of a line that looks like a failure, or null. */
export function failureMessage(line: string): string | null {
  return readFailureLine(line)?.message ?? null;
}

interface SignWords {
  finder: WordFinder;
  /** For each word the indexes of the signs that it is of. */
  signs: readonly (readonly number[])[];
}

let signWords: SignWords | null = null;

/** Every line of a failure holds a word of a sign; most lines of a log hold none. Made on first use. */
function wordsOfSigns(): SignWords {
  if (signWords !== null) return signWords;
  const signsOf = new Map<string, number[]>();
  for (const [index, [, [, pattern]]] of failureSigns.entries()) {
    for (const word of wordsOfRegex(pattern) ?? []) {
      signsOf.set(word, [...(signsOf.get(word) ?? []), index]);
    }
  }
  signWords = { finder: new WordFinder([...signsOf.keys()]), signs: [...signsOf.values()] };
  return signWords;
}

/** Indexes of the signs that a line may have, in their order; null if it has no word of any. */
function likelySigns(shown: string): readonly number[] | null {
  return signsOfWords(wordsOfSigns().finder.find(shown));
}

/** Finds words of signs between two places; see `signsOfWords`. */
export function findSignWords(text: ScanText, start: number, end: number, sink: WordSink): void {
  wordsOfSigns().finder.scan(text, start, end, sink);
}

/** Indexes of the signs that a line with some words may have, in their order; null for no word. */
export function signsOfWords(words: readonly number[]): readonly number[] | null {
  const { signs } = wordsOfSigns();
  const [first] = words;
  if (first === undefined) return null;
  if (words.length === 1) return signs[first] ?? null;
  const joined: number[] = [];
  for (const word of words) {
    for (const sign of signs[word] ?? []) if (!joined.includes(sign)) joined.push(sign);
  }
  return joined.sort((a, b) => a - b);
}

/**
 * What names a cause counts whatever is beside it; other signs only in what is left of the line.
 * Null for a line without a sign, 'quiet' for one that reports no failure even if its logger says so.
 */
function findSign(message: string, likely: readonly number[]): Telling | 'quiet' | null {
  let text: string | null = null;
  for (const index of likely) {
    const [telling, sign] = failureSigns[index] ?? [];
    if (telling === undefined || sign === undefined) continue;
    if (telling === 'cause') {
      if (hits(message)(sign)) return telling;
      continue;
    }
    if (text === null) {
      if (likelyQuiet.some(hits(message))) return 'quiet';
      text = quietParts.reduce((rest, [, pattern]) => rest.replace(pattern, ' '), message);
    }
    if (hits(text)(sign)) return telling;
  }
  return text === null && likelyQuiet.some(hits(message)) ? 'quiet' : null;
}

function isSignOf(message: string): (index: number) => boolean {
  return (index) => failureSigns[index]?.[1][1].test(message) ?? false;
}

function hits(text: string): (row: Sign) => boolean {
  return ([, pattern]) => pattern.test(text);
}
