import type { CommandDanger } from '../command/command-danger.ts';
import type { Kind, Placeholder } from '../model.ts';
import type { DerivedValue, MatchStep, Standing } from '../pattern/match-pattern.ts';

export interface PackedRunbook {
  /** The common prefix of the ids of its entries. */
  id: string;
  title: string;
  kind: Kind;
  /** The common prefix of the URLs of its entries. */
  url: string;
  entries: PackedEntry[];
}

export interface PackedEntry {
  /** The rest of its id. */
  id: string;
  /** The rest of its URL, if it differs from the id. */
  url?: string;
  title: string;
  patterns?: PackedStep[][];
  observed?: string;
  terms?: string[];
  replay?: PackedCommand[];
  artifacts?: string[];
  noise?: PackedStep[][];
  standing?: Standing;
  derived?: readonly DerivedValue[];
}

type StepBounds = Omit<MatchStep, 'type' | 'source' | 'flags'>;

/** Text, alone or with what binds it, or a regular expression with its flags. */
export type PackedStep =
  | string
  | ({ text: string } & StepBounds)
  | ({ source: string; flags: string } & StepBounds);

export interface PackedCommand {
  code: string;
  shell?: string;
  placeholders?: Placeholder[];
  dangers?: readonly CommandDanger[];
}
