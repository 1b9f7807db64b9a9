import { addTo, getOrCreate } from '../../core/maps.ts';
import type { Artifact, Entry } from '../../core/model.ts';
import type { FieldTable } from '../../core/render/tables/field-tables.ts';
import type { Page } from './page.ts';

/** An entry that reads an artifact. */
export interface ArtifactReader {
  page: Page;
  entry: Entry;
}

/** A table that explains the fields of an artifact. */
export interface ExplainingTable {
  page: Page;
  table: FieldTable;
}

export interface IndexedArtifact {
  path: string;
  type: Artifact['type'];
  /** In the order of the catalog, each entry once. */
  readers: ArtifactReader[];
  tables: readonly ExplainingTable[];
}

/** One that all entries read has several rows of so many readers. */
const READERS_OF_ROW = 50;

/**
 * Every artifact of a catalog by its path: the entries that read it, and where its fields are
 * explained.
 */
export class ArtifactIndex {
  readonly #tablesByName = new Map<string, (ExplainingTable & { file: string })[]>();
  readonly #artifacts = new Map<string, IndexedArtifact>();
  /** Sorted by path. */
  readonly artifacts: readonly IndexedArtifact[];
  /** The same, with few enough readers each. */
  readonly rows: readonly IndexedArtifact[];
  /** How many of them a table explains. */
  readonly explained: number;

  constructor(pages: readonly Page[]) {
    for (const page of pages) {
      for (const table of page.fieldTables) {
        for (const file of table.files) {
          const found = { page, table, file };
          addTo(this.#tablesByName, lastSegment(file), found);
        }
      }
    }
    for (const page of pages) {
      for (const entry of page.runbook.entries) {
        for (const artifact of entry.artifacts) this.#add(artifact, { page, entry });
      }
    }
    this.artifacts = [...this.#artifacts.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    this.explained = this.artifacts.filter(({ tables }) => tables.length > 0).length;
    this.rows = this.artifacts.flatMap((artifact) => {
      const { readers } = artifact;
      const count = Math.ceil(readers.length / READERS_OF_ROW);
      return Array.from({ length: count }, (_, at) => ({
        ...artifact,
        readers: readers.slice(at * READERS_OF_ROW, (at + 1) * READERS_OF_ROW),
      }));
    });
  }

  #add({ path, type }: Artifact, reader: ArtifactReader): void {
    if (type === 'prose') return;
    const known = getOrCreate(this.#artifacts, path, () => ({
      path,
      type,
      readers: [],
      tables: this.tablesOf(path),
    }));
    if (known.readers.at(-1)?.entry !== reader.entry) known.readers.push(reader);
  }

  readersOf(path: string): readonly ArtifactReader[] {
    return this.#artifacts.get(path)?.readers ?? [];
  }

  /** A table that names a file without folders explains every file with that name. */
  tablesOf(path: string): ExplainingTable[] {
    const named = this.#tablesByName.get(lastSegment(path)) ?? [];
    return named.filter(({ file }) => path === file || path.endsWith(`/${file}`));
  }
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
