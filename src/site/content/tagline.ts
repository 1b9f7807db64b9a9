import type { Runbook } from '../../core/model.ts';
import type { SiteContent } from './site-content.ts';

/** `KubeAPIDown`, `etcd_no_leader`, `Alert: disk`: what monitoring calls a failure. */
const namedAsAlert = /^\W*[A-Z]\w*[a-z\d][A-Z]\w*\W*$|^[a-z]\w*_\w+$|\b[Aa]lerts?\b/m;

/** What the site promises on its first page: no more than its runbooks hold. */
export function defaultTagline({
  project,
  words,
}: Pick<SiteContent, 'words'> & {
  project: { catalog: { runbooks: readonly Runbook[] } };
}): string {
  const entries = project.catalog.runbooks.flatMap((runbook) =>
    runbook.entries.map(({ replay, title }) => ({
      replays: replay.length > 0,
      // Any page whose kind nobody states is read as one of alerts.
      isAlert: runbook.kind === 'alert' && namedAsAlert.test(`${title}\n${runbook.title}`),
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
