import { buildLinkGraph, type LinkGraph } from '../../src/core/links/graph.ts';
import { parseRunbook } from '../../src/core/parse/parse-runbook.ts';
import { readFieldTables } from '../../src/core/render/tables/field-tables.ts';
import { ArtifactIndex } from '../../src/site/content/artifact-index.ts';
import { Folders } from '../../src/site/content/browse/folders.ts';
import { type ListPart, listParts } from '../../src/site/content/browse/list-parts.ts';
import { Listings } from '../../src/site/content/browse/listings.ts';
import type { Page } from '../../src/site/content/page.ts';
import { createRoutes, type Routes } from '../../src/site/content/routes.ts';

/** Pages of a catalog, by the text of each file below `runbooks/`. */
export function sitePages(files: Readonly<Record<string, string>>): {
  pages: Page[];
  folders: Folders;
  listings: Listings;
  parts: ListPart[];
  routes: Routes;
  links: LinkGraph;
} {
  const parsed = Object.entries(files).map(([file, text]) =>
    parseRunbook({ id: file.replace(/\.md$/, ''), path: `runbooks/${file}`, text }),
  );
  const catalog = { folder: 'runbooks', runbooks: parsed.map(({ runbook }) => runbook) };
  const routes = createRoutes(catalog, '/');
  const links = buildLinkGraph(catalog, { pathType: () => null });
  const pages = parsed.map((document, index): Page => {
    const { runbook, text } = document;
    return {
      runbook,
      file: Object.keys(files)[index] ?? '',
      path: routes.pathOf(runbook),
      url: routes.pageUrl(runbook),
      folders: runbook.id.split('/').slice(0, -1),
      sourceUrl: null,
      repositoryUrl: null,
      text,
      hasDiagrams: false,
      fieldTables: readFieldTables(document),
      description: runbook.summary,
      lastChange: null,
      contents: () => [],
      render: () => ({ heading: '', body: '' }),
    };
  });
  const folders = new Folders(pages, '/');
  const listings = new Listings(pages, '/');
  return {
    pages,
    folders,
    listings,
    parts: listParts({ folders, listings, artifacts: new ArtifactIndex(pages), targets: [] }),
    routes,
    links,
  };
}

/** An entry in Markdown. */
export function entry(
  title: string,
  fields: { artifact?: string; command?: string; fix?: string },
) {
  const { artifact = 'None: none', command = 'true', fix = 'Mend it.' } = fields;
  const evidence = artifact.startsWith('None') ? artifact : `\`${artifact}\``;
  return [
    `## ${title}`,
    `**Signature:** \`${title} happened\``,
    `**Artifacts:** ${evidence}`,
    `**Replay:**\n\n\`\`\`bash\n${command}\n\`\`\``,
    `**Fix:** ${fix}`,
  ].join('\n\n');
}
