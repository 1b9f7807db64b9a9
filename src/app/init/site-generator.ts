import type { SiteGenerator } from '../../core/links/sites.ts';
import { isPageName } from '../../core/text/page-name.ts';
import { rankOfConfig, readGenerator } from '../../node/sites/site-generators.ts';
import type { RepositoryFiles } from './repository-files.ts';

/** Deeper configurations belong to examples and themes. */
const MOST_DEPTH = 2;

/** The generator whose configuration lies nearest to the root; its configuration is never run. */
export function findSiteGenerator(files: RepositoryFiles): SiteGenerator | null {
  const near = files.paths
    .filter((path) => path.split('/').length - 1 <= MOST_DEPTH)
    .toSorted((a, b) => a.split('/').length - b.split('/').length);
  const ranked = near.flatMap((config) => {
    const rank = rankOfConfig(config);
    return rank === null ? [] : { config, rank };
  });
  for (const { config } of ranked.toSorted((a, b) => a.rank - b.rank)) {
    const text = files.read(config);
    const found = text === null ? null : readGenerator(text, config);
    if (found === null || !hasPages(files, found.content)) continue;
    return { ...found, config };
  }
  return null;
}

function hasPages({ paths }: RepositoryFiles, folder: string): boolean {
  const below = folder === '.' ? '' : `${folder}/`;
  return paths.some((path) => path.startsWith(below) && isPageName(path));
}
