import type { Position } from '../model.ts';
import type { CoverageFinding } from './finding-ids.ts';

export type SourceName = 'github' | 'gitlab' | 'prometheus' | 'code';

/** The address in `annotations.runbook_url`, with its place in the rule file. */
export interface RunbookUrl {
  text: string;
  position: Position;
}

/** Something that can go red: a job, one of its steps, an alert, an error with an id. */
export interface Target {
  source: SourceName;
  kind: 'job' | 'step' | 'alert' | 'error';
  /**
   * `<file>#<job, alert or error>`, and `<job>/<step>` for a step. Jobs of one matrix have one id, as
   * have rules of one alert.
   */
  id: string;
  /** As its service shows it: `Quality checks (3.11)`. */
  name: string;
  /** Other names by which a runbook may mean it: the id of a job, its name without the matrix. */
  aliases: readonly string[];
  /** The workflow, pipeline or group of rules, as its service shows it. */
  group: string;
  /** Relative to the root. */
  path: string;
  position: Position;
  /** All files that decide about it: a reusable workflow, and the one that calls it. */
  files: readonly string[];
  /** The id of the job, for a step. */
  parent: string | null;
  severity: string | null;
  runbookUrl: RunbookUrl | null;
  /** Facts about it that a reader should know, such as that it may fail. */
  notes: readonly string[];
}

/** What is wrong at a place; the finding of that id has the words. */
export interface CoverageProblem {
  findingId: CoverageFinding;
  messageId: string;
  data: Record<string, string>;
  /** Relative to the root. */
  path: string;
  position: Position;
}

export interface FoundTargets {
  targets: readonly Target[];
  problems: readonly CoverageProblem[];
  /** Files that were read, relative to the root. */
  files: readonly string[];
}
