import { credentialsIn, isForeignKey, isPlaceholderSecret } from '../placeholder-secret.ts';
import { defineRule } from '../rule.ts';
import { positionIn } from '../text-position.ts';

export const noSecret = defineRule({
  scope: 'file',
  meta: {
    id: 'no-secret',
    summary: 'No runbook contains a credential.',
    why: `Everyone reads a runbook, people copy it into chats, and a site publishes it. A token in one of its
commands is no secret any more, and it stays in the history of the repository after you delete it from
the page.

The rule searches the text with the recommended rules of secretlint. It accepts placeholders (\`<token>\`,
\`$TOKEN\`, \`xxxx\`), well-known default passwords, and hosts that are reserved for examples. No message
shows the value.

\`build\` writes no site while this rule has a finding, unless the rule is off or a suppression gives a
reason. \`match\`, \`new\` and \`export\` print the text of a runbook unchanged.`,
    severity: 'error',
    fixable: false,
    messages: {
      secret: {
        what: 'This looks like a live credential: {name}.',
        how: 'Revoke it: it stays in the history of the repository. Then write a placeholder such as `$TOKEN` or `<token>`, and say where to find the value.',
      },
    },
  },

  *check(_runbook, { text, secrets }) {
    for (const { name, start, end } of secrets) {
      const value = text.slice(start, end);
      if (isPlaceholderSecret(value)) continue;
      const address = credentialsIn(value);
      const from = start + (address?.at ?? 0);
      const to = address === null ? end : from + address.password.length;
      // The datum is part of the JSON output and of fingerprints in baselines; no code reads it.
      const data = { name, sensitive: 'true' };
      const position = positionIn(text, from, to);
      // It may be of a trial on the author's machine, or over.
      const isForeign = /^AWS/.test(name) && isForeignKey(text, start, end);
      const severity = isForeign ? 'warning' : undefined;
      yield { messageId: 'secret', data, position, severity, sensitive: true };
    }
  },
});
