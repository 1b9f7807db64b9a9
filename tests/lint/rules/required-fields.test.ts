import { expect, test } from 'vitest';
import { requiredFields } from '../../../src/core/parse/fields/parse-options.ts';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { type ExampleInput, lint } from '../catalog.ts';

const fields = {
  signature: '**Signature:** `disk full`\n\n',
  artifacts: '**Artifacts:** `df.txt`\n\n',
  replay: '**Replay:**\n\n```bash\ndf -h\n```\n\n',
  remediation: '**Fix:** Delete logs.\n\n',
};

function found(text: string, changes?: Partial<ExampleInput>) {
  return lint(text, changes)
    .diagnostics.filter(({ ruleId }) => ruleId === 'required-fields')
    .map((diagnostic) => {
      const { messageId, position } = diagnostic;
      return { messageId, line: position.start.line, what: wordingOf(diagnostic).what };
    });
}

test('one finding for each missing field, at the heading', () => {
  const text = `---\nkind: signatures\n---\n\n# CI\n\n## Disk full\n\n${fields.remediation}`;
  expect(found(text)).toEqual([
    { messageId: 'missing-artifacts', line: 7, what: expect.stringContaining('"Disk full"') },
    { messageId: 'missing-replay', line: 7, what: expect.stringContaining('"Disk full"') },
    { messageId: 'missing-signature', line: 7, what: expect.stringContaining('"Disk full"') },
  ]);
});

test.each([
  ['its own scope', `# CI\n\n## A\n\n**Applies to:** the job\n\n`],
  ['the scope of a section around it', `# CI\n\n**Applies to:** the job\n\n## A\n\n`],
])('%s stands in for a signature', (_name, start) => {
  expect(found(start + fields.artifacts + fields.replay + fields.remediation)).toEqual([]);
});

const disk = (content: string): string => `# Disks\n\n## Disk full\n\n${content}`;
const asAlert = (content: string): string => `---\nkind: alert\n---\n\n${disk(content)}`;
const diagnosis = '**Diagnosis:** Look.\n\n';

test.each([
  ['a fix alone', disk(fields.remediation), []],
  ['a diagnosis alone', disk(diagnosis), ['missing-remediation info']],
  ['an empty fix', disk(`${diagnosis}**Fix:**\n`), ['empty-field error']],
  ['a kind that is stated', asAlert(fields.remediation), ['missing-field error']],
  ['the same without a fix', asAlert(diagnosis), ['missing-remediation error']],
  ['causes for a diagnosis', disk(`**Cause:** Logs.\n\n${fields.remediation}`), []],
  ['one heading for both', disk('**Severity:** low\n\n### Diagnosis and mitigation\n\nx\n'), []],
  ['a row of a table', disk('| Symptom | Fix |\n|---|---|\n| A | |\n'), []],
])('a page without a kind: %s', (_name, text, expected) => {
  const own = lint(text).diagnostics.filter(({ ruleId }) => ruleId === 'required-fields');
  expect(own.map(({ messageId, severity }) => `${messageId} ${severity}`)).toEqual(expected);
});

test('a scope that is empty does not', () => {
  const text = `# CI\n\n## A\n\n**Applies to:**\n\n${fields.artifacts}${fields.replay}${fields.remediation}`;
  expect(found(text)).toMatchObject([{ messageId: 'missing-signature' }]);
});

test.each([
  ['**Artifacts:** None: the job stops before it writes any.\n\n', []],
  ['**Artifacts:** the summary that the job prints\n\n', []],
  ['**Artifacts:** None\n\n', ['none-without-reason']],
  ['**Artifacts:**\n\n', ['empty-field']],
])('artifacts: %j', (artifacts, expected) => {
  const text = `# A\n\n${fields.signature}${artifacts}${fields.replay}${fields.remediation}`;
  expect(found(text).map(({ messageId }) => messageId)).toEqual(expected);
});

test('an empty field next to a filled one of the same name is no finding', () => {
  const text = `# A\n\n${fields.signature}${fields.artifacts}**Reproduce:**\n\n${fields.replay}${fields.remediation}`;
  expect(found(text)).toEqual([]);
});

test('a label is named as its author wrote it', () => {
  const text = `# A\n\n${fields.signature}${fields.artifacts}**Focused reproduction:** Run it.\n\n${fields.remediation}`;
  expect(found(text)).toEqual([
    {
      messageId: 'no-command',
      line: 7,
      what: 'The field "Focused reproduction" of entry "A" contains no command to copy.',
    },
  ]);
});

test('the configuration can ask for other fields', () => {
  const kinds = { signatures: [['owner', 'escalation'], ['verification']] } as const;
  const text = '---\nkind: signatures\n---\n\n# A\n\n**Signature:** `x`\n';
  expect(found(text, { requiredFields: requiredFields({ kinds }) })).toEqual([
    { messageId: 'missing-field', line: 5, what: 'Entry "A" has no Owner or Escalation field.' },
    { messageId: 'missing-field', line: 5, what: 'Entry "A" has no Verification field.' },
  ]);
});

test.each([
  ['as they are', undefined, []],
  [
    'where the option asks',
    { tables: true },
    [
      {
        messageId: 'missing-column',
        line: 5,
        column: 3,
        what: 'Row "E1" says nothing about its Diagnosis or Replay.',
      },
      {
        messageId: 'missing-column',
        line: 5,
        column: 6,
        what: 'Row "E1" says nothing about its Remediation.',
      },
    ],
  ],
])('rows of tables, %s', (_name, options, expected) => {
  const text = '# Disks\n\n| Symptom | Fix |\n|---|---|\n| E1 |  |\n';
  const rules = options === undefined ? {} : { 'required-fields': ['error', options] as const };
  const own = lint(text, { config: { rules } }).diagnostics.filter(
    ({ ruleId }) => ruleId === 'required-fields',
  );
  expect(
    own.map((diagnostic) => ({
      messageId: diagnostic.messageId,
      line: diagnostic.position.start.line,
      column: diagnostic.position.start.column,
      what: wordingOf(diagnostic).what,
    })),
  ).toEqual(expected);
});

test('labels in lower case may be what a function takes', () => {
  const parameters = '* **signature** - of the sender\n* **artifacts** - to be made\n';
  const { diagnostics } = lint(`# Ledger\n\n## mint\n\nMakes one.\n\nInputs:\n\n${parameters}`);
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'required-fields');
  expect(own.map(({ severity }) => severity)).not.toContain('error');
});

test.each([
  ['### Overprovisioning\n\nPods of a low priority keep room.\n', 'info'],
  ['### Escalation\n\nCall the team.\n', 'error'],
])('an empty heading with a heading beside it: %s', (next, severity) => {
  const text = `# Scaling\n\n## A new node is slow\n\n### Problem\n\nIt takes minutes.\n\n### Solution\n\n${next}`;
  const { diagnostics } = lint(text);
  const own = diagnostics.filter(({ messageId }) => messageId === 'empty-field');
  expect(own.map((one) => one.severity)).toEqual([severity]);
});
