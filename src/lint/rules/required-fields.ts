import type { Entry, FieldName } from '../../core/model.ts';
import { isModelPage } from '../certainty/model-page.ts';
import { isPromised } from '../certainty/promised.ts';
import { defineRule, type Finding } from '../rule.ts';
import { requiredFieldsOptions } from '../rule-options.ts';

const names: Readonly<Record<FieldName, string>> = {
  signature: 'Signature',
  artifacts: 'Artifacts',
  replay: 'Replay',
  diagnosis: 'Diagnosis',
  remediation: 'Remediation',
  verification: 'Verification',
  scope: 'Applies to',
  causes: 'Causes',
  context: 'Context',
  example: 'Example',
  counterexample: 'Not this',
  severity: 'Severity',
  owner: 'Owner',
  escalation: 'Escalation',
  prevention: 'Prevention',
  references: 'See also',
  unless: 'Unless',
  noise: 'Known noise',
  priority: 'Priority',
  consequence: 'Consequence of',
};

const ownMessages = new Set<FieldName>(['signature', 'artifacts', 'replay', 'remediation']);

export const requiredFields = defineRule({
  scope: 'file',
  options: { schema: requiredFieldsOptions, defaults: { tables: false } },
  meta: {
    id: 'required-fields',
    summary: 'Every entry has the fields that its kind of runbook requires.',
    why: `At 3 am the reader has a red check, this entry, and nobody to ask. Without a signature nobody finds the
entry; without artifacts the reader does not know what to open; without a replay command nobody can
reproduce the failure; without a remediation the reader knows what broke, but not what to do.

The kind of the page says what its entries need: \`signatures\` needs all four, \`alert\` needs a diagnosis
(or causes) or a replay command, and a remediation. A page that does not state its kind is of the kind
\`signatures\` if one section has two of signature, artifacts and replay command, otherwise \`alert\`. The
author of such an alert page never promised these fields, so what is missing is information, and a
remediation alone is enough; a field that is there and empty is an error everywhere, unless something
stands behind it that may be meant. A scope (\`**Applies to:**\`), in the entry or in a section around
it, replaces a signature; \`None: reason\` replaces artifacts.

A table of failures (\`Symptom | Likely cause | Fix\`) has the columns that fit on a page, so the rule does
not ask for more in its rows unless the option \`tables\` says so.`,
    severity: 'error',
    fixable: false,
    messages: {
      'missing-signature': {
        what: 'Entry "{entry}" does not say what its failure looks like.',
        how: 'Add a "**Signature:**" label followed by the line of the log in backticks. If the log has no such line, name the job or step with "**Applies to:**".',
      },
      'missing-artifacts': {
        what: 'Entry "{entry}" names no artifacts to open.',
        how: 'Add an "**Artifacts:**" label followed by a list of paths in backticks, or write "**Artifacts:** None: " and the reason.',
      },
      'missing-replay': {
        what: 'Entry "{entry}" has no replay command.',
        how: 'Add a "**Replay:**" label followed by a fenced `bash` block with the exact command that reproduces the failure.',
      },
      'missing-remediation': {
        what: 'Entry "{entry}" does not say how to fix the failure.',
        how: 'Add a "**Remediation:**" label, or a sub-heading "Remediation" or "Mitigation", followed by a numbered list of steps.',
      },
      'missing-field': {
        what: 'Entry "{entry}" has no {fields} field.',
        how: 'Add a label such as "**{label}:**" followed by its content, or a sub-heading "{label}".',
      },
      'empty-field': {
        what: 'The field "{label}" of entry "{entry}" is empty.',
        how: 'Write its content below the label, after a blank line. If the content is there, a heading or label between the two has taken it.',
      },
      'no-command': {
        what: 'The field "{label}" of entry "{entry}" contains no command to copy.',
        how: 'Put the exact command into a fenced block with its language, such as `bash`. Text around it can stay.',
      },
      'missing-column': {
        what: 'Row "{entry}" says nothing about its {fields}.',
        how: 'Fill in the column "{label}", add it if it is missing, or give the failure a heading of its own with the label "**{label}:**".',
      },
      'none-without-reason': {
        what: 'Entry "{entry}" says that it has no artifacts, but not why.',
        how: 'Add the reason: "None: the job stops before it writes any".',
      },
    },
  },

  *check(runbook, { text, requiredFields, options }) {
    let promised: boolean | undefined;
    for (const entry of runbook.entries) {
      if (entry.form === 'table-row' && !options.tables) continue;
      // An entry of background lines alone is about no failure.
      if (entry.noise && entry.signature === null) continue;
      for (const choice of requiredFields[runbook.kind]) {
        if (choice.some((field) => isFilled(entry, field))) continue;
        promised ??= isPromised(runbook, text);
        const finding = lacking(entry, choice);
        const isEmpty = finding.messageId === 'empty-field';
        if (isModelPage(runbook.path)) yield { ...finding, severity: 'info' };
        else if (isColumn(entry, finding)) yield { ...finding, severity: 'info' };
        else if (promised || (isEmpty && isFollowedByNothing(entry, finding, text))) yield finding;
        else if (isEmpty) yield { ...finding, severity: 'info' };
        else if (!isRemedied(entry, choice)) yield { ...finding, severity: 'info' };
      }
    }
  },
});

/** On a page whose kind is inferred, who says how to fix a failure need not say how to find its cause. */
function isRemedied(entry: Entry, choice: readonly FieldName[]): boolean {
  // The text of an entry that only its name tells says what there is to say.
  if (entry.fields.length === 0) return true;
  return choice.includes('diagnosis') && isFilled(entry, 'remediation');
}

function isFilled(entry: Entry, field: FieldName): boolean {
  if (field === 'signature' && entry.scope !== null) return true;
  if (field === 'artifacts' && entry.noArtifacts !== null) return entry.noArtifacts !== '';
  if (field === 'replay') return entry.replay.length > 0;
  if (field === 'signature' && (entry.signature?.patterns.length ?? 0) > 0) return true;
  return entry.fields.some(
    ({ name, label, empty }) =>
      !empty && (name === field || (field === 'diagnosis' && diagnoses(name, label))),
  );
}

/** Who knows the causes knows what to look for; `Diagnosis and mitigation` is both. */
function diagnoses(name: FieldName, label: string): boolean {
  return name === 'causes' || /diagnos|investigat|troubleshoot|debug|诊断|排查/i.test(label);
}

/**
 * Whether nothing stands behind a label up to the next field or the end of the entry: not a part of its
 * own either, nor a heading below that of the label.
 */
function isFollowedByNothing(
  { fields, position }: Entry,
  { position: label }: Finding,
  text: string,
): boolean {
  const after = fields.map(({ labelPosition }) => labelPosition.start.offset);
  const next = after.filter((offset) => offset >= label.end.offset).sort((a, b) => a - b)[0];
  const end = Math.min(next ?? position.end.offset, position.end.offset);
  const [gap = '', below = ''] =
    /^[^\p{L}\p{N}#]*\n(#+) /u.exec(text.slice(label.end.offset)) ?? [];
  const above = [...text.slice(0, label.start.offset).matchAll(/^(#+) /gm)].at(-1)?.[1] ?? '#';
  if (below.length > above.length) return false;
  // A heading beside it that names no field may be its content at the wrong level.
  const isHeading = text.startsWith('#', label.start.offset);
  const heading = label.end.offset + gap.lastIndexOf(below);
  const isOther = fields.some(({ name, labelPosition }) => {
    return name !== 'context' && labelPosition.start.offset === heading;
  });
  if (isHeading && below.length === above.length && !isOther) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(label.end.offset, end));
}

/** Whether an empty field is the head of a column, which may as well be the title of a table to be filled in. */
function isColumn({ fields }: Entry, { messageId, position }: Finding): boolean {
  const isEmpty = messageId === 'empty-field';
  return (
    isEmpty &&
    fields.some(({ form, labelPosition }) => form === 'column' && labelPosition === position)
  );
}

function lacking(entry: Entry, choice: readonly FieldName[]): Finding {
  const data = { entry: entry.title };
  if (entry.form === 'table-row') return lackingInRow(entry, choice);
  const present = entry.fields.filter(({ name }) => choice.includes(name));
  const written = present.find(({ empty }) => !empty) ?? present[0];
  if (written !== undefined) {
    const position = written.labelPosition;
    if (written.empty)
      return { messageId: 'empty-field', data: { ...data, label: written.label }, position };
    if (written.name === 'artifacts') return { messageId: 'none-without-reason', data, position };
    return { messageId: 'no-command', data: { ...data, label: written.label }, position };
  }
  const position = entry.titlePosition;
  const [field] = choice;
  if (choice.length === 1 && field !== undefined && ownMessages.has(field)) {
    return { messageId: `missing-${field}`, data, position };
  }
  return { messageId: 'missing-field', data: { ...data, ...namesOf(choice) }, position };
}

function lackingInRow(
  { title, titlePosition, fields }: Entry,
  choice: readonly FieldName[],
): Finding {
  const column = fields.find(({ name }) => choice.includes(name));
  const data = { entry: title, ...namesOf(choice), ...(column && { label: column.label }) };
  return { messageId: 'missing-column', data, position: column?.position ?? titlePosition };
}

function namesOf(choice: readonly FieldName[]): { fields: string; label: string } {
  const labels = choice.map((name) => names[name]);
  return { fields: labels.join(' or '), label: labels[0] ?? '' };
}
