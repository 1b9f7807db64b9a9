import type { Survey } from './survey.ts';

export const ciServices = ['github', 'gitlab'] as const;
export type CiService = (typeof ciServices)[number];

export interface InitOptions {
  /** Folders of the runbooks, ahead of what is found; new files go into the first. */
  runbooks?: readonly string[];
  ci?: CiService;
  /** Writes a page for each alert without one. */
  stubs?: boolean;
  /** A log whose failures become the first entries. */
  from?: string;
}

/** What a file is for. */
export type Purpose = 'config' | 'example' | 'ci' | 'stub' | 'entries';

export interface PlannedFile {
  /** Relative to the root of the repository, `/`-separated. */
  path: string;
  text: string;
  purpose: Purpose;
}

/** What is left to a person, or was not done, and why. */
export type Note =
  | { kind: 'code-config'; path: string }
  | { kind: 'include-pipeline'; path: string }
  | { kind: 'enable-pages' }
  | { kind: 'site-left-out' }
  | { kind: 'use-match-step'; path: string }
  | { kind: 'no-alerts' }
  | { kind: 'stubs-left-out'; count: number }
  | { kind: 'fill-in' }
  | { kind: 'no-failures'; log: string }
  | { kind: 'entries-kept'; path: string; log: string }
  | { kind: 'failures-left-out'; count: number; log: string };

/** What `replaybook init` found and what it writes; nothing is written yet. */
export interface InitPlan {
  root: string;
  /** Folders of the runbooks, relative to the root; none where a configuration is code or names several. */
  folders: readonly string[];
  survey: Survey;
  /** Alerts that have no page and name none. */
  alertsWithoutPage: number;
  files: readonly PlannedFile[];
  /** Paths of files that are there already, and stay as they are. */
  kept: readonly string[];
  notes: readonly Note[];
}
