import { resolve } from 'node:path';
import { once } from '../../core/memoize.ts';
import type { Entry, Runbook } from '../../core/model.ts';
import {
  type CompiledSignatures,
  type CompileOptions,
  compileSignatures as compile,
  type MatchEntry,
} from '../../core/pattern/compile.ts';
import {
  type KeptSignatures,
  keepSignatures,
  recallSignatures,
} from '../../core/pattern/kept-signatures.ts';
import type { SearchIndex } from '../../core/search/index-data.ts';
import { namesOf } from '../../node/config/runbook-folders.ts';
import type { Settings } from '../../node/config/settings.ts';
import { findSources } from '../../node/files/file-sources.ts';
import { projectPath } from '../../node/files/find-files.ts';
import { readFiles } from '../../node/files/read-files.ts';
import { loadProject } from '../project/load-project.ts';
import type { Project } from '../project/project.ts';
import { ProjectStore } from '../project/project-store.ts';
import { entriesOf, packEntries, type SignatureEntry, unpackEntries } from './signature-entries.ts';

/** An entry with its runbook. */
export interface OwnedEntry {
  entry: Entry;
  runbook: Runbook;
  /** Address of the entry on the site, with a host if the configuration has one. */
  url: string;
}

interface Parts {
  settings: Settings;
  /** In the order of the catalog. */
  entries: readonly SignatureEntry[];
  /** Runbooks that cannot be read, and why. */
  unread: readonly { file: string; reason: string }[];
  compile(entries: readonly MatchEntry[]): CompiledSignatures;
  /** Loads some of the files. */
  load(files: ReadonlySet<string>): Promise<Project>;
}

/** What the store keeps until a file changes. */
interface Kept {
  /** JSON of the index that browsers load, and the place of each entry. */
  entries: string;
  compiled: KeptSignatures;
}

/**
 * The signatures of all entries of a project. The store keeps them until a file changes, so a match
 * loads only the runbooks that the log hits.
 */
export class Signatures {
  /** By id, in the order of the catalog. */
  readonly entries: ReadonlyMap<string, SignatureEntry>;
  readonly #parts: Parts;
  readonly #compiled: () => CompiledSignatures;

  /** @internal */
  private constructor(parts: Parts) {
    this.#parts = parts;
    this.entries = new Map(parts.entries.map((entry) => [entry.id, entry]));
    this.#compiled = once(() => parts.compile([...this.entries.values()]));
  }

  static of(project: Project, unread: Parts['unread'] = []): Signatures {
    const { settings } = project;
    const entries = entriesOf(project);
    return new Signatures({ settings, entries, unread, compile, load: async () => project });
  }

  static async load(settings: Settings): Promise<Signatures> {
    const names = await findSources(settings.runbooks, settings.sources, settings.ignore);
    const reads = readFiles(settings, names, true);
    const store = ProjectStore.open(settings);
    const from = [settings.base, settings.site, reads.map(({ digest }) => digest)];
    const unread = reads.flatMap(({ file, read }) =>
      'reason' in read ? { file, reason: read.reason } : [],
    );
    const kept = store?.whole('signatures', from) as Kept | null | undefined;
    if (kept) {
      return new Signatures({
        settings,
        entries: unpackEntries(kept.entries),
        unread,
        compile: (entries) => recallSignatures(entries, kept.compiled),
        load: (files) =>
          loadProject(settings, { reads: reads.filter(({ file }) => files.has(file)) }),
      });
    }
    const project = await loadProject(settings, { reads });
    const signatures = Signatures.of(project, unread);
    const isLasting = [...project.files.values()].every((file) => file.isLasting);
    if (isLasting) store?.keepWhole('signatures', from, signatures.#kept());
    project.save();
    return signatures;
  }

  /** @internal Signatures for log matching; `campaigns` includes the entries of dated plans. */
  compiled({ campaigns = false }: CompileOptions): CompiledSignatures {
    return campaigns ? compile([...this.entries.values()], { campaigns }) : this.#compiled();
  }

  /** @internal Every entry, for a search, including those with the same id. */
  get index(): SearchIndex {
    const { entries } = this.#parts;
    const urlOf = (id: string): string => this.entries.get(id)?.url ?? '';
    const all = entries.map((entry) => ({ ...entry, url: urlOf(entry.id) }));
    const isSame = entries.length === this.entries.size;
    return { entries: all, ...(isSame && { signatures: this.#compiled() }) };
  }

  #kept(): Kept {
    const compiled = keepSignatures(this.#compiled());
    return { entries: packEntries(this.#parts.entries), compiled };
  }

  /** The runbooks folders as a person names them, with `", "` in between. */
  get folders(): string {
    const { root, sources } = this.#parts.settings;
    return namesOf(root, sources);
  }

  /** Sentences about the runbooks whose entries match nothing, since they cannot be read. */
  get complaints(): string[] {
    const { settings, unread } = this.#parts;
    return unread.map(
      ({ file, reason }) =>
        `Cannot read "${projectPath(settings.root, resolve(settings.runbooks, file))}", so its entries match nothing: ${reason}.`,
    );
  }

  /** Path of the runbook of an entry, as in `Runbook.path`. */
  pathOf(id: string): string {
    const { root, runbooks } = this.#parts.settings;
    const file = this.entries.get(id)?.file;
    return file === undefined ? '' : projectPath(root, resolve(runbooks, file));
  }

  /** Loads the runbooks of some entries; returns the entries by id. */
  async ownersOf(ids: Iterable<string>): Promise<Map<string, OwnedEntry>> {
    const asked = [...new Set(ids)].flatMap((id) => this.entries.get(id) ?? []);
    const owners = new Map<string, OwnedEntry>();
    if (asked.length === 0) return owners;
    const project = await this.#parts.load(new Set(asked.map(({ file }) => file)));
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
