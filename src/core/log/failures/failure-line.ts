import { messageStarts, terminalView } from '../../text/log-line.ts';
import { isMereWarning, type Level, levelOf } from './line-level.ts';
import { likelyQuiet, quietLines, quietParts } from './signs/harmless.ts';
import { failureSigns } from './signs/index.ts';
import type { Rank, Sign, Telling } from './signs/sign.ts';
import { likelySigns } from './words/sign-words.ts';

/** Only the start of a line counts: a longer line is data. */
export const MAX_LENGTH = 4000;

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

/** Null for a line that reports no failure; `signs` are those that it may have, if known. */
export function readFailureLine(
  line: string,
  signs?: readonly number[] | null,
): FailureLine | null {
  if (isOfScript(line)) return null;
  const shown = shownText(line);
  const likely = signs === undefined ? likelySigns(shown) : signs;
  if (likely === null) return null;
  const start = messageStarts(shown, false).at(-1) ?? 0;
  const message = shown.slice(start).trim();
  const level = levelOf(shown.slice(0, start));
  if (message === '') return null;
  const known = verdicts[level].get(message);
  if (known !== undefined) return known && { message, ...known };
  const verdict = judge(message, level, likely);
  if (verdicts[level].size >= MOST_VERDICTS) verdicts[level].clear();
  verdicts[level].set(message, verdict);
  return verdict && { message, ...verdict };
}

function isOfScript(line: string): boolean {
  return line.includes('[36;1m') && SCRIPT.test(line);
}

function shownText(line: string): string {
  const shown = terminalView(line.slice(0, MAX_LENGTH));
  return shown.includes('^[[') ? shown.replace(CARET_COLOUR, '') : shown;
}

function judge(message: string, level: Level, likely: readonly number[]): Verdict | null {
  const isError = level === 'error' || level === 'placed';
  // Few of the lines with a word of a sign have one; a look at its signs costs less than all else.
  if (!isError && !likely.some(isSignOf(message))) return null;
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

/** Whether a line only says that something failed before it: the status of a command, the sum of a run. */
export function onlyTellsThatItFailed(line: string): boolean {
  const shown = shownText(line);
  const message = shown.slice(messageStarts(shown, false).at(-1)).trim();
  // Few lines do: a look at these signs takes less than to make the table of words of all.
  if (!endSigns.some(isSignOf(message))) return false;
  const telling = readFailureLine(line, allSigns)?.telling;
  return telling === 'consequence' || telling === 'summary';
}

const allSigns: readonly number[] = [...failureSigns.keys()];
/** Those of lines that only say that something failed. */
const endSigns = allSigns.filter((index) => {
  const rank = failureSigns[index]?.[0];
  return rank === 'consequence' || rank === 'summary';
});

/** The message of a line that may be the last words of a command, although it has no sign of failure. */
export function lastWords(line: string): string | null {
  if (isOfScript(line)) return null;
  const shown = shownText(line);
  const message = shown.slice(messageStarts(shown, false).at(-1)).trim();
  const isQuiet = [...quietLines, ...likelyQuiet].some(hits(message));
  return isQuiet || !/\p{L}{2,}\P{L}+\p{L}{2,}/u.test(message) ? null : message;
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

function isSignOf(message: string): (index: number) => boolean {
  return (index) => failureSigns[index]?.[1][1].test(message) ?? false;
}

function hits(text: string): (row: Sign) => boolean {
  return ([, pattern]) => pattern.test(text);
}
