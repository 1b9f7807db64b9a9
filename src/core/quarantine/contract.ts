import type { Position } from '../model.ts';

/** A limit on a number of the metrics: `max_flake_rate_pct` is at most 0. */
export interface Threshold {
  name: string;
  limit: 'most' | 'least';
  value: number;
  /** Of its row or item on the page. */
  position: Position;
}

/** What a policy page asks of its quarantine manifest. */
export interface Contract {
  /** Of the heading of its section. */
  position: Position;
  /** Its anchor. */
  slug: string;
  /** Path of the manifest, as the page names it; null where it names none. */
  manifest: string | null;
  /** Key of the list of entries. */
  list: string;
  schemaVersion: string | null;
  /** Fields that every entry has. */
  fields: readonly string[];
  /** In the order of an entry's life. */
  statuses: readonly string[];
  /** By severity. */
  slaHours: ReadonlyMap<string, number>;
  /** The severities whose open entries block a release: at all, or beyond their SLA. */
  blocks: { unresolved: readonly string[]; overdue: readonly string[] };
  thresholds: readonly Threshold[];
  /** What must hold before a suite returns. */
  criteria: readonly string[];
  /** Hours before a deadline on which it warns; null where the page does not say. */
  warnHours: number | null;
}

const closed = /^(?:resolved|fixed|closed|done|reactivated|restored|reinstated|enabled)$/i;
const returned = /^(?:reactivated|restored|reinstated|enabled|active)$/i;

/** The statuses in which a suite is still broken: all before the first that says it is not. */
export function openStatuses({ statuses }: Pick<Contract, 'statuses'>): readonly string[] {
  const end = statuses.findIndex((status) => closed.test(status));
  return statuses.slice(0, end < 0 ? 1 : end);
}

/** Whether a status says that the suite is back in service. */
export function isReturned(status: string): boolean {
  return returned.test(status);
}
