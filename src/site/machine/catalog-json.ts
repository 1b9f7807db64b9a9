import { exportCatalog } from '../../core/export.ts';
import { buildSignatureIndex } from '../../core/match/index-data.ts';
import { dangersOf } from '../command-dangers.ts';
import type { Site } from '../site.ts';
import { schemaUrl } from './schemas.ts';

/** Everything that the runbooks say. */
export function catalogJson(site: Site): string {
  const { project, routes } = site;
  const schema = schemaUrl('catalog-1', site);
  return JSON.stringify(exportCatalog(project.catalog, { schema, ...routes }));
}

/** What the search of failures loads. */
export function signaturesJson(site: Site): string {
  const { project, routes, pages } = site;
  const texts = new Map(pages.map(({ runbook, text }) => [runbook, text]));
  const index = buildSignatureIndex(
    project.catalog,
    (entry, runbook) => routes.pageUrl(runbook, entry.slug),
    (command, runbook) =>
      dangersOf(command, command.position.start.offset, runbook, texts.get(runbook) ?? ''),
  );
  return JSON.stringify({ $schema: schemaUrl('signatures-1', site), ...index });
}
