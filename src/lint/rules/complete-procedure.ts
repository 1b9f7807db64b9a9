import { defineRule } from '../rule.ts';

export const completeProcedure = defineRule({
  scope: 'file',
  meta: {
    id: 'complete-procedure',
    summary: 'A procedure has its steps, and says how to see that they worked.',
    why: `A procedure leads to a goal: "Restart the broker". Who follows it under pressure needs steps to take one
after the other, and a way to see that the goal is reached: a command and its output, a dashboard, a
message. Without the latter nobody knows when to stop.

Steps are the items of numbered lists, numbered headings, boxes to tick off and fences with commands. A
verification is a heading or label of that name (\`Verification\`, \`Expected output\`), or a step or sentence
that begins with a check ("Verify that ...", "You should see ...").

The finding is a warning if the front matter or the configuration says \`kind: procedure\`. A page that
Replaybook takes for a procedure by its headings or its title gets information.`,
    severity: 'warning',
    fixable: false,
    messages: {
      'no-steps': {
        what: 'This procedure has no steps.',
        how: 'Write them as a numbered list, one action for each item, with its command in a fenced block. If the page is not a procedure, state its kind: `kind: reference`.',
      },
      'no-verification': {
        what: 'This procedure does not say how to see that it worked.',
        how: 'Add a heading or label "Verification" with a command and what it prints, or end with a step such as "Check that the consumer lag falls".',
      },
    },
  },

  // The scan finds these.
  check: () => [],
});
