/** A replay command under the values that the log gave. */
export interface ReportedCommand {
  title: string;
  shell: string | null;
  command: string;
  /** Every placeholder is filled. */
  ready: boolean;
  /** Names of the placeholders without a value. */
  missing: string[];
  /** Values that could not be made safe for the shell. */
  refused: { name: string; reason: string }[];
}

/** A line of the log that a pattern hit; `start` and `end` bound the hit in `text`. */
export interface ReportedLine {
  line: number;
  text: string;
  start: number;
  end: number;
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
  /** Address of the entry on the site. */
  url: string;
  pattern: string;
  /** Line numbers of the first hits. */
  lines: number[];
  /** Of all hits. */
  count: number;
  /** The first hit: one line, or one for each step of a sequence. */
  excerpts: ReportedLine[];
  captures: Record<string, string>;
  replay: ReportedCommand[];
  artifacts: { path: string; type: string; note: string }[];
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

export interface MatchReport {
  summary: { bytes: number; lines: number; matchedEntries: number };
  matches: readonly ReportedMatch[];
  similar: readonly SimilarEntry[];
}
