import { addTo } from '../maps.ts';
import type { Catalog, Entry, Runbook } from '../model.ts';
import type { DerivedValue, Standing } from '../pattern/match-pattern.ts';
import { withoutPageEnding } from '../text/page-name.ts';
import { type SeverityLevel, severityLevel } from '../text/severity-level.ts';

const PRIORITIES: readonly (readonly [level: number, words: RegExp])[] = [
  [2, /^(?:highest|first|p0)\b/i],
  [1, /^(?:high|p1)\b/i],
  [0, /^(?:normal|medium|p2)\b/i],
  [-1, /^(?:low|p3)\b/i],
  [-2, /^(?:lowest|last|p[45])\b/i],
];

const SEVERITIES: Readonly<Record<SeverityLevel, number>> = {
  critical: 2,
  high: 1,
  medium: 0,
  unknown: 0,
  low: -1,
};

const FALLBACK = /^fallback\b/i;

/** The level of a priority, "fallback", or null for words that say none. */
export function readPriority(text: string): number | 'fallback' | null {
  if (FALLBACK.test(text.trim())) return 'fallback';
  return PRIORITIES.find(([, words]) => words.test(text.trim()))?.[0] ?? null;
}

/** What entries and their pages say of their place; made once for a catalog. */
export class Standings {
  readonly #ids: ReadonlySet<string>;
  readonly #bySlug = new Map<string, string[]>();
  readonly #byTitle = new Map<string, string[]>();

  constructor({ runbooks }: Catalog) {
    const entries = runbooks.flatMap((runbook) => runbook.entries);
    this.#ids = new Set(entries.map(({ id }) => id));
    for (const { id, slug, title } of entries) {
      addTo(this.#bySlug, slug, id);
      addTo(this.#byTitle, title.toLowerCase(), id);
    }
  }

  /** Undefined where nothing is said. */
  of(entry: Entry, runbook: Runbook): Standing | undefined {
    const priority = readPriority(entry.priority ?? runbook.meta.priority ?? '');
    const severity = SEVERITIES[severityLevel(entry.severity ?? runbook.meta.severity ?? '')];
    const causes = (entry.consequenceOf ?? []).flatMap((name) => this.find(name, runbook) ?? []);
    const standing: Standing = {
      ...(priority === 'fallback' ? { fallback: true } : priority ? { priority } : {}),
      ...(severity !== 0 && { severity }),
      ...(causes.length > 0 && { consequenceOf: causes }),
    };
    return Object.keys(standing).length === 0 ? undefined : standing;
  }

  /** The id of the entry that an author names in a page: by address, id, anchor or title. */
  find(name: string, runbook: Runbook): string | null {
    const [path = '', anchor = ''] = name.split('#');
    const file = withoutPageEnding(path);
    const from = path === '' ? runbook.id : joined(runbook.id.split('/').slice(0, -1), file);
    const ids = anchor === '' ? [from, name] : [`${from}#${anchor}`, name];
    const own = `${runbook.id}#${name}`;
    return (
      [...ids, own].find((id) => this.#ids.has(id)) ??
      only(this.#bySlug.get(name)) ??
      only(this.#byTitle.get(name.toLowerCase()))
    );
  }
}

function joined(folders: readonly string[], path: string): string {
  const parts = [...folders];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function only(ids: readonly string[] = []): string | null {
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** The values that an entry's page or the entry makes of captures, each behind what it is made of. */
export function derivedValues(entry: Entry, { placeholders = [] }: Runbook): DerivedValue[] {
  const own = placeholders.filter(({ entryId }) => entryId === entry.id);
  const shared = placeholders.filter(({ entryId, name }) => {
    return entryId === null && !own.some((one) => one.name === name);
  });
  const open = new Map<string, DerivedValue>();
  for (const { name, derived } of [...own, ...shared])
    if (derived) open.set(name, { name, ...derived });
  const ordered: DerivedValue[] = [];
  const visit = (value: DerivedValue): void => {
    if (!open.delete(value.name)) return;
    const before = open.get(value.from);
    if (before) visit(before);
    ordered.push(value);
  };
  for (const value of [...open.values()]) visit(value);
  return ordered;
}
