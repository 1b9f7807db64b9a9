import { configuredHits, lostEntries, type Project } from '../../../app/index.ts';
import {
  type HitForm,
  type HitTimes,
  hitText,
  hitTimes,
  writeRecent,
} from '../../../core/hits/hit-times.ts';
import type { HitData } from '../../../core/render/notes/section-note.ts';
import type { SiteWords } from '../../words/words.ts';

/** What is wrong with a file of hits, and what to do. */
interface HitProblem {
  place: string;
  what: string;
  how: string;
}

/** What the memory of hits says of entries. */
export class HitMemory {
  /** What is wrong with the file. */
  readonly problems: readonly HitProblem[];
  readonly #t: SiteWords['t'];
  readonly #times: ReadonlyMap<string, HitTimes>;
  /** The newest hit: the same runbooks and hits give the same pages at any time. */
  readonly #newest: number;

  private constructor(
    times: ReadonlyMap<string, HitTimes>,
    problems: readonly HitProblem[],
    t: SiteWords['t'],
  ) {
    this.#t = t;
    this.#times = times;
    this.#newest = Math.max(0, ...[...times.values()].map(({ last }) => last));
    this.problems = problems;
  }

  /** Null unless the configuration names a file of hits. */
  static async load(project: Project, t: SiteWords['t']): Promise<HitMemory | null> {
    const file = await configuredHits(project.settings);
    if (file === null) return null;
    const damaged = file.damaged.map(({ line, reason }) => ({
      place: `${file.name}:${line}`,
      what: `The line is skipped: ${reason}.`,
      how: 'Remove it; `replaybook hits compact` leaves such lines out.',
    }));
    const lost = (await lostEntries(project, file)).map(({ id, count, suggestion }) => ({
      place: file.name,
      what: `The entry "${id}" no longer exists, and has ${count} ${count === 1 ? 'hit' : 'hits'}.`,
      how: `${suggestion === null ? '' : `It may be "${suggestion}" now. `}\`replaybook hits compact --drop-gone\` leaves it out.`,
    }));
    return new HitMemory(hitTimes(file.hits), [...damaged, ...lost], t);
  }

  /** What is said of an entry in a form, and what a browser needs to say it anew. */
  of(entryId: string, form: HitForm): { text: string; data: HitData } {
    const times = this.#times.get(entryId) ?? null;
    const text = hitText(form, times, this.#newest, this.#t);
    if (times === null) return { text, data: { 'data-form': form } };
    const { total, first, last, recent } = times;
    return {
      text,
      data: {
        'data-form': form,
        'data-total': String(total),
        'data-first': new Date(first).toISOString(),
        'data-last': new Date(last).toISOString(),
        'data-recent': writeRecent(recent),
      },
    };
  }
}
