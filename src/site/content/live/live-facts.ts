import { type Project, type SiteQuarantine, siteQuarantine } from '../../../app/index.ts';
import type { Incident, Runbook } from '../../../core/model.ts';
import type { SectionNote } from '../../../core/render/notes/section-note.ts';
import { wordsOf } from '../../words/words.ts';
import type { Routes } from '../routes.ts';
import { HitMemory } from './hit-memory.ts';
import { SiteCoverage } from './site-coverage.ts';

/** What files beside the runbooks say of them today. */
export interface LiveFacts {
  /** These files, relative to the root. */
  files: readonly string[];
  /** When the first of them was read, in milliseconds of the epoch. */
  readAt: number;
  quarantine: SiteQuarantine;
  /** Null where no memory of hits is configured. */
  hits: HitMemory | null;
  /** Null where the configuration does not speak of coverage. */
  coverage: SiteCoverage | null;
}

export async function loadLiveFacts(project: Project): Promise<LiveFacts> {
  const { lang, hits } = project.settings;
  const readAt = Date.now();
  const quarantine = await siteQuarantine(project);
  const coverage = await SiteCoverage.load(project);
  return {
    files: [...quarantine.files, ...(hits === null ? [] : [hits]), ...(coverage?.files ?? [])],
    readAt,
    quarantine,
    hits: await HitMemory.load(project, wordsOf(lang).t),
    coverage,
  };
}

/** The notes of sections; `notesOf` of the renderer. */
export class SectionNotes {
  readonly #facts: LiveFacts;
  readonly #routes: Routes;
  readonly #byPath: ReadonlyMap<string, Runbook>;

  constructor(facts: LiveFacts, routes: Routes, runbooks: readonly Runbook[]) {
    this.#facts = facts;
    this.#routes = routes;
    this.#byPath = new Map(runbooks.map((runbook) => [runbook.path, runbook]));
  }

  of(entryId: string | null, slug: string, from: Runbook): SectionNote[] {
    const own =
      entryId === null
        ? this.#suites(slug, from)
        : [...this.#quarantined(entryId), ...this.#covers(entryId), ...this.#hits(entryId)];
    const incident = from.incidents?.find((one) => one.slug === slug);
    return incident === undefined ? own : [...own, noteOf(incident)];
  }

  #suites(slug: string, from: Runbook): SectionNote[] {
    return this.#facts.quarantine.policies.flatMap((policy): SectionNote[] => {
      if (policy.page !== from.path || policy.slug !== slug) return [];
      const suites = policy.suites.map(
        ({ id, suite, severity, status, owner, isOpen, deadline }) => ({
          ...{ id, suite, severity, status, owner, isOpen, deadline },
        }),
      );
      return [{ about: 'suites', suites }];
    });
  }

  #covers(entryId: string): SectionNote[] {
    const targets = this.#facts.coverage?.of(entryId) ?? [];
    const href = `${this.#routes.base}coverage/`;
    return targets.length === 0 ? [] : [{ about: 'covers', targets, href }];
  }

  #hits(entryId: string): SectionNote[] {
    const { hits } = this.#facts;
    return hits === null ? [] : [{ about: 'hits', ...hits.of(entryId, 'sentence') }];
  }

  #quarantined(entryId: string): SectionNote[] {
    const suites = this.#facts.quarantine.byEntry.get(entryId) ?? [];
    return suites.map(({ id, severity, owner, deadline, page, slug }) => {
      const policy = this.#byPath.get(page);
      const href = policy === undefined ? '' : this.#routes.pageUrl(policy, slug);
      return { about: 'quarantine', id, severity, owner, deadline, href };
    });
  }
}

function noteOf({ title, severities, evidence, exit }: Incident): SectionNote {
  return {
    ...{ about: 'incident', title, exit },
    severities: severities.map(({ name, criteria, target }) => ({ name, criteria, target })),
    evidence: evidence.map(({ path }) => path),
  };
}
