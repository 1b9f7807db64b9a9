import { requestUrl } from '../../core/links/request-url.ts';
import { defineRule } from '../rule.ts';

export const noDeadUrl = defineRule({
  scope: 'surroundings',
  meta: {
    id: 'no-dead-url',
    summary: 'Every external address answers.',
    why: `Dashboards are renamed, wikis move, vendors tidy their manuals. The reader who opens the page in an
incident gets "404 Not Found" where the explanation was.

Addresses are requested with \`--external\` only. One counts as dead when its server says that the page is
not there (404, 410 and the like), when its host does not exist, or when nothing listens there. A server
that is slow, asks to wait (429), fails (5xx), wants a sign-in (401, 403) or has trouble with its
certificate is not judged. Addresses that only some networks know (\`localhost\`, \`*.internal\`, IP
addresses) are not requested, nor is a host whose name or redirect leads to a private address: a runbook
must not make a CI job ask what only that job can reach. \`links.allowPrivate\` names hosts to ask all
the same; others are left out by \`links.ignoreUrls\`.`,
    severity: 'warning',
    fixable: false,
    messages: {
      dead: {
        what: 'The address {url} leads nowhere: {reason}.',
        how: 'Look for where it went and correct it, or remove the link. If only your network knows it, add it to `links.ignoreUrls`.',
      },
    },
  },

  *check(runbook, { urls }) {
    for (const { url, position } of runbook.links) {
      const requested = requestUrl(url);
      const verdict = requested === null ? undefined : urls.get(requested);
      if (requested === null || verdict?.state !== 'dead') continue;
      yield { messageId: 'dead', data: { url: requested, reason: verdict.reason }, position };
    }
  },
});
