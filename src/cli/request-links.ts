import { createHostFilter } from '../core/links/ignore-urls.ts';
import { urlsToRequest } from '../core/links/request-url.ts';
import type { Runbook } from '../core/model.ts';
import type { Surroundings } from '../lint/rule.ts';
import type { Settings } from '../node/settings.ts';
import { count } from '../report/count.ts';
import { cacheFile } from './lint-cache.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Of hosts that are named in a note. */
const MOST_HOSTS = 5;

/** Asks the network about the external links of some runbooks; what was alive is remembered for a day. */
export async function requestLinks(
  runbooks: readonly Runbook[],
  settings: Settings,
  terminal: Terminal,
): Promise<Surroundings['urls']> {
  const { checkUrls } = await import('../node/lint-facts/urls.ts');
  const { ignoreUrls: ignore = [], allowPrivate } = settings.links;
  const progress = new Progress(terminal);
  const verdicts = await checkUrls(urlsToRequest(runbooks, createHostFilter(allowPrivate)), {
    ignore,
    allowPrivate,
    cacheFile: cacheFile(settings, 'urls'),
    onProgress: (done, total) => progress.show(done, total, 'external links'),
  });
  progress.clear();
  const note = notAsked(verdicts);
  if (note !== '') terminal.err(note);
  return verdicts;
}

/** A page of the own network is not judged, and that is said. */
function notAsked(verdicts: Surroundings['urls']): string {
  const hosts = [...verdicts.values()].flatMap((verdict) =>
    verdict.state === 'private' ? [verdict.host] : [],
  );
  if (hosts.length === 0) return '';
  const names = [...new Set(hosts)].sort();
  const shown = names.slice(0, MOST_HOSTS).join(', ') + (names.length > MOST_HOSTS ? ', ...' : '');
  const were = hosts.length === 1 ? 'was' : 'were';
  const what = `${count(hosts.length, 'external link')} ${were} not requested: ${shown}`;
  return `replaybook: ${what}.\n  These addresses are private. \`links.allowPrivate\` names hosts to ask.\n`;
}
