import type { FilledCommand } from '../../core/command/fill/fill.ts';
import type { FilledArtifact } from '../../core/command/fill/fill-artifact.ts';
import type { CaptureHit } from '../../core/log/capture-sets.ts';
import type { PatternMiss } from '../../core/log/explain-miss.ts';
import type { PlacedFailure } from '../../core/log/failures/failure-history.ts';
import type { Match } from '../../core/log/match.ts';
import type { Artifact, Command } from '../../core/model.ts';

/** A replay command filled with the values from the log. */
export interface ReportedCommand
  extends Omit<FilledCommand, 'code' | 'slots'>,
    Pick<Command, 'title' | 'shell'> {
  command: string;
  /** The declarations of placeholders without a value, if any. */
  placeholders: { name: string; description: string; allowed: string[]; default: string | null }[];
}

export interface ReportedArtifact extends FilledArtifact, Pick<Artifact, 'type' | 'note'> {}

/** A step of a field, with its commands filled with the values of the first hit. */
export interface ReportedStep {
  text: string;
  commands: ReportedCommand[];
}

/** One set of captures, with the commands and artifacts that it fills. */
export interface ReportedHit extends CaptureHit {
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
export interface ReportedMatch extends Omit<Match, 'hits'> {
  /** The log as the user named it; `-` for standard input. */
  file: string;
  /** Path of the runbook. */
  runbook: string;
  /** 1-based line of the entry's heading. */
  runbookLine: number;
  /** Address of the entry on the site, with a host if the configuration has one. */
  url: string;
  severity: string | null;
  owner: string | null;
  replay: ReportedCommand[];
  artifacts: ReportedArtifact[];
  /** Each set of captures; `captures`, `replay` and `artifacts` above are those of the first. */
  hits: ReportedHit[];
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
export type UnmatchedFailure = Omit<PlacedFailure, 'telling'>;

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
