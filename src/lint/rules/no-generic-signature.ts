import type { Entry, Runbook } from '../../core/model.ts';
import { formatPattern } from '../../core/pattern/match-pattern.ts';
import { readPriority } from '../../core/search/standing.ts';
import { isWrittenAsSignature } from '../certainty/promised.ts';
import { defineRule, type Finding } from '../rule.ts';
import { usesCaptures } from '../signatures/family.ts';
import { whyGeneric } from '../signatures/generic-pattern.ts';
import { parseSteps } from '../signatures/parsed-pattern.ts';

export const noGenericSignature = defineRule({
  scope: 'file',
  meta: {
    id: 'no-generic-signature',
    summary: 'A signature pattern does not match ordinary log lines.',
    why: `A pattern such as \`FAILED\` or \`exit code 1\` matches every red log. Its entry comes up for failures that
it does not describe, above or beside the right entry, and the reader replays the wrong thing. After the
second time, readers stop trusting the search.

A pattern is too general if it has fewer than five characters of literal text, if it consists only of
words like \`error\`, \`failed\`, \`panic\`, \`exit code 1\`, or if it matches a line that such logs always
hold: \`Process completed with exit code 1.\`, \`test result: ok. 12 passed\`. A sequence is too general if
all of its lines are.

An entry may be meant for each failure of a family: \`--- FAIL: <test>\`, with the test in its replay
command. The rule accepts a pattern if a replay command of its entry uses what the pattern captures, or
a value made of that. Such an entry comes below one that is for a failure of the same line. It also accepts
a \`Priority: fallback\`, which shows an entry only if no other matches.

On a page that does not state its \`kind\`, the finding is information unless the field is called a signature
or a pattern: most symptoms were written for readers only. In the row of a table it is at most a warning.`,
    severity: 'error',
    fixable: false,
    messages: {
      'too-short': {
        what: 'The pattern `{pattern}` is so short that it matches many other lines.',
        how: 'Write more of the line, with `<name>` or ` ... ` for the parts that change.',
      },
      'log-words': {
        what: 'The pattern `{pattern}` says that something failed, but not what: it matches the logs of other failures too.',
        how: 'Add text that only this failure prints: the name of the test, gate or file, or the message. If the line has no more text, make it a sequence with a line that does.',
      },
      'ordinary-line': {
        what: 'The pattern `{pattern}` also matches "{line}", a line that any log of {source} can hold.',
        how: 'Add text that only this failure prints, or make it a sequence with a line that does. If the entry is for each such failure, capture its name and use that in the replay command.',
      },
    },
  },

  *check(runbook, { text }) {
    if (runbook.kind === 'campaign') return;
    for (const entry of runbook.entries) {
      const isMeant = isWrittenAsSignature(entry, runbook, text);
      yield* genericPatterns(entry, runbook, isMeant);
    }
  },
});

function* genericPatterns(entry: Entry, runbook: Runbook, isMeant: boolean): Generator<Finding> {
  const { form, signature, fields } = entry;
  // A fallback is shown only where no other entry matches.
  if (readPriority(entry.priority ?? runbook.meta.priority ?? '') === 'fallback') return;
  // The name of an alert stands in for a pattern that the author did not write.
  if (!fields.some(({ name }) => name === 'signature')) return;
  for (const pattern of signature?.patterns ?? []) {
    const [first] = pattern.steps;
    const found = whyGeneric(parseSteps(pattern));
    if (first === undefined || found === null) continue;
    // An entry for a whole family of failures is meant to match each of them.
    if (found.reason !== 'too-short' && usesCaptures({ pattern, entry, runbook })) continue;
    const { reason, ...data } = found;
    const shown = formatPattern(pattern).replace(/\s+/g, ' ');
    const finding = { messageId: reason, data: { ...data, pattern: shown } };
    // What was written for readers alone is no reason to fail a build.
    const severity = isMeant ? (form === 'table-row' ? 'warning' : undefined) : 'info';
    yield { ...finding, severity, position: first.position };
  }
}
