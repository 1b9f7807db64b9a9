import type { Surroundings } from '../lint/rule.ts';
import { count } from './count.ts';

/** The most hosts to name in a note. */
const MOST_HOSTS = 5;

/**
 * Lists the external links that lint did not request because their hosts are private; empty for
 * none.
 */
export function formatPrivateLinks(verdicts: Surroundings['urls']): string {
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
