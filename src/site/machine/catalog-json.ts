import { exportCatalog } from '../../core/export/export-catalog.ts';
import { buildSignatureIndex, type SignatureIndex } from '../../core/search/index-data.ts';
import { packIndex } from '../../core/search/index-file.ts';
import type { Translate } from '../../core/text/fill-words.ts';
import { dangersOf } from '../content/command-dangers.ts';
import type { SiteContent } from '../content/site-content.ts';
import { schemaUrl } from './schemas.ts';

/** The catalog of the runbooks. */
export function catalogJson(site: SiteContent): string {
  const { project, routes } = site;
  const schema = schemaUrl('catalog-1', site);
  return JSON.stringify(exportCatalog(project.catalog, { schema, ...routes }));
}

/** The failure signatures, for programs. */
export function signaturesJson(site: SiteContent, index: SignatureIndex): string {
  return JSON.stringify({ $schema: schemaUrl('signatures-1', site), ...index });
}

/** The same for the search of the site, in its language and in as few bytes as possible. */
export function searchIndexJson(index: SignatureIndex, t: Translate): string {
  const entries = index.entries.map((entry) => ({
    ...entry,
    replay: entry.replay.map(({ dangers, ...command }) => {
      const own = dangers?.map((danger) => ({ ...danger, does: t(danger.does) }));
      return own === undefined ? command : { ...command, dangers: own };
    }),
  }));
  return JSON.stringify(packIndex({ ...index, entries }));
}

/** The failure signatures, with the dangers of their commands. */
export function signatureIndexOf(site: SiteContent): SignatureIndex {
  const { project, routes, pages } = site;
  const texts = new Map(pages.map(({ runbook, text }) => [runbook, text]));
  return buildSignatureIndex(
    project.catalog,
    (entry, runbook) => routes.pageUrl(runbook, entry.slug),
    (command, runbook) =>
      dangersOf(command, command.position.start.offset, runbook, texts.get(runbook) ?? ''),
  );
}
