import { messageStarts, terminalView } from '../../text/log-line.ts';
import { wordsOfRegex } from '../../text/regex-words.ts';
import { WordFinder } from '../../text/word-finder.ts';
import { detach } from '../excerpt.ts';
import { isMereWarning, type Level, levelOf } from './line-level.ts';
import { likelyQuiet, quietLines, quietParts } from './signs/harmless.ts';
import { failureSigns } from './signs/index.ts';
import type { Rank, Sign, Telling } from './signs/sign.ts';

/** Only the start of a line counts: a longer line is data. */
const MAX_LENGTH = 4000;

/** A line that looks like a failure. */
export interface FailureLine {
  /** Without colours and without prefixes. */
  message: string;
  telling: Telling;
  /** From 0 to 100: how much the line alone tells about the failure. */
  score: number;
  /** Number of the sign that decided; lines of one sign tell alike. */
  sign: number;
}

/** 'unsaid': see `UNSAID`. */
const SCORES: Readonly<Record<Rank | 'unsaid', number>> = {
  root: 90,
  cause: 80,
  detail: 60,
  general: 40,
  unsaid: 36,
  summary: 24,
  consequence: 12,
};
/** A line that its logger calls an error tells more, and a warning is seldom the cause. */
const LEVEL_BONUS = 8;
const WARNING_SHARE = 0.5;
/** What a logger merely notes is seldom a failure, unless it names a cause. */
const NOTE_SHARE = 0.6;
/** Data and dumps are long; what says at once what is wrong is none. */
const LONG = 500;
const SOON = 120;
const LONG_SHARE = 0.6;

/** GitHub shows the script of a step in this colour. */
const SCRIPT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
  /^(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\uFEFF?\d{4}-\d\d-\d\dT[\d:.]{8,20}Z (?:\x1b|\^\[)\[36;1m/;
/** Colours as `gh run view --log` writes them. */
const CARET_COLOUR = /\^\[\[[\d;]*m/g;

type Verdict = Omit<FailureLine, 'message'>;

/** Logs say the same things again and again, so the latest verdicts are kept. */
const MOST_VERDICTS = 3000;
const verdicts: Readonly<Record<Level, Map<string, Verdict | null>>> = {
  placed: new Map(),
  error: new Map(),
  warning: new Map(),
  note: new Map(),
  other: new Map(),
};

/** Null for a line that reports no failure. */
export function readFailureLine(line: string): FailureLine | null {
  const shown = shownText(line);
  const likely = likelySigns(shown);
  if (likely === null || SCRIPT.test(line)) return null;
  const start = messageStarts(shown).at(-1) ?? 0;
  const message = shown.slice(start).trim();
  if (message === '') return null;
  const prefix = shown.slice(0, start);
  const level = levelOf(prefix);
  const known = verdicts[level].get(message);
  if (known !== undefined) return known && { message, ...known };
  const verdict = judge(message, level, likely);
  if (verdicts[level].size >= MOST_VERDICTS) verdicts[level].clear();
  // The message is a part of a chunk of the log, which must not stay in memory.
  verdicts[level].set(detach(message), verdict);
  return verdict && { message, ...verdict };
}

function shownText(line: string): string {
  const shown = terminalView(line.slice(0, MAX_LENGTH));
  return shown.includes('^[[') ? shown.replace(CARET_COLOUR, '') : shown;
}

function judge(message: string, level: Level, likely: readonly number[]): Verdict | null {
  const isError = level === 'error' || level === 'placed';
  const said = findSign(message, likely);
  const found = level === 'placed' ? FINDING : (said ?? (isError ? UNSAID : null));
  if (found === null || found === 'quiet' || quietLines.some(hits(message))) return null;
  const { rank, sign } = found;
  const isCause = rank === 'root' || rank === 'cause';
  let share = message.length > LONG && !saysSoon(message, sign) ? LONG_SHARE : 1;
  if (isMereWarning(message, level)) share *= WARNING_SHARE;
  else if (level === 'note' && !isCause) share *= NOTE_SHARE;
  const bonus = isError && rank !== 'consequence' ? LEVEL_BONUS : 0;
  const score = Math.round((SCORES[rank] + bonus) * share);
  return { telling: isCause ? 'cause' : rank === 'unsaid' ? 'general' : rank, score, sign };
}

function saysSoon(message: string, sign: number): boolean {
  return failureSigns[sign]?.[1][1].test(message.slice(0, SOON)) === true;
}

/** The message of a line that looks like a failure, or null. */
export function failureMessage(line: string): string | null {
  return readFailureLine(line)?.message ?? null;
}

/** Whether a line only says that something failed before it: the status of a command, the sum of a run. */
export function onlyTellsThatItFailed(line: string): boolean {
  const telling = readFailureLine(line)?.telling;
  return telling === 'consequence' || telling === 'summary';
}

/** The message of a line that may be the last words of a command, although it has no sign of failure. */
export function lastWords(line: string): string | null {
  if (SCRIPT.test(line)) return null;
  const shown = shownText(line);
  const message = shown.slice(messageStarts(shown).at(-1)).trim();
  const isQuiet = [...quietLines, ...likelyQuiet].some(hits(message));
  return isQuiet || !/\p{L}{2,}\P{L}+\p{L}{2,}/u.test(message) ? null : message;
}

/** Every line of a failure holds a word of a sign; most lines of a log hold none. */
const signsOfWord = new Map<string, number[]>();
for (const [index, [, [, pattern]]] of failureSigns.entries()) {
  for (const word of wordsOfRegex(pattern) ?? []) {
    signsOfWord.set(word, [...(signsOfWord.get(word) ?? []), index]);
  }
}
const finder = new WordFinder([...signsOfWord.keys()]);
const signsByWord = [...signsOfWord.values()];

/** Indexes of the signs that a line may have, in their order; null if it has no word of any. */
function likelySigns(shown: string): number[] | null {
  const words = finder.find(shown);
  if (words.length === 0) return null;
  const signs = new Set<number>();
  for (const word of words) for (const sign of signsByWord[word] ?? []) signs.add(sign);
  return [...signs].sort((a, b) => a - b);
}

interface Found {
  rank: keyof typeof SCORES;
  sign: number;
}

/** The logger calls the line an error, but it has no sign of one. */
const UNSAID: Found = { rank: 'unsaid', sign: -1 };
/** The logger says at which line of source there is an error. */
const FINDING: Found = { rank: 'cause', sign: -2 };

/**
 * What names a cause counts whatever is beside it; other signs only in what is left of the line.
 * Null for a line without a sign, 'quiet' for one that reports no failure even if its logger says so.
 */
function findSign(message: string, likely: readonly number[]): Found | 'quiet' | null {
  let text: string | null = null;
  for (const index of likely) {
    const [rank, sign] = failureSigns[index] ?? [];
    if (rank === undefined || sign === undefined) continue;
    if (rank === 'root' || rank === 'cause') {
      if (hits(message)(sign)) return { rank, sign: index };
      continue;
    }
    if (text === null) {
      if (likelyQuiet.some(hits(message))) return 'quiet';
      text = quietParts.reduce((rest, [, pattern]) => rest.replace(pattern, ' '), message);
    }
    if (hits(text)(sign)) return { rank, sign: index };
  }
  return text === null && likelyQuiet.some(hits(message)) ? 'quiet' : null;
}

function hits(text: string): (row: Sign) => boolean {
  return ([, pattern]) => pattern.test(text);
}
