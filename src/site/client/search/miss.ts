import { draftFromLine, type LineDraft } from '../../../core/draft/log-lines.ts';
import { MissExplainer, type PatternMiss } from '../../../core/log/explain-miss.ts';
import { readFailureLine } from '../../../core/log/failures/failure-line.ts';
import type { FailureLines } from '../../../core/log/failures/unmatched.ts';
import type { Match } from '../../../core/log/match.ts';
import type { MatchEntry } from '../../../core/pattern/compile.ts';
import type { SearchEntry } from '../../../core/search/index-data.ts';
import type { SearchResult } from '../../../core/search/search.ts';
import { inAnyLine, nearEntries, OTHER_CASE } from './near-entries.ts';

/** A line that looks like a failure and that no entry explains. */
export interface OpenFailure {
  /** Path of its log in an archive; empty for a log by itself. */
  log: string;
  /** 1-based. */
  line: number;
  /** Number of like lines. */
  count: number;
  text: string;
  /** Null where no signature can be made of the line. */
  draft: LineDraft | null;
}

/** The line closest to a signature, and where it departs from it. */
export interface NearMiss {
  /** As of a failure. */
  log: string;
  entry: string;
  title: string;
  /** Title of its runbook. */
  runbook: string;
  url: string;
  pattern: string;
  /** 1-based. */
  line: number;
  text: string;
  /** Offset into the text; what is before it matches. */
  at: number;
  reason: string;
}

export interface Miss {
  failures: OpenFailure[];
  /** Number of failures that are not among these. */
  leftOut: number;
  nearest: NearMiss[];
}

/** As many as a person looks through at night. */
const shownFailures = 8;
const shownNear = 3;
/** Pairs of an entry and a line without a failure that are compared, which takes half a second. */
const mostCompared = 200_000;
/** What a departure says of a text that a line does not have. */
const NOT_THERE = 'the line has no similar text';
/** A shorter text without a sign of failure is words to search for. */
const leastWords = 4;

/** The failures of a log that has been read, without those that entries explain. */
export function failuresOf(
  log: string,
  failures: FailureLines,
  entries: readonly MatchEntry[],
  matches: readonly Match[],
): Omit<Miss, 'nearest'> {
  const explained = matches.flatMap(({ excerpts }) => excerpts.map(({ line }) => line));
  const open = failures.unmatched(entries, new Set(explained));
  const shown = open.failures.slice(0, shownFailures).map(({ line, count, text }) => {
    return { log, line, count, text, draft: draftFromLine(text) };
  });
  return { failures: shown, leftOut: open.failures.length - shown.length + open.leftOut };
}

/** The failures of several logs, each message once. */
export function joinedFailures(all: readonly Omit<Miss, 'nearest'>[]): Omit<Miss, 'nearest'> {
  const byText = new Map<string, OpenFailure>();
  for (const one of all.flatMap(({ failures }) => failures)) {
    if (!byText.has(one.text)) byText.set(one.text, one);
  }
  const shown = [...byText.values()].slice(0, shownFailures);
  const leftOut = all.reduce((sum, one) => sum + one.leftOut, 0) + byText.size - shown.length;
  return { failures: shown, leftOut };
}

/** A text of one line as a failure; none where it is only words. */
export function failureOfText(text: string): Omit<Miss, 'nearest'> {
  const isLine = readFailureLine(text) !== null || text.trim().split(/\s+/).length > leastWords;
  const draft = isLine ? draftFromLine(text) : null;
  const failure = { log: '', line: 1, count: 1, text: text.trim(), draft };
  return { failures: draft === null ? [] : [failure], leftOut: 0 };
}

/** The entries to compare with lines, and how many lines come before them. */
interface Compared {
  entries: readonly SearchEntry[];
  similar: readonly SearchResult[];
  /** Messages of the failures among the lines. */
  failures: readonly string[];
  above: number;
}

/** Where lines depart from the signatures that are closest to them. */
export function nearestOf(
  lines: readonly string[],
  { entries: all, similar, failures, above }: Compared,
): NearMiss[] {
  const alike = similar.flatMap(({ kind, entry }) => {
    return kind === 'similar' && entry.patterns.length > 0 ? [entry] : [];
  });
  const near = nearEntries(all, failures, shownNear);
  const compared = Math.min(200, Math.ceil(mostCompared / Math.max(1, all.length)));
  const others = [...new Set(lines.slice(-compared))];
  const nearOthers = near.length > 0 ? [] : nearEntries(all, others, shownNear, inAnyLine);
  const entries = [...new Set([...near, ...nearOthers, ...alike.slice(0, shownNear)])].slice(
    0,
    shownNear,
  );
  const explainers = entries.map((entry) => new MissExplainer(entry));
  for (const [index, line] of lines.entries()) {
    for (const explainer of explainers) explainer.push(line, above + index + 1);
  }
  return entries.flatMap(({ id, title, runbook, url }, index) => {
    const misses = explainers[index]?.finish() ?? [];
    const [best] = misses.flatMap(departureOf).sort((a, b) => b.at - a.at);
    return best === undefined ? [] : [{ log: '', entry: id, title, runbook, url, ...best }];
  });
}

function departureOf({
  pattern,
  steps,
  reason,
}: PatternMiss): Omit<NearMiss, 'log' | 'entry' | 'title' | 'runbook' | 'url'>[] {
  if (reason === null) return [];
  return steps.flatMap(({ closest }) => {
    if (closest === null) return [];
    const { line, text, departure } = closest;
    // A line that has only a word or two in common explains nothing.
    if (departure === null) return [];
    if (departure.at === 0 && departure.reason !== OTHER_CASE) return [];
    const { literal, at, reason } = departure;
    const isGone = reason === NOT_THERE && literal.trim() !== '';
    const told = isGone ? `after that, the line has no "${literal.trim()}"` : reason;
    return [{ pattern, line, text, at, reason: told }];
  });
}
