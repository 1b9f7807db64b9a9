import type { Entry } from '../../core/model.ts';
import { formatPattern } from '../../core/pattern/match-pattern.ts';
import { defineRule, type Finding } from '../rule.ts';
import { whyGeneric } from '../signatures/generic-pattern.ts';
import { parseSteps } from '../signatures/parsed-pattern.ts';

export const noGenericSignature = defineRule({
  scope: 'file',
  meta: {
    id: 'no-generic-signature',
    summary: 'A signature pattern does not hit ordinary log lines.',
    why: `A pattern such as \`FAILED\` or \`exit code 1\` hits every red log there is. Its entry then comes up for
failures that it knows nothing about, above or beside the entry that does, and the reader replays the
wrong thing. After the second time the reader stops trusting the search.

Too general is a pattern with fewer than five characters of literal text, one made of nothing but words
like \`error\`, \`failed\`, \`panic\`, \`exit code 1\`, and one that hits a line that logs of its kind hold
anyway: \`Process completed with exit code 1.\`, \`test result: ok. 12 passed\`. A sequence is too
general when all of its lines are.

In a row of a table that lists failures it is a warning: most such tables were written for readers
alone, before anybody thought of a search.`,
    severity: 'error',
    fixable: false,
    messages: {
      'too-short': {
        what: 'The pattern `{pattern}` is so short that it hits many other lines.',
        how: 'Write more of the line, with `<name>` or ` ... ` for the parts that change.',
      },
      'common-words': {
        what: 'The pattern `{pattern}` says that something went wrong, but not what: it hits the logs of other failures too.',
        how: 'Add what only this failure prints: the name of the test, gate or file, or the message. Where the line holds no more, make it a sequence with a line that does.',
      },
      'ordinary-line': {
        what: 'The pattern `{pattern}` also hits "{line}", a line that any log of {source} can hold.',
        how: 'Add what only this failure prints, or make it a sequence with a line that does.',
      },
    },
  },

  *check(runbook) {
    if (runbook.kind === 'campaign') return;
    for (const entry of runbook.entries) yield* genericPatterns(entry);
  },
});

function* genericPatterns({ form, signature, fields }: Entry): Generator<Finding> {
  // The name of an alert stands in for a pattern that the author did not write.
  if (!fields.some(({ name }) => name === 'signature')) return;
  for (const pattern of signature?.patterns ?? []) {
    const [first] = pattern.steps;
    const found = whyGeneric(parseSteps(pattern));
    if (first === undefined || found === null) continue;
    const { reason, ...data } = found;
    const shown = formatPattern(pattern).replace(/\s+/g, ' ');
    const finding = { messageId: reason, data: { ...data, pattern: shown } };
    // A table that was written for its readers alone is no reason to fail a build.
    const severity = form === 'table-row' ? ({ severity: 'warning' } as const) : {};
    yield { ...finding, ...severity, position: first.position };
  }
}
