import { once } from '../../core/memoize.ts';
import type { Entry, Field, FieldName } from '../../core/model.ts';
import { isPromised } from '../certainty/promised.ts';
import { defineRule, type Finding } from '../rule.ts';

/** A step has an expected output, a log an example, a page a summary: there may be several. */
const repeatable: ReadonlySet<FieldName> = new Set([
  'context',
  'verification',
  'example',
  'counterexample',
  'references',
]);

/** Words that introduce one block of many: `**Command:**` after each step of a diagnosis. */
const introductory = /^(?:commands?|outputs?|logs?|how to reproduce)$/;

export const noDuplicateField = defineRule({
  scope: 'file',
  meta: {
    id: 'no-duplicate-field',
    summary: 'No entry has the same field twice.',
    why: `Two fields with one name are either two failures under one heading, or one field in two places. In the
first case the search shows both failures as one, with the replay commands and the remedies of both. In
the second case the reader follows the first field and never scrolls to the other.

A field is repeated if its label is the same. \`Replay\` beside \`Focused reproduction\`, and \`Meaning\`
beside \`Impact\`, are different things to say. A label that introduces one block of many may repeat:
\`Command\`, \`Output\`, \`Expected output\`, \`Example\`, \`Summary\`, \`See also\`.

In an entry without a pattern, on a page that does not state its \`kind\`, the finding is information:
an explanation may say \`Solution\` more than once.`,
    severity: 'error',
    fixable: false,
    messages: {
      'field-twice': {
        what: 'Entry "{entry}" has the field "{label}" {times}; the first is on line {line}.',
        how: 'If these are two failures, give each a heading of its own. If they are one, merge the fields.',
      },
    },
  },

  *check(runbook, { text }) {
    const promised = once(() => isPromised(runbook, text));
    for (const entry of runbook.entries) {
      const repeated = [...repeatedFields(entry, text)];
      // Where several fields come again, a section tells of several failures, one after the other.
      const isSlip = repeated.length === 1;
      for (const finding of repeated) {
        const isSure = isSlip && ((entry.signature?.patterns.length ?? 0) > 0 || promised());
        yield isSure ? finding : { ...finding, severity: 'info' };
      }
    }
  },
});

function* repeatedFields({ title, fields }: Entry, text: string): Generator<Finding> {
  if (fields.length < 2) return;
  const byLabel = Map.groupBy(
    fields.filter((field) => !repeatable.has(field.name)),
    (field) => `${field.name} ${plainLabel(field)}`,
  );
  for (const same of byLabel.values()) {
    const [first, second] = same;
    if (first === undefined || second === undefined || isListOf(first.name, same, fields)) continue;
    if (introductory.test(plainLabel(first))) continue;
    // Each in a box of its own: `:::{dropdown} Title`, `<details>`, `??? note`.
    if (box.test(text.slice(first.labelPosition.end.offset, second.labelPosition.start.offset)))
      continue;
    const data = {
      entry: title,
      label: second.label,
      times: same.length === 2 ? 'twice' : `${same.length} times`,
      line: String(first.labelPosition.start.line),
    };
    // Side by side they are one field in several lines: the two messages of a crash.
    const isBeside = fields.indexOf(second) === fields.indexOf(first) + 1;
    // The words of the heading, which the section shows again in a block, are no label.
    const severity = isBeside || second.label === title ? 'info' : undefined;
    yield { messageId: 'field-twice', data, position: second.labelPosition, severity };
  }
}

const box =
  /^[ \t]*(?::{3,}|<\/?details\b|<\/?(?:Accordion|Tab|Expand)\w*\b|\?{3}\+? |!{3} |={3}\+? )/m;

/** Items of one list that begin alike (`- Fix: this`, `- Fix: that`) are one field. */
function isListOf(name: FieldName, same: readonly Field[], fields: readonly Field[]): boolean {
  const first = fields.findIndex((field) => same.includes(field));
  const last = fields.findLastIndex((field) => same.includes(field));
  const between = fields.slice(first, last);
  return same.every(({ form }) => form === 'item') && between.every((field) => field.name === name);
}

/** Without case, emoji and marks; a number or an addition in brackets tells two labels apart. */
function plainLabel({ label }: Field): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}()]+/gu, ' ')
    .trim();
}
