import { pagePaths, pageUrl } from '../../core/links/page-paths.ts';
import { buildSignatureIndex, type SearchEntry } from '../../core/search/index-data.ts';
import { packIndex, readIndex } from '../../core/search/index-file.ts';
import type { Project } from '../project/project.ts';

/** An entry for the matcher and the search. */
export interface SignatureEntry extends SearchEntry {
  slug: string;
  /** Path of its runbook below the runbooks folder. */
  file: string;
}

type Place = Pick<SignatureEntry, 'slug' | 'file'>;

export function entriesOf({ catalog, files, settings }: Project): SignatureEntry[] {
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

export function packEntries(entries: readonly SignatureEntry[]): string {
  const places = entries.map(({ slug, file }): Place => ({ slug, file }));
  return JSON.stringify([packIndex({ entries }), places]);
}

export function unpackEntries(packed: string): SignatureEntry[] {
  const [index, places] = JSON.parse(packed) as [unknown, Place[]];
  return withPlaces(readIndex(index).entries, places);
}
