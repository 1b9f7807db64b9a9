import type { Runbook } from '../../core/model.ts';
import { shownKind } from './browse/shown-kind.ts';
import type { SiteContent } from './site-content.ts';

/** What the site promises on its first page: no more than its runbooks hold. */
export function defaultTagline({
  project,
  words,
}: Pick<SiteContent, 'words'> & {
  project: { catalog: { runbooks: readonly Runbook[] } };
}): string {
  const entries = project.catalog.runbooks.flatMap((runbook) =>
    runbook.entries.map(({ replay }) => ({
      replays: replay.length > 0,
      isAlert: shownKind(runbook) === 'alert',
    })),
  );
  const replayed = entries.filter(({ replays }) => replays).length;
  const alerts = entries.filter(({ isAlert }) => isAlert).length;
  if (entries.length === 0) return words.t('Find the runbook for what is in front of you.');
  if (replayed * 2 >= entries.length) {
    return words.t('Paste the failure. Get the command that replays it.');
  }
  if (alerts * 2 >= entries.length)
    return words.t('Paste the alert. See what it means and what to do.');
  return words.t('Paste the failure. See what to do about it.');
}
