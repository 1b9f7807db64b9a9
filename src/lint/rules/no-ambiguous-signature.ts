import type { Catalog, Entry, Position, Runbook } from '../../core/model.ts';
import { isWrittenAsSignature } from '../certainty/promised.ts';
import { excerptLine, logExcerpts } from '../log-excerpt.ts';
import { defineRule } from '../rule.ts';
import { type AmbiguousExample, ambiguousExamples } from '../signatures/ambiguous-examples.ts';
import { collectPatterns, type PatternPlace, sourceOf } from '../signatures/collect-patterns.ts';
import { comparedPages } from '../signatures/compared-pages.ts';
import { findOverlaps, type Overlap } from '../signatures/overlaps.ts';
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
page may be the translation or another version of another page (\`content.zh/\`, \`name.zh.md\`, \`v2/\`). What
a page calls a symptom and does not state as a signature may be that of many failures: the finding is
information.`,
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

  *check({ catalog: whole, partial, textOf, remembered }) {
    const catalog = partial === null ? whole : comparedPages(whole, partial, textOf);
    const isMeant = (place: PatternPlace) => {
      const { entry, runbook } = written(catalog, place);
      return isWrittenAsSignature(entry, runbook, textOf(runbook.path));
    };
    const { overlaps, ties } = remembered('signatures', () => compareSignatures(catalog));
    for (const { kind, pattern, other, more } of overlaps) {
      const { runbook, source, position } = written(catalog, pattern);
      const data = { pattern: source, ...placeOf(catalog, other) };
      const { path } = runbook;
      const isOpen = !isMeant(pattern) || !isMeant(other);
      if (kind === 'same') {
        const severity = isOpen ? 'info' : undefined;
        yield { messageId: 'same-pattern', data, severity, path, position };
      } else {
        const narrower = written(catalog, other).source;
        const others = more === 0 ? '' : `, and of ${more} more`;
        // The longer pattern ranks first, so that the reader has the right answer on top.
        const severity = isOpen ? 'info' : 'warning';
        const all = { ...data, narrower, more: others };
        yield { messageId: 'contained', data: all, severity, path, position };
      }
    }
    for (const { place, excerpt, line, other } of ties) {
      const { runbook, entry } = written(catalog, place);
      const example = logExcerpts(entry.examples, runbook)[excerpt];
      if (example === undefined) continue;
      const { path } = runbook;
      const position = excerptLine(textOf(path), example, line);
      const data = { entry: entry.title, ...placeOf(catalog, other) };
      const severity = isMeant(place) && isMeant(other) ? undefined : 'info';
      yield { messageId: 'tied-example', data, severity, path, position };
    }
  },
});

/** Plain data, so that later runs can have it. */
function compareSignatures(catalog: Catalog): { overlaps: Overlap[]; ties: AmbiguousExample[] } {
  const patterns = collectPatterns(catalog);
  const index = indexPatterns(patterns.map(({ steps }) => steps));
  const overlaps = findOverlaps(patterns, index);
  return { overlaps, ties: [...ambiguousExamples(patterns, index)] };
}

interface Written {
  runbook: Runbook;
  entry: Entry;
  source: string;
  position: Position;
}

function written({ runbooks }: Catalog, [inCatalog, inRunbook, inEntry]: PatternPlace): Written {
  const runbook = runbooks[inCatalog];
  const entry = runbook?.entries[inRunbook];
  const pattern = entry?.signature?.patterns[inEntry];
  if (!runbook || !entry || !pattern) throw new Error('There is no such pattern.');
  const position = pattern.steps[0]?.position ?? entry.titlePosition;
  return { runbook, entry, source: sourceOf(pattern), position };
}

function placeOf(catalog: Catalog, place: PatternPlace): { other: string; place: string } {
  const { runbook, entry, position } = written(catalog, place);
  return { other: entry.title, place: `${runbook.path}:${position.start.line}` };
}
