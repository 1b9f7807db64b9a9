import { frontMatterKey } from '../front-matter-key.ts';
import { defineRule } from '../rule.ts';
import { startOfFile } from '../text-position.ts';

export const hasEntries = defineRule({
  scope: 'file',
  meta: {
    id: 'has-entries',
    summary: 'A page that promises failures has entries for them.',
    why: `Readers come to a page of failures for its entries: sections with a signature, artifacts, a replay
command, a diagnosis or a remediation. Where a page has none, nobody who pastes a log line finds the
answer that the author wrote down.

The finding is a warning if the front matter says \`kind: signatures\`. It is information if a label is
close to one that Replaybook knows, or where the page names texts of a log and no entry has them: in a
table with a column such as \`Pattern\` or \`Error string\`, or in the front matter (\`error_message\`,
\`error_signatures\`, \`alert\`). A page that promises nothing is of the kind \`reference\` or \`procedure\`,
and the rule is silent.`,
    severity: 'warning',
    fixable: false,
    messages: {
      'no-entry': {
        what: 'This page has no entry: no section has a label for a signature, artifacts, a replay command or a remediation.',
        how: 'Add labels such as "**Signature:**", "**Replay:**", "**Remediation:**". If the page does not list failures, state its kind in the front matter: `kind: reference`, `procedure`, `policy`, `incident` or `alert`.',
      },
      'pattern-table': {
        what: 'The column "{column}" names texts of a log, but no row is an entry.',
        how: 'Name the column "Symptom" and add a column such as "Cause" or "Fix", so that each row is found by its text.',
      },
      'error-without-entry': {
        what: 'The front matter names the error "{error}", but the page has no entry that it leads to.',
        how: 'Add a heading or label such as "Fix" or "Diagnosis" to the page, so that the error leads to it.',
      },
    },
  },

  *check(runbook, { text }) {
    if (runbook.entries.length > 0) return;
    const stated = runbook.kind === 'signatures' && frontMatterKey(text, 'kind') !== null;
    const isNearlyOne = runbook.problems.some(({ ruleId }) => ruleId === 'no-misspelled-field');
    if (!stated && !isNearlyOne) return;
    const title = runbook.anchors.find(({ depth }) => depth === 1);
    const severity = stated ? undefined : 'info';
    yield { messageId: 'no-entry', position: title?.position ?? startOfFile, severity };
  },
});
