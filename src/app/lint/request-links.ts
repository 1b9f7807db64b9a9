import { createHostFilter } from '../../core/links/ignore-urls.ts';
import { urlsToRequest } from '../../core/links/request-url.ts';
import type { Runbook } from '../../core/model.ts';
import type { Surroundings } from '../../lint/rule.ts';
import type { Settings } from '../../node/config/settings.ts';
import { projectFile } from '../project/project-store.ts';

/** Requests the external links of some runbooks; caches live links for a day. */
export async function requestLinks(
  runbooks: readonly Runbook[],
  settings: Settings,
  onProgress: (done: number, total: number) => void,
): Promise<Surroundings['urls']> {
  const { checkUrls } = await import('../../node/lint-facts/urls.ts');
  const { ignoreUrls: ignore = [], allowPrivate } = settings.links;
  return checkUrls(urlsToRequest(runbooks, createHostFilter(allowPrivate)), {
    ignore,
    allowPrivate,
    cacheFile: projectFile(settings, 'urls'),
    onProgress,
  });
}
