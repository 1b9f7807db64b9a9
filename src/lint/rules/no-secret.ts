import { defineRule } from '../rule.ts';
import { certaintyOf, credentialsIn } from '../secrets/placeholder-secret.ts';
import { positionIn } from '../text-position.ts';

/** A credential of another store may be one of a trial, a word in an address one of an example. */
const severities = { certain: undefined, likely: 'warning', open: 'info' } as const;

export const noSecret = defineRule({
  scope: 'file',
  meta: {
    id: 'no-secret',
    summary: 'No runbook contains a credential.',
    why: `Everyone reads a runbook, people copy it into chats, and a site publishes it. A token in one of its
commands is no secret any more, and it stays in the history of the repository after you delete it from
the page.

The rule searches the text with the recommended rules of secretlint. It accepts placeholders (\`<token>\`,
\`$TOKEN\`, \`xxxx\`), well-known default passwords, and hosts that are reserved for examples. A password
of a private address is a warning; information is what may well be an example: a password that is a word, the id of a
key of AWS without its secret, a key that has an end or is for another store, a private key beside a
certificate for a name such as \`test.com\`. No message shows the value.

\`build\` writes no site while this rule has a finding above information, unless the rule is off or a suppression gives a
reason. \`match\`, \`new\` and \`export\` print the text of a runbook unchanged.`,
    severity: 'error',
    fixable: false,
    messages: {
      secret: {
        what: 'This looks like a live credential: {name}.',
        how: 'Revoke it: it stays in the history of the repository. Then write a placeholder such as `$TOKEN` or `<token>`, and say where to find the value.',
      },
      maybe: {
        what: 'This may be a credential: {name}.',
        how: 'If somebody can use it, revoke it. If it is an example, let the value say so: `<password>`, `example.com`, `AKIA...EXAMPLE`.',
      },
    },
  },

  *check(_runbook, { text, secrets }) {
    for (const { name, start, end } of secrets) {
      const certainty = certaintyOf(name, text, start, end);
      if (certainty === 'none') continue;
      const address = credentialsIn(text.slice(start, end));
      const from = start + (address?.at ?? 0);
      const to = address === null ? end : from + address.password.length;
      // The datum is part of the JSON output and of fingerprints in baselines; no code reads it.
      const data = { name, sensitive: 'true' };
      const position = positionIn(text, from, to);
      const severity = severities[certainty];
      const messageId = certainty === 'certain' ? 'secret' : 'maybe';
      yield { messageId, data, position, severity, sensitive: true };
    }
  },
});
