import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileGlob } from '../../core/glob.ts';
import { isPageName } from '../../core/text/page-name.ts';
import { placesIn } from '../../node/config/config-place.ts';
import type { Settings } from '../../node/config/settings.ts';
import type { Project } from '../project/project.ts';
import type { TargetFiles } from './targets.ts';

/** A key of the configuration with what is odd about it. */
interface OddKey {
  path: readonly PropertyKey[];
  reason: string;
}

/** Says which parts of the configuration have no effect, and which named files are no runbooks. */
export async function remarksOn(
  { settings, sources }: TargetFiles,
  { catalog: { runbooks } }: Project,
): Promise<string[]> {
  const paths = runbooks.map(({ path }) => path);
  // Other files than those of the configuration tell nothing about its globs.
  const isWhole = sources === settings.sources;
  const odd = [...lostRoutes(settings), ...(isWhole ? idleOverrides(settings, paths) : [])];
  const others = runbooks
    .filter((page) => !isPageName(page.path) && page.entries.length === 0)
    .map(({ path }) => `"${path}" is no Markdown by its name, and has no entry of a runbook.`);
  if (odd.length === 0) return others;
  const placeOf = await placesIn(settings.configPath);
  const shown = basename(settings.configPath ?? '');
  return [...odd.map(({ path, reason }) => `${shown}${placeOf(path)}: ${reason}.`), ...others];
}

function lostRoutes({ root, links, overrides }: Settings): OddKey[] {
  const all = [
    { path: ['links', 'routes'], routes: links.routes ?? {} },
    ...overrides.map(({ routes }, at) => ({ path: ['overrides', at, 'links', 'routes'], routes })),
  ];
  return all.flatMap(({ path, routes }) =>
    Object.entries(routes).flatMap(([prefix, folders]) =>
      [folders]
        .flat()
        .filter((folder) => !existsSync(join(root, folder)))
        .map((folder) => ({
          path: [...path, prefix],
          reason: `the route "${prefix}" leads to the folder "${folder}", which does not exist`,
        })),
    ),
  );
}

function idleOverrides({ overrides }: Settings, paths: readonly string[]): OddKey[] {
  return overrides.flatMap(({ files }, at) => {
    const globs = files.map((glob) => compileGlob(glob, { below: true }));
    if (paths.some((path) => globs.some((isMatch) => isMatch(path)))) return [];
    const shown = files.map((glob) => `"${glob}"`).join(', ');
    return [{ path: ['overrides', at, 'files'], reason: `no runbook fits ${shown}` }];
  });
}
