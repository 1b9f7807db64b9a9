import type { Review } from '../../core/command/fill/fill-place.ts';
import type { PatternMiss } from '../../core/log/explain-miss.ts';

/** A replay command under the values that the log gave. */
export interface ReportedCommand {
  title: string;
  shell: string | null;
  command: string;
  /** Every placeholder is filled. */
  ready: boolean;
  /** Names of the placeholders without a value. */
  missing: string[];
  /** What the runbook says of those that want a value, where it says anything. */
  placeholders: { name: string; description: string; allowed: string[]; default: string | null }[];
  /** Names of the values that have to be looked at, with the first reason. */
  refused: { name: string; reason: string }[];
  /** Each place whose value has to be looked at; the placeholder still stands there. */
  review: Review[];
}

/** A line of the log that a pattern hit; `start` and `end` bound the hit in `text`. */
export interface ReportedLine {
  line: number;
  text: string;
  start: number;
  end: number;
  /** The lines right above and below, in the order of the log. */
  before: string[];
  after: string[];
}

export interface ReportedArtifact {
  path: string;
  type: string;
  note: string;
  /** Names of the placeholders that still stand in the path. */
  missing: string[];
}

/** An entry that a log hit. */
export interface ReportedMatch {
  /** The log as the person named it; `-` for standard input. */
  file: string;
  entry: string;
  title: string;
  /** Path of the runbook. */
  runbook: string;
  /** 1-based line of the entry's heading. */
  runbookLine: number;
  /** Address of the entry on the site; without a host where the configuration names none. */
  url: string;
  severity: string | null;
  owner: string | null;
  pattern: string;
  /** Line numbers of the first hits. */
  lines: number[];
  firstLine: number;
  lastLine: number;
  /** Of all hits. */
  count: number;
  /** Id of an entry that says all of this and more; null where this one says something of its own. */
  containedIn: string | null;
  /** The first hit: one line, or one for each step of a sequence. */
  excerpts: ReportedLine[];
  captures: Record<string, string>;
  replay: ReportedCommand[];
  artifacts: ReportedArtifact[];
  /** Why there are no artifacts, in the author's words. */
  noArtifacts: string | null;
  remediation: string[];
}

/** An entry that resembles the text; never a match. */
export interface SimilarEntry {
  entry: string;
  title: string;
  runbook: string;
  url: string;
  /** What was alike. */
  why: string[];
}

/** Lines that look like one failure and that no entry explains. */
export interface UnmatchedFailure {
  file: string;
  /** 1-based line of the first of them. */
  line: number;
  /** How many lines differ from it in nothing but times, numbers and the like. */
  count: number;
  /** The message of the first, without colours and without a runner's prefix. */
  text: string;
}

export interface MatchReport {
  summary: { bytes: number; lines: number; matchedEntries: number };
  matches: readonly ReportedMatch[];
  similar: readonly SimilarEntry[];
  /** Sentences on logs that could not be read, or not to their end. */
  errors: readonly string[];
  /** Null where they were not asked for. */
  unmatched: { failures: readonly UnmatchedFailure[]; leftOut: number } | null;
}

/** Why an entry did not match a log. */
export interface MissReport {
  file: string;
  entry: string;
  title: string;
  /** Why the entry as a whole stays out of log matching; null where it does not. */
  keptOut: string | null;
  patterns: readonly PatternMiss[];
}
