/** A moment that passes: an ISO time in UTC. */
export type Deadline = string | null;

/** Facts of today about a section, which no author wrote. */
export type SectionNote =
  | {
      about: 'quarantine';
      id: string;
      severity: string;
      owner: string;
      deadline: Deadline;
      href: string;
    }
  | CoverNote
  | IncidentNote
  | { about: 'hits'; text: string; data: HitData }
  | { about: 'suites'; suites: readonly SuiteRow[] };

/** A procedure for incidents, from which a reader copies a note. */
export interface IncidentNote {
  about: 'incident';
  title: string;
  severities: readonly { name: string; criteria: string; target: string }[];
  evidence: readonly string[];
  exit: readonly string[];
}

/** What can go red that an entry answers. */
export interface CoverNote {
  about: 'covers';
  targets: readonly { kind: string; name: string; path: string; href: string | null }[];
  /** Of the page with all. */
  href: string;
}

/** Attributes of `hit-memory`, from which a browser says anew what it says. */
export type HitData = Readonly<Record<`data-${string}`, string>>;

export interface SuiteRow {
  id: string;
  suite: string;
  severity: string;
  status: string;
  owner: string;
  isOpen: boolean;
  deadline: Deadline;
}
