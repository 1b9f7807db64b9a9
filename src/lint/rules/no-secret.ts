import { credentialsIn, isPlaceholderSecret } from '../placeholder-secret.ts';
import { defineRule } from '../rule.ts';
import { positionIn } from '../text-position.ts';

export const noSecret = defineRule({
  scope: 'runbook',
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
    examples: {
      ok: [
        {
          title: 'Placeholders, and the reader’s own machine',
          files: `# Registry down

**Replay:**

\`\`\`bash
curl "https://deploy:$REGISTRY_PASSWORD@registry.ops-team.io/v2/"
curl "https://deploy:<password>@registry.ops-team.io/v2/"
psql postgres://ci:Vf7wq2LmzT@localhost:5432/ci
export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
\`\`\`
`,
        },
      ],
      notOk: [
        {
          title: 'Passwords in addresses',
          files: `# Registry down

**Replay:**

\`\`\`bash
curl https://deploy:Vf7wq2LmzT@registry.ops-team.io/v2/
psql postgres://ci:Vf7wq2LmzT@db.ops-team.io:5432/ci
\`\`\`
`,
          findings: [
            { messageId: 'secret', line: 6 },
            { messageId: 'secret', line: 7 },
          ],
        },
      ],
    },
  },

  *check(runbook, { facts }) {
    const secrets = facts.secrets.get(runbook.path) ?? [];
    if (secrets.length === 0) return;
    const text = facts.textOf(runbook.path);
    for (const { name, start, end } of secrets) {
      const value = text.slice(start, end);
      if (isPlaceholderSecret(value)) continue;
      const address = credentialsIn(value);
      const from = start + (address?.at ?? 0);
      const to = address === null ? end : from + address.password.length;
      // Whoever shows the text at this place must not show the characters of the span.
      const data = { name, sensitive: 'true' };
      yield { messageId: 'secret', data, position: positionIn(text, from, to) };
    }
  },
});
