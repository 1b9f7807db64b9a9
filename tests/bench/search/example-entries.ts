import { join } from 'node:path';
import { loadProject } from '../../../src/app/project/load-project.ts';
import { pagePaths, pageUrl } from '../../../src/core/links/page-paths.ts';
import { buildSignatureIndex, type SearchEntry } from '../../../src/core/search/index-data.ts';
import { loadSettings } from '../../../src/node/config/settings.ts';

/** The entries of the runbooks in this repository, with their example logs. */
export async function exampleEntries(): Promise<{
  entries: SearchEntry[];
  logs: Map<string, string[]>;
}> {
  const cwd = join(import.meta.dirname, '../../..');
  const { catalog } = await loadProject(await loadSettings({ cwd }));
  const paths = pagePaths(catalog);
  const index = buildSignatureIndex(catalog, (entry, runbook) =>
    pageUrl('/', paths.get(runbook) ?? '', entry.slug),
  );
  const logs = new Map(
    catalog.runbooks.flatMap(({ entries }) =>
      entries.map(({ id, examples }) => [id, examples.map(({ text }) => text)] as const),
    ),
  );
  return { entries: index.entries, logs };
}
