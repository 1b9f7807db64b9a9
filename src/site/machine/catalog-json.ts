import { catalogPieces } from '../../core/export/export-catalog.ts';
import { jsonPieces } from '../../core/export/json-pieces.ts';
import {
  type IndexEntry,
  indexEntries,
  SIGNATURE_INDEX_VERSION,
} from '../../core/search/index-data.ts';
import { INDEX_VERSION, packIndex } from '../../core/search/index-file.ts';
import type { Translate } from '../../core/text/fill-words.ts';
import { dangersOf } from '../content/command-dangers.ts';
import type { SiteContent } from '../content/site-content.ts';
import { schemaUrl } from './schemas.ts';

/** The catalog of the runbooks; like the others here as pieces of JSON. */
export function catalogJson(site: SiteContent): Iterable<string> {
  const { project, routes } = site;
  return catalogPieces(project.catalog, { schema: schemaUrl('catalog-1', site), ...routes });
}

/** The failure signatures, for programs. */
export function signaturesJson(site: SiteContent): Iterable<string> {
  const head = { $schema: schemaUrl('signatures-1', site), version: SIGNATURE_INDEX_VERSION };
  const { catalog } = site.project;
  return jsonPieces(head, 'entries', catalog.runbooks, entriesOf(site));
}

/** The same for the search of the site, in its language and in as few bytes as possible. */
export function searchIndexJson(site: SiteContent): Iterable<string> {
  const { project, words } = site;
  const entries = entriesOf(site);
  return jsonPieces({ version: INDEX_VERSION }, 'runbooks', project.catalog.runbooks, (runbook) => {
    return packIndex({ entries: entries(runbook).map((entry) => inLanguage(entry, words.t)) })
      .runbooks;
  });
}

function inLanguage(entry: IndexEntry, t: Translate): IndexEntry {
  const replay = entry.replay.map(({ dangers, ...command }) => {
    const own = dangers?.map((danger) => ({ ...danger, does: t(danger.does) }));
    return own === undefined ? command : { ...command, dangers: own };
  });
  return { ...entry, replay };
}

/** The failure signatures, with the dangers of their commands. */
function entriesOf({ project, routes, pages }: SiteContent) {
  const byRunbook = new Map(pages.map((page) => [page.runbook, page]));
  return indexEntries(
    project.catalog,
    (entry, runbook) => routes.pageUrl(runbook, entry.slug),
    (command, runbook) => {
      const text = byRunbook.get(runbook)?.text ?? '';
      return dangersOf(command, command.position.start.offset, runbook, text);
    },
  );
}
