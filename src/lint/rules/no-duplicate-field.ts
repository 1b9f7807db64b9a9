import type { Entry, Field, FieldName } from '../../core/model.ts';
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
  scope: 'runbook',
  meta: {
    id: 'no-duplicate-field',
    summary: 'No entry has the same field twice.',
    why: `Two fields of one name are either two failures under one heading, or one field in two places. In the
first case the search finds both failures as one, and the reader gets the replay commands and the
remedies of both; in the second the reader follows the first and never scrolls to the other.

A field counts as repeated when its label is the same. \`Replay\` beside \`Focused reproduction\`, or
\`Meaning\` beside \`Impact\`, are two things to say. What introduces one block of many may be repeated:
\`Command\`, \`Output\`, \`Expected output\`, \`Example\`, \`Summary\`, \`See also\`.`,
    severity: 'error',
    fixable: false,
    messages: {
      'field-twice': {
        what: 'Entry "{entry}" has the field "{label}" {times}; the first is in line {line}.',
        how: 'If these are two failures, give each a heading of its own. If they are one, merge the fields.',
      },
    },
    examples: {
      ok: [
        {
          title: 'Two ways to replay, with labels that tell them apart',
          files: `# CI

## Non-mock gate

**Signature:** \`non_mock_compliance_gate ... FAILED\`

**Artifacts:** \`docs/non-mock-rubric.json\`

**Replay:**

\`\`\`bash
cargo test --test non_mock_compliance_gate
\`\`\`

**Focused reproduction:**

\`\`\`bash
cargo test --test non_mock_compliance_gate -- --exact floor_of_module
\`\`\`

**Remediation:** Replace the mocks of the module that dropped under its floor.
`,
        },
        {
          title: 'A list whose items begin alike',
          files: `# Disk full

**Signature:** \`No space left on device\`

- **Fix:** Delete old logs.
- **Fix:** Move the volume to a larger disk.
`,
        },
        {
          title: 'An alert with a meaning, an impact and a command for each step',
          files: `# KubeAPIDown

## Meaning

The API server does not answer.

## Impact

Nothing can be deployed.

## Diagnosis

Is the process there?

**Command:**

\`\`\`bash
systemctl status kube-apiserver
\`\`\`

Does it answer on its port?

**Command:**

\`\`\`bash
curl -k https://localhost:6443/livez
\`\`\`

## Mitigation

Restart the API server.
`,
        },
      ],
      notOk: [
        {
          title: 'Two failures under one heading',
          files: `# Storage

## Disk

**Symptom:** \`No space left on device\`

**Fix:** Delete old logs.

**Symptom:** \`Read-only file system\`

**Fix:** Check the disk, then mount it again.
`,
          findings: [
            { messageId: 'field-twice', line: 9 },
            { messageId: 'field-twice', line: 11 },
          ],
        },
        {
          title: 'A severity that contradicts the first',
          files: `# Storage

## Disk full

**Signature:** \`No space left on device\`

**Severity:** high

**Fix:** Delete old logs.

**Severity:** low
`,
          findings: [{ messageId: 'field-twice', line: 11 }],
        },
      ],
    },
  },

  *check(runbook) {
    for (const entry of runbook.entries) yield* repeatedFields(entry);
  },
});

function* repeatedFields({ title, fields }: Entry): Generator<Finding> {
  if (fields.length < 2) return;
  const byLabel = Map.groupBy(
    fields.filter((field) => !repeatable.has(field.name)),
    (field) => `${field.name} ${plainLabel(field)}`,
  );
  for (const same of byLabel.values()) {
    const [first, second] = same;
    if (first === undefined || second === undefined || isListOf(first.name, same, fields)) continue;
    if (introductory.test(plainLabel(first))) continue;
    const data = {
      entry: title,
      label: second.label,
      times: same.length === 2 ? 'twice' : `${same.length} times`,
      line: String(first.labelPosition.start.line),
    };
    yield { messageId: 'field-twice', data, position: second.labelPosition };
  }
}

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
