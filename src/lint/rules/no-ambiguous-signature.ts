import { defineRule, type Finding } from '../rule.ts';
import { ambiguousExamples } from '../signatures/ambiguous-examples.ts';
import { collectPatterns, type WrittenPattern } from '../signatures/collect-patterns.ts';
import { findOverlaps } from '../signatures/overlaps.ts';
import { indexPatterns } from '../signatures/pattern-index.ts';

export const noAmbiguousSignature = defineRule({
  scope: 'catalog',
  meta: {
    id: 'no-ambiguous-signature',
    summary: 'No two entries match the same log lines.',
    why: `A log line leads to one entry: the one whose pattern has the most text in common with it. If two entries
have the same pattern, both come up and the reader must guess which procedure to follow. If one pattern
contains another, the shorter one comes up beside the right answer every time, for a failure that is not
its own.

The rule does not compare pages of the kind \`campaign\`, which take no part in matching, or the rows of a
table: a symptom with two causes takes two rows. The name of an alert may begin like another name, and a
page may be the translation or another version of another page (\`content.zh/\`, \`name.zh.md\`, \`v2/\`).`,
    severity: 'error',
    fixable: false,
    messages: {
      'same-pattern': {
        what: 'The pattern `{pattern}` matches the same lines as the pattern of "{other}" ({place}).',
        how: 'Add text that only one of the failures prints to each pattern, or merge the two entries.',
      },
      contained: {
        what: 'The pattern `{pattern}` matches every line that `{narrower}` of "{other}" ({place}) matches{more}.',
        how: 'Add text that only this failure prints, or remove the pattern if the other entry covers it.',
      },
      'tied-example': {
        what: 'This example of "{entry}" matches "{other}" ({place}) just as well: both patterns are equally long.',
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
        // The longer pattern ranks first, so that the reader has the right answer on top.
        const severity = 'warning';
        yield at(pattern, {
          messageId: 'contained',
          data: { ...data, narrower, more: others },
          severity,
        });
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
