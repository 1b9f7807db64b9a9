import type { LinkGraph } from '../../core/links/graph.ts';
import type { Entry } from '../../core/model.ts';
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
  /** What its commands run. */
  targets: ReadonlySet<string>;
}

interface Bond {
  score: number;
  reason: string;
  shared: string;
}

/** Relates entries by links, artifacts, and the things that their commands run. */
export class RelatedEntries {
  readonly #routes: Routes;
  readonly #links: LinkGraph;
  readonly #artifacts: ArtifactIndex;
  readonly #entries = new Map<string, PlacedEntry>();
  readonly #byTarget = new Map<string, string[]>();

  constructor(
    pages: readonly Page[],
    { routes, links, artifacts }: { routes: Routes; links: LinkGraph; artifacts: ArtifactIndex },
  ) {
    this.#routes = routes;
    this.#links = links;
    this.#artifacts = artifacts;
    for (const page of pages) {
      for (const entry of page.runbook.entries) {
        const targets = commandTargets(entry);
        this.#entries.set(entry.id, { page, entry, order: this.#entries.size, targets });
        for (const target of targets) {
          const known = this.#byTarget.get(target);
          if (known === undefined) this.#byTarget.set(target, [entry.id]);
          else known.push(entry.id);
        }
      }
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
    this.#bindLinks(placed, bind);
    this.#bindArtifacts(placed.entry, bind);
    for (const target of placed.targets) {
      const ids = this.#byTarget.get(target) ?? [];
      if (ids.length > COMMON) continue;
      for (const id of ids) bind(id, { score: 1, reason: 'also runs', shared: target });
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

  #bindLinks({ page, entry }: PlacedEntry, bind: (id: string, bond: Bond) => void): void {
    const { start, end } = entry.position;
    for (const { link, target } of this.#links.linksOf(page.runbook)) {
      const { offset } = link.position.start;
      if (offset < start.offset || offset >= end.offset || target.kind !== 'page') continue;
      if (target.fragment.state !== 'found') continue;
      const id = `${target.runbook.id}#${target.fragment.slug}`;
      bind(id, { score: 3, reason: 'linked above', shared: '' });
    }
    if (entry.slug === '') return;
    for (const { from, link } of this.#links.linksTo(entry.id)) {
      const { offset } = link.position.start;
      const source = from.entries.find(
        ({ position }) => position.start.offset <= offset && offset < position.end.offset,
      );
      if (source !== undefined) bind(source.id, { score: 3, reason: 'links here', shared: '' });
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
