import { credentialsIn, isPlaceholderSecret } from '../placeholder-secret.ts';
import { defineRule } from '../rule.ts';
import { positionIn } from '../text-position.ts';

export const noSecret = defineRule({
  scope: 'file',
  meta: {
    id: 'no-secret',
    summary: 'No runbook holds a credential.',
    why: `A runbook is read by everyone, copied into chats and published as a site. A token in one of its
commands is known to all of them at once, and stays in the history of the repository after it has been
deleted from the page.

The text is searched with the recommended rules of secretlint. Placeholders (\`<token>\`, \`$TOKEN\`,
\`xxxx\`), passwords that everyone uses on a machine of his own, and hosts that are set aside for examples
are no secrets. No message shows the value.

\`build\` writes no site while this rule finds something, unless the rule is off or a suppression gives a
reason. \`match\`, \`new\` and \`export\` print the text of a runbook as it stands.`,
    severity: 'error',
    fixable: false,
    messages: {
      secret: {
        what: 'This looks like a live credential: {name}.',
        how: 'Revoke it, for it stays in the history of the repository. Then write a placeholder here, such as `$TOKEN` or `<token>`, and say where the value is kept.',
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
      yield { messageId: 'secret', data, position, sensitive: true };
    }
  },
});
