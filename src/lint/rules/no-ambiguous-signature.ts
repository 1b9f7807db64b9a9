import { defineRule, type Finding } from '../rule.ts';
import { ambiguousExamples } from '../signatures/ambiguous-examples.ts';
import { collectPatterns, type WrittenPattern } from '../signatures/collect-patterns.ts';
import { findOverlaps } from '../signatures/overlaps.ts';
import { indexPatterns } from '../signatures/pattern-index.ts';

export const noAmbiguousSignature = defineRule({
  scope: 'catalog',
  meta: {
    id: 'no-ambiguous-signature',
    summary: 'No two entries claim the same log lines.',
    why: `A log line leads to one entry: the one whose pattern has the most text in common with it. Two entries
with one pattern come up together, and the reader must guess which of two procedures to follow. A
pattern that is a part of another entry's comes up as well whenever that one does, beside the right
answer, and its own entry is about something else.

Plans of the kind \`campaign\` take no part in matching logs, so they are not compared. The name of an
alert may begin like that of another. The rows of a table are not compared either: a symptom with two
causes takes two rows.`,
    severity: 'error',
    fixable: false,
    messages: {
      'same-pattern': {
        what: 'The pattern `{pattern}` hits the same lines as that of "{other}" ({place}), so nothing tells the two failures apart.',
        how: 'Add to each what only it prints, or merge the two entries.',
      },
      contained: {
        what: 'The pattern `{pattern}` hits every line that `{narrower}` of "{other}" ({place}) is for{more}.',
        how: 'Add what only this failure prints, or leave the pattern out if that entry says it all.',
      },
      'tied-example': {
        what: 'This example of "{entry}" hits "{other}" ({place}) just as well: neither has the longer pattern.',
        how: 'Make the pattern of "{entry}" longer, or cut the example down to the lines of this failure.',
      },
    },
  },

  *check({ catalog, textOf }) {
    const patterns = collectPatterns(catalog);
    const index = indexPatterns(patterns.map(({ steps }) => steps));
    for (const overlap of findOverlaps(patterns, index)) {
      const { pattern, other, more } = overlap;
      const data = { pattern: pattern.source, ...placeOf(other) };
      if (overlap.kind === 'same') yield at(pattern, { messageId: 'same-pattern', data });
      else {
        const narrower = other.source;
        const others = more === 0 ? '' : `, and of ${more} more`;
        yield at(pattern, { messageId: 'contained', data: { ...data, narrower, more: others } });
      }
    }
    for (const { path, entry, other, position } of ambiguousExamples(patterns, index, textOf)) {
      const data = { entry: entry.title, ...placeOf(other) };
      yield { messageId: 'tied-example', data, path, position };
    }
  },
});

function placeOf({ entry, runbook, position }: WrittenPattern): { other: string; place: string } {
  return { other: entry.title, place: `${runbook.path}:${position.start.line}` };
}

function at(
  { runbook, position }: WrittenPattern,
  finding: Omit<Finding, 'position'>,
): Finding & { path: string } {
  return { ...finding, path: runbook.path, position };
}
