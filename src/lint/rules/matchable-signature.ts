import type { Entry } from '../../core/model.ts';
import { defineRule, type Finding, type RequiredFields } from '../rule.ts';

export const matchableSignature = defineRule({
  scope: 'file',
  meta: {
    id: 'matchable-signature',
    summary: 'A signature has a pattern that a log line can match.',
    why: `People paste the line that they see, or give the whole log to \`replaybook match\`. An entry whose
signature is prose cannot match a line: only a reader who guesses its words finds it. A field that mixes
prose and code counts as prose, because it does not say which code spans are lines of the log.

The rule skips kinds of runbooks that need no signature, such as alerts, and the rows of a table that
lists failures. If a failure really leaves no line in a log, suppress the finding and give that as the
reason.`,
    severity: 'warning',
    fixable: false,
    messages: {
      prose: {
        what: 'The signature of entry "{entry}" is prose, so no log line can match it.',
        how: 'Copy the line from the log into a fence with the language `signature`, one pattern per line. The prose can stay.',
      },
      mixed: {
        what: 'The signature of entry "{entry}" mixes code into prose, so its {codes} as a pattern.',
        how: 'Copy the line from the log into a fence with the language `signature` below the prose, one pattern per line, for example "{term}".',
      },
    },
  },

  *check(runbook, { requiredFields }) {
    if (!needsSignature(requiredFields[runbook.kind]) || runbook.kind === 'campaign') return;
    for (const entry of runbook.entries) {
      if (entry.form === 'section') yield* unmatchable(entry);
    }
  },
});

function needsSignature(choices: RequiredFields['signatures']): boolean {
  return choices.some((choice) => choice.includes('signature'));
}

function* unmatchable({ title, fields, signature }: Entry): Generator<Finding> {
  if (signature === null || signature.patterns.length > 0 || signature.observed === '') return;
  const field = fields.find(({ name }) => name === 'signature');
  const position = field?.labelPosition ?? signature.position;
  // A word alone is a name; what has a space in it is more likely a line of a log.
  const { terms } = signature;
  const term = terms.find((text) => /\S\s+\S/.test(text)) ?? terms[0];
  if (term === undefined) yield { messageId: 'prose', data: { entry: title }, position };
  else {
    const codes =
      terms.length === 1 ? 'code span does not count' : `${terms.length} code spans do not count`;
    yield { messageId: 'mixed', data: { entry: title, codes, term }, position };
  }
}
