import type { LinkGraph } from '../../core/links/graph.ts';
import { addTo } from '../../core/maps.ts';
import type { Entry, Runbook } from '../../core/model.ts';
import type { RelatedEntry } from '../../core/render/options.ts';
import type { ArtifactIndex } from './artifact-index.ts';
import { commandTargets } from './command-targets.ts';
import type { Page } from './page.ts';
import type { Routes } from './routes.ts';

/** Nobody reads a longer list. */
const MOST = 4;

/** A property that more entries share does not relate them. */
const COMMON = 6;

interface PlacedEntry {
  page: Page;
  entry: Entry;
  /** Place in the catalog. */
  order: number;
  /** What its commands run, as far as it relates entries. */
  targets: readonly string[];
}

interface Bond {
  score: number;
  reason: string;
  shared: string;
}

/** Relates entries by links, artifacts, and the things that their commands run. */
export class RelatedEntries {
  readonly #routes: Routes;
  readonly #artifacts: ArtifactIndex;
  readonly #entries = new Map<string, PlacedEntry>();
  readonly #byTarget = new Map<string, string[]>();
  /** The entries to which each one links, and those that link to each. */
  readonly #linkedFrom = new Map<string, string[]>();
  readonly #linksTo = new Map<string, string[]>();

  constructor(
    pages: readonly Page[],
    { routes, links, artifacts }: { routes: Routes; links: LinkGraph; artifacts: ArtifactIndex },
  ) {
    this.#routes = routes;
    this.#artifacts = artifacts;
    for (const page of pages) {
      for (const entry of page.runbook.entries) {
        const targets = [...commandTargets(entry)];
        this.#entries.set(entry.id, { page, entry, order: this.#entries.size, targets });
        for (const target of targets) addTo(this.#byTarget, target, entry.id);
      }
      this.#noteLinks(page.runbook, links);
    }
    this.#forgetLoneTargets();
  }

  /** Most things are run by one entry only. */
  #forgetLoneTargets(): void {
    for (const [target, { length }] of this.#byTarget) {
      if (length === 1 || length > COMMON) this.#byTarget.delete(target);
    }
    for (const placed of this.#entries.values()) {
      placed.targets = placed.targets.filter((target) => this.#byTarget.has(target));
    }
  }

  #noteLinks(from: Runbook, links: LinkGraph): void {
    for (const { url, position } of from.links) {
      const sources = entriesAround(position.start.offset, from);
      const [source] = sources;
      if (source === undefined) continue;
      const target = links.resolve(url, from);
      if (target.kind !== 'page') continue;
      const { state } = target.fragment;
      if (state !== 'found' && state !== 'attribute') continue;
      const id = `${target.runbook.id}#${target.fragment.slug}`;
      if (state === 'found') for (const one of sources) addTo(this.#linkedFrom, one.id, id);
      addTo(this.#linksTo, id, source.id);
    }
  }

  /** Best first. */
  of(entryId: string): RelatedEntry[] {
    const placed = this.#entries.get(entryId);
    if (placed === undefined) return [];
    const bonds = new Map<string, Bond>();
    const bind = (id: string, bond: Bond): void => {
      if (id === entryId) return;
      const known = bonds.get(id);
      if (known === undefined) bonds.set(id, bond);
      else known.score += bond.score;
    };
    this.#bindLinks(placed.entry, bind);
    this.#bindArtifacts(placed.entry, bind);
    for (const target of placed.targets) {
      for (const id of this.#byTarget.get(target) ?? [])
        bind(id, { score: 1, reason: 'also runs', shared: target });
    }
    const found = [...bonds].flatMap(([id, bond]) => {
      const other = this.#entries.get(id);
      return other === undefined ? [] : [{ ...other, bond }];
    });
    found.sort((a, b) => b.bond.score - a.bond.score || a.order - b.order);
    return found.slice(0, MOST).map(({ page, entry, bond }) => ({
      title: entry.title,
      href:
        page === placed.page
          ? `#${encodeURIComponent(entry.slug)}`
          : this.#routes.pageUrl(page.runbook, entry.slug),
      reason: bond.reason,
      shared: bond.shared,
    }));
  }

  #bindLinks({ id, slug }: Entry, bind: (id: string, bond: Bond) => void): void {
    for (const target of this.#linkedFrom.get(id) ?? []) {
      bind(target, { score: 3, reason: 'linked above', shared: '' });
    }
    if (slug === '') return;
    for (const source of this.#linksTo.get(id) ?? []) {
      bind(source, { score: 3, reason: 'links here', shared: '' });
    }
  }

  #bindArtifacts(entry: Entry, bind: (id: string, bond: Bond) => void): void {
    for (const { path } of entry.artifacts) {
      const readers = this.#artifacts.readersOf(path);
      if (readers.length > COMMON) continue;
      for (const reader of readers) {
        bind(reader.entry.id, { score: 2, reason: 'also reads', shared: path });
      }
    }
  }
}

function entriesAround(offset: number, { entries }: Runbook): Entry[] {
  return entries.filter(
    ({ position: { start, end } }) => start.offset <= offset && offset < end.offset,
  );
}
