import {
  type CoverageReport,
  type CoveredTarget,
  coverProject,
  type Project,
  today,
} from '../../../app/index.ts';
import { inference, sourceTitles } from '../../../core/coverage/words.ts';
import { addTo } from '../../../core/maps.ts';
import type { CoverNote } from '../../../core/render/notes/section-note.ts';
import type { Translate } from '../../../core/text/fill-words.ts';
import { repositoryUrl } from '../repository.ts';
import type { Routes } from '../routes.ts';

/** Something that can go red, as the matrix shows it. */
export interface CoverageRow {
  name: string;
  kind: CoveredTarget['kind'];
  /** Its severity and what else a reader should know. */
  facts: string;
  source: string;
  group: string;
  /** The place of its definition, and its address where the repository is known. */
  place: string;
  placeUrl: string | null;
  answers: readonly { title: string; url: string; why: string }[];
  /** ISO day on which the exception ends, and who has it; null without one. */
  exception: { reason: string; owner: string; expires: string } | null;
}

/** What can go red, and which entry answers it. */
export class SiteCoverage {
  readonly targets: readonly CoveredTarget[];
  /** Files and folders whose change may change it, relative to the root. */
  readonly files: readonly string[];
  readonly counts: { targets: number; covered: number; excepted: number; uncovered: number };
  readonly #repository: string | null;
  readonly #byEntry: ReadonlyMap<string, readonly CoveredTarget[]>;

  private constructor(
    { targets, counts, sources }: CoverageReport,
    { repository }: Project['settings'],
  ) {
    // Steps have a row only if they tell more than their job.
    const rows = targets.filter(
      ({ kind, answers }) => kind !== 'step' || answers.some(({ by }) => by === 'scope'),
    );
    // What needs work comes first: a long list has several pages.
    const isOpen = ({ answers, exception }: CoveredTarget) =>
      answers.length === 0 && exception === null;
    this.targets = rows.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
    this.counts = counts;
    this.files = sources;
    this.#repository = repository;
    const byEntry = new Map<string, CoveredTarget[]>();
    for (const target of this.targets) {
      for (const { entry } of target.answers) {
        if (entry !== null) addTo(byEntry, entry, target);
      }
    }
    this.#byEntry = byEntry;
  }

  /** Null unless the configuration speaks of coverage. */
  static async load(project: Project): Promise<SiteCoverage | null> {
    if (!project.settings.showsCoverage) return null;
    return new SiteCoverage(await coverProject(project, { today: today() }), project.settings);
  }

  rows(
    targets: readonly CoveredTarget[],
    project: Project,
    routes: Routes,
    t: Translate,
  ): CoverageRow[] {
    const byPath = new Map(project.catalog.runbooks.map((runbook) => [runbook.path, runbook]));
    return targets.map((target) => {
      const { name, kind, severity, notes, source, group, path, position, exception } = target;
      return {
        ...{ name, kind, group: group === path ? '' : group },
        facts: [
          ...(severity === null ? [] : [severity]),
          ...notes.map((note) => noteIn(note, t)),
        ].join(', '),
        source: t(sourceTitles[source]),
        place: `${path}:${position.start.line}`,
        placeUrl: this.#placeUrl(target),
        answers: target.answers.flatMap((answer) => {
          const runbook = byPath.get(answer.runbook);
          if (runbook === undefined) return [];
          const anchor = runbook.entries.find(({ id }) => id === answer.entry)?.slug ?? '';
          const url = routes.pageUrl(runbook, anchor);
          return [{ title: answer.title, url, why: inference(answer, t) }];
        }),
        exception,
      };
    });
  }

  /** What an entry covers. */
  of(entryId: string): CoverNote['targets'] {
    const own = this.#byEntry.get(entryId) ?? [];
    const named = own.map((target) => {
      const { kind, name, path } = target;
      return { kind, name, path, href: this.#placeUrl(target) };
    });
    return [...new Map(named.map((one) => [`${one.kind} ${one.name} ${one.path}`, one])).values()];
  }

  #placeUrl({ path, position }: CoveredTarget): string | null {
    const repository = this.#repository;
    if (repository === null) return null;
    return `${repositoryUrl(repository, path, 'file')}#L${position.start.line}`;
  }
}

/** What a target needs besides its severity: `calls` and what it calls, or words of its file. */
function noteIn(note: string, t: Translate): string {
  const [, called] = /^calls (.+)$/.exec(note) ?? [];
  return called === undefined ? t(note) : t('calls {name}', { name: called });
}
