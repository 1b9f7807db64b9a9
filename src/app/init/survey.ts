import type { SiteGenerator } from '../../core/links/sites.ts';
import type { AlertRule } from '../coverage/sources/alert-rule.ts';

/** A folder whose Markdown reads as runbooks. */
export interface RunbookFolder {
  /** Relative to the root; `.` is the root. */
  path: string;
  pages: number;
  entries: number;
  /** Whether its name says what it holds, as `runbooks` does. */
  isNamed: boolean;
}

export interface FoundRunbooks {
  /** The one that most looks like it first. */
  folders: readonly RunbookFolder[];
  /** Pages with entries in none of the folders; the one with the most first. */
  others: readonly { path: string; entries: number }[];
  /** Markdown files of the repository, and how many of them were read. */
  pages: number;
  read: number;
}

export interface FoundAlerts {
  alerts: readonly AlertRule[];
  /** Rule files that hold an alert. */
  files: readonly string[];
  /** Files that name alerts but are no YAML, as the templates of Helm. */
  unreadable: readonly string[];
  /** Rule files that were too many to read. */
  leftOut: number;
}

/** What there is in a repository, as far as Replaybook has to do with it. */
export interface Survey {
  /** Files that were looked at, and whether there are more. */
  files: number;
  isCut: boolean;
  runbooks: FoundRunbooks;
  alerts: FoundAlerts;
  site: SiteGenerator | null;
  /** Workflows of GitHub Actions. */
  workflows: number;
  /** Whether a workflow or a pipeline publishes a site on Pages already. */
  publishesPages: boolean;
  /** Whether GitLab runs pipelines of it. */
  gitlab: boolean;
  /** Its address on the web. */
  repository: string | null;
  /** Its default branch. */
  branch: string | null;
}
