import { addTo } from '../maps.ts';
import type { Catalog, Entry, Runbook } from '../model.ts';
import { type Precision, readScope, type ScopeReading } from './read-scope.ts';
import type { UrlTarget } from './runbook-urls.ts';
import type { Target } from './target.ts';
import { namesOf, type TargetNames } from './target-names.ts';

/** What tells that an entry answers a target. */
export type AnswerBy = 'scope' | 'title' | 'signature' | 'page' | 'runbook_url' | 'job' | 'steps';

export interface Answer {
  /** Id of the entry; null where a page answers as a whole. */
  entry: string | null;
  title: string;
  /** `Runbook.path`. */
  runbook: string;
  /** 1-based line of the entry's title. */
  line: number;
  by: AnswerBy;
  /** The text that it was inferred from: a name in a scope, a title, an address. */
  from: string;
  precision: Precision | null;
  /** Whether a log can tell it apart, since it has patterns. */
  hasPatterns: boolean;
  /** Whether a section around the entry states the scope. */
  isInherited: boolean;
}

export interface Answers {
  /** Those that count, the most exact first. */
  of(target: Target): readonly Answer[];
  readonly scopes: readonly { runbook: Runbook; entry: Entry; reading: ScopeReading }[];
}

interface Place {
  runbook: Runbook;
  entry: Entry | null;
}

/** Finds the entries that answer targets. */
export function findAnswers(
  catalog: Catalog,
  names: TargetNames,
  readUrl: (url: string) => UrlTarget,
): Answers {
  const found = new Map<Target, Answer[]>();
  const add = (target: Target, answer: Answer): void => {
    const isSame = ({ entry, runbook }: Answer): boolean =>
      entry === answer.entry && runbook === answer.runbook;
    if (!found.get(target)?.some(isSame)) addTo(found, target, answer);
  };
  const scopes = catalog.runbooks.flatMap((runbook) =>
    runbook.entries.flatMap((entry) =>
      entry.scope === null ? [] : { runbook, entry, reading: readScope(entry, names) },
    ),
  );
  const byName = placesByName(catalog);
  for (const target of names.targets) {
    if (target.runbookUrl !== null) {
      const { text } = target.runbookUrl;
      const at = readUrl(text);
      if (at.kind === 'page') add(target, answerOf(placeAt(at), 'runbook_url', text));
    }
    if (target.kind !== 'alert' && target.kind !== 'error') continue;
    for (const { by, from, ...place } of namesOf(target).flatMap(
      (name) => byName.get(name.toLowerCase()) ?? [],
    )) {
      add(target, answerOf(place, by, from));
    }
  }
  for (const { runbook, entry, reading } of scopes) {
    for (const { target, precision, name } of reading.claims) {
      const answer = answerOf({ runbook, entry }, 'scope', name);
      add(target, { ...answer, precision, isInherited: entry.scope?.inherited ?? false });
    }
  }
  return { of: (target) => mostExact(target, found, names), scopes };
}

const ranks: Readonly<Record<Precision, number>> = { step: 0, job: 1, workflow: 2 };

/** An entry for a job counts over one for its whole workflow. */
function mostExact(
  target: Target,
  found: ReadonlyMap<Target, readonly Answer[]>,
  names: TargetNames,
): readonly Answer[] {
  const own = found.get(target) ?? [];
  const rank = ({ precision }: Answer): number => (precision === null ? -1 : ranks[precision]);
  const best = Math.min(...own.map(rank));
  if (own.length > 0) return own.filter((answer) => rank(answer) === best);
  if (target.kind === 'step') {
    const job = names.job(target.parent);
    return (job === null ? [] : (found.get(job) ?? [])).map((answer) => ({
      ...answer,
      by: 'job' as const,
    }));
  }
  if (target.kind !== 'job') return [];
  const steps = names.stepsOf(target).map((step) => found.get(step)?.[0]);
  const [first] = steps;
  if (first === undefined || steps.includes(undefined)) return [];
  return [{ ...first, by: 'steps' }];
}

function answerOf({ runbook, entry }: Place, by: AnswerBy, from: string): Answer {
  return {
    entry: entry?.id ?? null,
    title: entry?.title ?? runbook.title,
    runbook: runbook.path,
    line: entry?.titlePosition.start.line ?? 1,
    by,
    from,
    precision: null,
    hasPatterns: (entry?.signature?.patterns.length ?? 0) > 0,
    isInherited: false,
  };
}

function placeAt({ runbook, slug }: Extract<UrlTarget, { kind: 'page' }>): Place {
  const own = runbook.entries.find((entry) => entry.slug === slug);
  // A page about one failure is its entry.
  const only = slug === null && runbook.entries.length === 1 ? runbook.entries[0] : undefined;
  return { runbook, entry: own ?? only ?? null };
}

type NamedPlace = Place & { by: AnswerBy; from: string };

/** Entries by title, slug and constant signature, and pages by file name; names in lower case. */
function placesByName({ runbooks }: Catalog): Map<string, NamedPlace[]> {
  const places = new Map<string, NamedPlace[]>();
  const add = (name: string, place: NamedPlace): void => {
    const key = name.trim().toLowerCase();
    if (key !== '') addTo(places, key, place);
  };
  for (const runbook of runbooks) {
    for (const entry of runbook.entries) {
      const place = { runbook, entry };
      const title = entry.title.replace(/[`*:]/g, '').trim();
      add(title, { ...place, by: 'title', from: entry.title });
      // A slug is the title in lower case, with dashes for blanks.
      if (entry.slug !== title.toLowerCase())
        add(entry.slug, { ...place, by: 'title', from: entry.slug });
      for (const { steps } of entry.signature?.patterns ?? []) {
        const [step] = steps;
        if (step?.type !== 'text' || steps.length > 1 || !/^[\w.-]+$/.test(step.source)) continue;
        add(step.source, { ...place, by: 'signature', from: step.source });
      }
    }
    const name = runbook.id.split('/').at(-1) ?? '';
    const [entry = null, ...others] = runbook.entries;
    if (entry === null) continue;
    add(name, {
      runbook,
      entry: others.length === 0 ? entry : null,
      by: 'page',
      from: runbook.path,
    });
  }
  return places;
}
