import type { Review } from '../../core/command/fill/fill-place.ts';
import type { PatternMiss } from '../../core/log/explain-miss.ts';

/** A replay command filled with the values from the log. */
export interface ReportedCommand {
  title: string;
  shell: string | null;
  command: string;
  /** Whether every placeholder is filled. */
  ready: boolean;
  /** Names of the placeholders without a value. */
  missing: string[];
  /** The declarations of placeholders without a value, if any. */
  placeholders: { name: string; description: string; allowed: string[]; default: string | null }[];
  /** Names of the values to check, with the first reason. */
  refused: { name: string; reason: string }[];
  /** Each place whose value needs a check; it keeps the placeholder. */
  review: Review[];
}

/** A line of the log that matches a pattern; `start` and `end` bound the match in `text`. */
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
  /** Names of the placeholders that remain in the path. */
  missing: string[];
}

/** A step of a field, with its commands filled with the values of the first hit. */
export interface ReportedStep {
  text: string;
  commands: ReportedCommand[];
}

/** One set of captures, with the commands and artifacts that it fills. */
export interface ReportedHit {
  captures: Record<string, string>;
  /** Number of hits with these captures. */
  count: number;
  firstLine: number;
  lastLine: number;
  replay: ReportedCommand[];
  artifacts: ReportedArtifact[];
}

/** A command that takes the values of several hits at once: `pytest a b c`. */
export interface JoinedCommand extends ReportedCommand {
  /** Name of the placeholder that takes several values. */
  name: string;
  /** Two or more. */
  values: string[];
  /** Number of further values that the place takes only alone, or not at all. */
  leftOut: number;
}

/** An entry that matches a log. */
export interface ReportedMatch {
  /** The log as the user named it; `-` for standard input. */
  file: string;
  entry: string;
  title: string;
  /** Path of the runbook. */
  runbook: string;
  /** 1-based line of the entry's heading. */
  runbookLine: number;
  /** Address of the entry on the site, with a host if the configuration has one. */
  url: string;
  severity: string | null;
  owner: string | null;
  pattern: string;
  /** Line numbers of the first hits. */
  lines: number[];
  firstLine: number;
  lastLine: number;
  /** Number of all hits. */
  count: number;
  /** Id of an entry that covers this one; null if there is none. */
  containedIn: string | null;
  /** The first hit: one line, or one for each step of a sequence. */
  excerpts: ReportedLine[];
  captures: Record<string, string>;
  replay: ReportedCommand[];
  artifacts: ReportedArtifact[];
  /** Each set of captures; `captures`, `replay` and `artifacts` above are those of the first. */
  hits: ReportedHit[];
  /** Number of hits whose captures are not among these, because there are too many. */
  hitsLeftOut: number;
  joined: JoinedCommand[];
  /** Why there are no artifacts, in the author's words. */
  noArtifacts: string | null;
  remediation: string[];
  /** The same with their commands, and those of the diagnosis. */
  steps: Record<'diagnosis' | 'remediation', ReportedStep[]>;
}

/** An entry that resembles the text; never a match. */
export interface SimilarEntry {
  entry: string;
  title: string;
  runbook: string;
  url: string;
  /** From 0 to 1. */
  score: number;
  /** 'likely' for an entry that shares most of its words with the text. */
  class: 'likely' | 'possible';
  /** The similar words. */
  why: string[];
}

/** Lines that look like one failure and match no entry. */
export interface UnmatchedFailure {
  file: string;
  /** 1-based line of the first of them. */
  line: number;
  /** Number of lines that differ from it only in times, numbers and similar parts. */
  count: number;
  /** From 0 to 100: how much it tells about what went wrong. */
  score: number;
  /** The message of the first, without colours and without a runner's prefix. */
  text: string;
}

export interface OpenFailures {
  /** The most telling first. */
  failures: readonly UnmatchedFailure[];
  /** Number of lines that were not kept. */
  leftOut: number;
  /** Number of lines that look like failures, with or without an entry. */
  seen: number;
}

export interface MatchReport {
  summary: { bytes: number; lines: number; matchedEntries: number };
  matches: readonly ReportedMatch[];
  similar: readonly SimilarEntry[];
  /** Sentences about logs that could not be read to their end. */
  errors: readonly string[];
  /** Null without `--unmatched`. */
  unmatched: OpenFailures | null;
}

/** Why an entry does not match a log. */
export interface MissReport {
  file: string;
  entry: string;
  title: string;
  /** Why logs never match the entry; null if they can. */
  keptOut: string | null;
  patterns: readonly PatternMiss[];
}
