import { resolve } from 'node:path';
import { pagePaths, pageUrl } from '../../core/links/page-paths.ts';
import type { Entry, Runbook } from '../../core/model.ts';
import {
  buildSignatureIndex,
  type SearchEntry,
  type SearchIndex,
} from '../../core/search/index-data.ts';
import { packIndex, readIndex } from '../../core/search/index-file.ts';
import type { Settings } from '../../node/config/settings.ts';
import { findMarkdown, projectPath } from '../../node/files/find-files.ts';
import { readFiles } from '../../node/files/read-files.ts';
import { loadProject } from '../project/load-project.ts';
import type { Project } from '../project/project.ts';
import { ProjectStore } from '../project/project-store.ts';

/** An entry with the runbook that it stands in. */
export interface OwnedEntry {
  entry: Entry;
  runbook: Runbook;
  /** Where the entry is on the site: with a host where the configuration names one. */
  url: string;
}

/** An entry as the matcher and the search want it. */
export interface SignatureEntry extends SearchEntry {
  slug: string;
  /** Path of its runbook below the runbooks folder. */
  file: string;
}

type Place = Pick<SignatureEntry, 'slug' | 'file'>;

/**
 * What a log is matched against: the signatures of all entries. They are kept while no file changes,
 * so that a run looks at no runbook but those that a log hits.
 */
export class Signatures {
  /** By id, in the order of the catalog. */
  readonly entries: ReadonlyMap<string, SignatureEntry>;
  /** Every entry, also of those that share an id. */
  readonly index: SearchIndex;
  readonly #settings: Settings;
  readonly #load: (files: ReadonlySet<string>) => Promise<Project>;

  private constructor(
    settings: Settings,
    all: readonly SignatureEntry[],
    load: (files: ReadonlySet<string>) => Promise<Project>,
  ) {
    this.#settings = settings;
    this.entries = new Map(all.map((entry) => [entry.id, entry]));
    const urlOf = (id: string): string => this.entries.get(id)?.url ?? '';
    this.index = { entries: all.map((entry) => ({ ...entry, url: urlOf(entry.id) })) };
    this.#load = load;
  }

  static of(project: Project): Signatures {
    return new Signatures(project.settings, entriesOf(project), async () => project);
  }

  static async load(settings: Settings): Promise<Signatures> {
    const names = await findMarkdown(settings.runbooks, settings.ignore);
    const reads = readFiles(settings, names, true);
    const store = ProjectStore.open(settings);
    const from = [settings.base, settings.site, reads.map(({ digest }) => digest)];
    const kept = store?.whole('signatures', from) ?? null;
    if (kept !== null) {
      return new Signatures(settings, unpackEntries(kept), (files) =>
        loadProject(settings, { reads: reads.filter(({ file }) => files.has(file)) }),
      );
    }
    const project = await loadProject(settings, { reads });
    const entries = entriesOf(project);
    const isLasting = [...project.files.values()].every((file) => file.isLasting);
    if (isLasting) store?.keepWhole('signatures', from, packEntries(entries));
    project.save();
    return new Signatures(settings, entries, async () => project);
  }

  /** The runbooks folder as a person names it. */
  get folder(): string {
    return this.#settings.folder;
  }

  /** Path of the runbook of an entry, as in `Runbook.path`. */
  pathOf(id: string): string {
    const { root, runbooks } = this.#settings;
    const file = this.entries.get(id)?.file;
    return file === undefined ? '' : projectPath(root, resolve(runbooks, file));
  }

  /** Entries by their ids, with all that their runbooks say. */
  async ownersOf(ids: Iterable<string>): Promise<Map<string, OwnedEntry>> {
    const asked = [...new Set(ids)].flatMap((id) => this.entries.get(id) ?? []);
    const owners = new Map<string, OwnedEntry>();
    if (asked.length === 0) return owners;
    const project = await this.#load(new Set(asked.map(({ file }) => file)));
    const byName = new Map([...project.files.values()].map((file) => [file.name, file.runbook]));
    for (const { id, file, url } of asked) {
      const runbook = byName.get(file);
      const entry = runbook?.entries.findLast((one) => one.id === id);
      if (runbook && entry) owners.set(id, { entry, runbook, url });
    }
    project.save();
    return owners;
  }
}

function entriesOf({ catalog, files, settings }: Project): SignatureEntry[] {
  const { site, base } = settings;
  const host = site?.replace(/\/+$/, '') ?? '';
  const paths = pagePaths(catalog);
  const { entries } = buildSignatureIndex(
    catalog,
    ({ slug }, runbook) => host + pageUrl(base, paths.get(runbook) ?? '', slug),
  );
  const places = [...files.values()].flatMap(({ name, runbook }) =>
    runbook.entries.map(({ slug }): Place => ({ slug, file: name })),
  );
  return withPlaces(entries, places);
}

function withPlaces(entries: readonly SearchEntry[], places: readonly Place[]): SignatureEntry[] {
  return entries.map((entry, at) => ({ ...entry, ...(places[at] ?? { slug: '', file: '' }) }));
}

/** The index that browsers load, and the place of each of its entries. */
function packEntries(entries: readonly SignatureEntry[]): string {
  const places = entries.map(({ slug, file }): Place => ({ slug, file }));
  return JSON.stringify([packIndex({ entries }), places]);
}

function unpackEntries(packed: string): SignatureEntry[] {
  const [index, places] = JSON.parse(packed) as [unknown, Place[]];
  const read = readIndex(index);
  if (!read.ok) throw new Error(read.reason);
  return withPlaces(read.index.entries, places);
}
