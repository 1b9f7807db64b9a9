import { urlsToRequest } from '../core/links/request-url.ts';
import type { Runbook } from '../core/model.ts';
import type { LintFacts } from '../lint/rule.ts';
import type { Settings } from '../node/settings.ts';
import { cacheFile } from './lint-cache.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Asks the network about the external links of some runbooks; what was alive is remembered for a day. */
export async function requestLinks(
  runbooks: readonly Runbook[],
  settings: Settings,
  terminal: Terminal,
): Promise<LintFacts['urls']> {
  const { checkUrls } = await import('../node/lint-facts/urls.ts');
  const progress = new Progress(terminal);
  const verdicts = await checkUrls(urlsToRequest(runbooks), {
    ignore: settings.links.ignoreUrls ?? [],
    cacheFile: cacheFile(settings, 'urls'),
    onProgress: (done, total) => progress.show(done, total, 'external links'),
  });
  progress.clear();
  return verdicts;
}
