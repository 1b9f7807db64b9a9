import { requestUrl } from '../../core/links/request-url.ts';
import { defineRule } from '../rule.ts';

export const noDeadUrl = defineRule({
  scope: 'surroundings',
  meta: {
    id: 'no-dead-url',
    summary: 'Every external address answers.',
    why: `Dashboards get renamed, wikis move, vendors tidy up their manuals. The reader who opens the page in an
incident gets "404 Not Found" instead of the explanation.

The rule requests addresses only with \`--external\`. An address is dead if its server says that the page
does not exist (404, 410 and similar), if its host does not exist, or if the host refuses connections.
The rule does not judge a server that is slow, asks to wait (429), fails (5xx), wants a sign-in (401,
403) or has a problem with its certificate. It never requests addresses that only some networks know
(\`localhost\`, \`*.internal\`, IP addresses), nor a host whose name or redirect leads to a private address:
a runbook must not make a CI job request what only that job can reach. \`links.allowPrivate\` allows
single hosts, and \`links.ignoreUrls\` excludes addresses.`,
    severity: 'warning',
    fixable: false,
    messages: {
      dead: {
        what: 'The address {url} is dead: {reason}.',
        how: 'Find the new address and correct the link, or remove it. If only your network knows the address, add it to `links.ignoreUrls`.',
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
